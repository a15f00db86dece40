// npm run eval -- --corpus <dir> [--json]: measures the shipped code against a labelled corpus.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { evaluate, renderMeasures } from "../dist/tools.js";

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

/** Text of a file of the corpus, or null when that part is missing. */
const read = (path) => {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
};

const measures = await evaluate(read, root);
console.log(values.json ? JSON.stringify(measures, null, 2) : renderMeasures(measures));
