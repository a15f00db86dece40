import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = new URL("../../src/", import.meta.url).pathname;
const STATIC = /^(?:import|export)\s(?!type\b)[^;"]*?from "([^"]+)";/gmu;

/** Packages loaded by a module and by all it imports, dynamic imports left out. */
function loadedBy(module: string, seen: Set<string> = new Set()): readonly string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const names = [...readFileSync(module, "utf8").matchAll(STATIC)].map((match) => match[1] ?? "");
  return names.flatMap((name) =>
    name.startsWith(".") ? loadedBy(join(dirname(module), name), seen) : [name],
  );
}

describe("what a local directory needs", () => {
  it.each(["targets/parse.ts", "sources/read-target.ts", "node/ports.ts"])(
    "%s loads no package of npm",
    (module) => {
      const loaded = loadedBy(join(SRC, module));
      expect(loaded.filter((name) => !name.startsWith("node:"))).toEqual([]);
    },
  );

  it("a check loads the reader of data sets with the first data set only", () => {
    const seen = new Set<string>();
    loadedBy(join(SRC, "check.ts"), seen);
    const names = [...seen].map((module) => module.slice(SRC.length));
    expect(names).toContain("datasets.ts");
    expect(
      names.filter((name) =>
        /^(?:hub|disclosure\/datasets)\/|dataset-lookup|dataset-files/u.test(name),
      ),
    ).toEqual([]);
  });

  it("sees a package where there is one", () => {
    expect(loadedBy(join(SRC, "hub/schema.ts"))).toContain("zod");
  });
});
