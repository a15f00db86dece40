// npm run eval -- --corpus <dir> [--json]: measures the shipped code against a labelled corpus.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  disclosureTables,
  evaluate,
  firstTables,
  nodeCatalog,
  openLicenseIndex,
  openReaders,
  openSession,
  renderMeasures,
} from "../dist/tools.js";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpus" },
    json: { type: "boolean", default: false },
  },
});
const root = resolve(values.corpus);
if (!existsSync(root)) {
  console.error(
    `error: there is no corpus at \`${root}\`\n  = help: pass --corpus <dir>; its layout is in docs/evaluation.md`,
  );
  process.exit(2);
}

const catalog = nodeCatalog();
// A measure that depends on the network would not be the same tomorrow.
const offline = { fetch: () => Promise.reject(new TypeError("fetch failed")), environment: {} };
const tables = disclosureTables(catalog);
const session = await openSession({ ...offline, catalog });
const first = await openSession({ ...offline, catalog, tables: firstTables(tables) });
const folders = join(root, "models");
const measures = await evaluate({
  read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null),
  check: (folder) => session.check(join(root, folder)),
  checkFirst: (name) => first.check(join(root, name)),
  models: existsSync(folders) ? readdirSync(folders).toSorted() : [],
  tables,
  catalog,
  index: openLicenseIndex(catalog),
  readers: openReaders(catalog),
  now: () => performance.now(),
});
console.log(values.json ? JSON.stringify(measures, null, 2) : renderMeasures(measures));
