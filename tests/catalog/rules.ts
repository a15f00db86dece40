import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openCatalog } from "../../src/catalog/catalog.ts";
import { packRules } from "../../src/catalog/pack.ts";
import type { Packed } from "../../src/catalog/pack.ts";
import type { RuleFile } from "../../src/catalog/read-yaml.ts";
import type { Catalog, SpdxLicense, SpdxNode } from "../../src/catalog/types.ts";

export const ROOT: string = join(import.meta.dirname, "../..");
const load = createRequire(import.meta.url);

/** Every YAML file of `rules/`, as `tools/pack.mjs` hands it over. */
export function ruleFiles(): readonly RuleFile[] {
  return readdirSync(join(ROOT, "rules"), { recursive: true, encoding: "utf8" })
    .map((name) => `rules/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".yaml"))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

export function spdxIds(): readonly string[] {
  return Object.keys(load("spdx-license-list")).toSorted();
}

export function spdxLicense(id: string): SpdxLicense {
  return load(`spdx-license-list/licenses/${id}.json`);
}

/** A catalogue read from a pack in memory: what a build would write, without the build. */
export function catalogOf(packed: Packed): Catalog {
  const parseExpression: (text: string) => SpdxNode = load("spdx-expression-parse");
  return openCatalog({
    read: (path) => packed.files.get(path) ?? null,
    bytes: () => null,
    spdx: (id) => (spdxIds().includes(id) ? spdxLicense(id) : null),
    parseExpression,
  });
}

/** The project's own rules, packed. */
export function packOurs(): Packed {
  return packRules(ruleFiles(), spdxIds());
}
