import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openCatalog } from "../catalog/catalog.ts";
import type { Catalog, CatalogSource, SpdxLicense, SpdxNode } from "../catalog/types.ts";
import { packageRoot } from "./package-root.ts";

/** The catalogue packed with this package; `root` is the folder that holds `data/`. */
export function nodeCatalog(root: string = packageRoot()): Catalog {
  return openCatalog(nodeCatalogSource(root));
}

/** The files of the package and of its SPDX dependencies, each read when first asked for. */
export function nodeCatalogSource(root: string): CatalogSource {
  const load = createRequire(import.meta.url);
  return {
    read: (path) => readOrNull(() => readFileSync(join(root, "data", path), "utf8")),
    bytes: (path) => readOrNull(() => readFileSync(join(root, "data", path))),
    spdx: (id) =>
      /^[\w.+-]+$/.test(id)
        ? readOrNull((): SpdxLicense => load(`spdx-license-list/licenses/${id}.json`))
        : null,
    parseExpression: (text) => {
      const parse: (expression: string) => SpdxNode = load("spdx-expression-parse");
      return parse(text);
    },
  };
}

function readOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}
