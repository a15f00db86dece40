import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/findings/index.ts";
import layers from "../../tools/layers.json" with { type: "json" };
import manifest from "../../package.json" with { type: "json" };

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const folders = readdirSync(new URL("src", ROOT), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe("documents", () => {
  it("give every folder of src a row in the architecture and a place in the import table", () => {
    const page = read("docs/architecture.md");
    const free = ["cli", "node"];
    expect(folders.filter((folder) => !page.includes(`\`${folder}/\``))).toEqual([]);
    expect(Object.keys(layers.folders).concat(free).toSorted()).toEqual(folders.toSorted());
  });

  it("name only npm scripts that exist", () => {
    const pages = [
      "README.md",
      "AGENTS.md",
      "CONTRIBUTING.md",
      "docs/architecture.md",
      "docs/evaluation.md",
    ];
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([\w:-]+)/g)].map((m) => m[1] ?? ""),
    );
    expect([...new Set(named)].filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it("link only to files that exist", () => {
    const missing = ["README.md", "CONTRIBUTING.md", "AGENTS.md"].flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#:]+)\)/g)]
        .map((m) => m[1] ?? "")
        .filter((path) => !readable(path)),
    );
    expect(missing).toEqual([]);
  });

  it("explain every rule", () => {
    for (const rule of RULES) expect(rule.description.length).toBeGreaterThan(60);
  });
});

function readable(path: string): boolean {
  try {
    return read(path).length > 0;
  } catch {
    return false;
  }
}
