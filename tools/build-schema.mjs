// Writes schemas/report-1.json from the type `Report`; with `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = `${root}schemas/report-1.json`;

const schema = createGenerator({
  path: `${root}src/model/report.ts`,
  tsconfig: `${root}tsconfig.json`,
  type: "Report",
  additionalProperties: false,
  sortProps: true,
  topRef: false,
  skipTypeCheck: true,
}).createSchema("Report");

const published = {
  $schema: schema.$schema,
  $id: "urn:modelcheck:report:1",
  title: "modelcheck report, version 1",
  ...schema,
};
const text = `${JSON.stringify(published, null, 2)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== text) {
    console.error(
      "schemas/report-1.json is stale: run `node tools/build-schema.mjs` and commit it",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, text);
}
