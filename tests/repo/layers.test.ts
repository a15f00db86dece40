import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import layers from "../../tools/layers.json" with { type: "json" };

const SRC = new URL("../../src/", import.meta.url).pathname;

/** What each folder may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = layers.folders;

/** Modules of Node and of npm that a folder without effects may still use. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  card: ["yaml"],
  facts: ["yaml"],
  // Hashing bytes is a pure function.
  sources: ["node:crypto"],
  hub: ["zod", "@huggingface/hub", "yaml", "node:crypto"],
  policy: ["zod", "yaml"],
  decide: ["zod", "yaml"],
  catalog: ["zod", "yaml"],
};

const IMPORT = /^(?:import|export)\b[^;"]*?\bfrom "([^"]+)";|\bimport\("([^"]+)"\)/gm;

interface Import {
  readonly file: string;
  readonly from: string;
}

function imports(): readonly Import[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".ts"))
    .flatMap((file) => {
      const text = readFileSync(join(SRC, file), "utf8");
      const found = [...text.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? "");
      return found.map((from) => ({ file, from }));
    });
}

const folderOf = (path: string): string => path.split(sep)[0] ?? "";

describe("layers", () => {
  const all = imports().filter(({ file }) => file.includes(sep) && folderOf(file) in MAY_IMPORT);

  it("imports only what the architecture allows", () => {
    const broken = all.flatMap(({ file, from }) => {
      if (!from.startsWith(".")) return [];
      const target = relative(SRC, join(SRC, file, "..", from));
      const [own, other] = [folderOf(file), folderOf(target)];
      const allowed = own === other || (MAY_IMPORT[own] ?? []).includes(other);
      return allowed ? [] : [`${file} imports ${target}`];
    });
    expect(broken).toEqual([]);
  });

  it("keeps effects and packages out of the pure folders", () => {
    const broken = all.flatMap(({ file, from }) => {
      if (from.startsWith(".") || (PACKAGES[folderOf(file)] ?? []).includes(from)) return [];
      return [`${file} imports ${from}`];
    });
    expect(broken).toEqual([]);
  });

  it("reads no clock, no environment and no chance outside node/ and cli/", () => {
    const effect =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bconsole\.|\bsetTimeout\(/;
    const files = new Set(all.map(({ file }) => file));
    const broken = [...files].filter((file) => {
      const code = readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return effect.test(code) && folderOf(file) !== "hub";
    });
    expect(broken).toEqual([]);
  });
});
