// Writes docs/licenses.md from the catalogue; `--check` only says whether it is fresh.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { licensesPage, nodeCatalog } from "../dist/tools.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = join(root, "docs/licenses.md");
const page = licensesPage(nodeCatalog(root));

if (!process.argv.includes("--check")) writeFileSync(path, page);
else if (readFileSync(path, "utf8") !== page) {
  console.error("docs/licenses.md is not what the catalogue says: run `node tools/build-docs.mjs`");
  process.exitCode = 1;
}
