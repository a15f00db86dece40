// Writes the fingerprint of a licence text, and where its quotes stand, into rules/licenses/<key>.yaml, making the file when it is missing.
// With --copy-of, records the text as the licensor's own copy in other words instead.
// Usage: npm run new-license -- <text file>... [--key <key>] [--copy-of <key>] [--corpus <dir>]
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: "string" }, key: { type: "string" }, "copy-of": { type: "string" } },
});
const files =
  positionals.length > 0 || values.corpus === undefined ? positionals : textsOf(values.corpus);
if (files.length === 0 || (values.key !== undefined && files.length > 1)) {
  console.error(
    "Usage: npm run new-license -- <text file>... [--key <key>] [--copy-of <key>] [--corpus <dir>]",
  );
  process.exit(2);
}

const copyOf = values["copy-of"];
const { newLicenseFile, quotesOf, withCopy, withFingerprint } = await import("../dist/tools.js");
for (const file of files) {
  const key = copyOf ?? values.key ?? basename(file, extname(file));
  const path = join(root, "rules/licenses", `${key}.yaml`);
  const before = existsSync(path)
    ? readFileSync(path, "utf8")
    : newLicenseFile(describe(key, file));
  const text = readFileSync(file, "utf8");
  const after =
    copyOf === undefined ? withFingerprint(before, text, quotesOf(text)) : withCopy(before, text);
  if (after === before) continue;
  writeFileSync(path, after);
  console.log(`rules/licenses/${key}.yaml`);
}

function textsOf(corpus) {
  const folder = join(corpus, "licenses/texts");
  return readdirSync(folder).map((name) => join(folder, name));
}

// Facts about a text come from the index.json beside its folder, when there is one.
function describe(key, file) {
  const index = join(dirname(file), "../index.json");
  const rows = existsSync(index) ? JSON.parse(readFileSync(index, "utf8")) : [];
  const row = rows.find((one) => one.key === key) ?? {};
  return {
    key,
    license: idOf(key, row),
    title: row.name ?? key,
    version: row.version ?? null,
    licensor: row.licensor ?? null,
    family: row.family ?? null,
    kind: kindOf(row.kind),
    language: row.language ?? "en",
  };
}

function idOf(key, row) {
  const given = row.spdx_id_or_LicenseRef ?? "";
  if (given !== "" && (!given.startsWith("LicenseRef-") || row.scancode_key)) return given;
  return `LicenseRef-modelcheck-${key.replaceAll("+", "plus")}`;
}

function kindOf(kind) {
  if (kind === "aup") return "policy";
  if (kind === "dataset-license") return "data";
  return kind === "notice" ? "notice" : "license";
}
