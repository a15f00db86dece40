// npm run base-rates -- --corpus <dir> | --metadata <rows.jsonl[.gz]>, each with --population "…"
// and --date YYYY-MM-DD: counts with the shipped readers how often something is said, and writes the
// row to rules/base-rates.yaml, in place of an older one of the same population.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parse, stringify } from "yaml";
import { cardRates, metadataRates, openSession } from "../dist/tools.js";

const FILE = new URL("../rules/base-rates.yaml", import.meta.url);
const HEAD =
  "# How often something is said, counted by our own readers: written by `npm run base-rates`.\n";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    metadata: { type: "string" },
    population: { type: "string" },
    date: { type: "string" },
  },
});
const { corpus, metadata, population, date } = values;
if ((corpus === undefined) === (metadata === undefined) || !population || !date) {
  console.error(
    "error: what is counted is missing\n" +
      "  = help: npm run base-rates -- --corpus <dir> --population <words> --date YYYY-MM-DD\n" +
      "  = help: npm run base-rates -- --metadata <rows.jsonl.gz> --population <words> --date YYYY-MM-DD",
  );
  process.exit(2);
}

const row =
  corpus === undefined
    ? metadataRates(rowsOf(metadata), population, date)
    : cardRates(await reportsOf(join(resolve(corpus), "models")), population, date);
const old = existsSync(FILE) ? (parse(readFileSync(FILE, "utf8"))?.rates ?? []) : [];
const rates = [...old.filter((one) => one.population !== population), row];
writeFileSync(FILE, HEAD + stringify({ rates }, { lineWidth: 0 }));
console.log(`${row.count} counted; now run \`npm run build\``);

async function reportsOf(folder) {
  // A rate that depends on the network would not be the same tomorrow.
  const offline = () => Promise.reject(new TypeError("fetch failed"));
  const session = await openSession({ fetch: offline, environment: {} });
  const reports = [];
  for (const name of readdirSync(folder).toSorted())
    reports.push(await session.check(join(folder, name)));
  return reports;
}

function rowsOf(path) {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line)]));
}
