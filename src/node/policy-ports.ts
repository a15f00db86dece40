import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { Catalog } from "../catalog/types.ts";
import { RULES } from "../findings/index.ts";
import type { PolicyPorts } from "../policy/ports.ts";
import { sha256 } from "./environment.ts";

/** What reading an organisation's rules needs: files, shipped presets, known words. */
export function nodePolicyPorts(catalog: Catalog): PolicyPorts {
  return {
    readText: (path) => Promise.resolve(readOrNull(path)),
    resolvePath: (from, to) => (isAbsolute(to) ? to : join(dirname(from), to)),
    preset: (name) => catalog.table(`policies/${name}`),
    pack: (name) => catalog.table(`packs/${name}`),
    ruleIds: RULES.map((rule) => rule.id),
    licenseNames: () =>
      Promise.resolve({
        names: [
          ...catalog.spdxIds(),
          ...catalog.keys(),
          ...catalog.keys().flatMap((key) => catalog.entry(key)?.license ?? []),
        ],
        families: [...new Set(catalog.keys().flatMap((key) => catalog.entry(key)?.family ?? []))],
      }),
    sha256,
  };
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
