// Packs rules/ into data/, which is what the program reads. `--check` only looks for faults.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, "data");
const load = createRequire(import.meta.url);

const files = readdirSync(join(root, "rules"), { recursive: true })
  .map((name) => `rules/${name.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".yaml"))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

if (process.argv.includes("--check") || !isFresh()) await pack();

async function pack() {
  const tools = await import("../dist/tools.js");
  const spdx = Object.keys(load("spdx-license-list")).toSorted();
  const { files: packed, licenses, problems } = tools.packRules(files, spdx);
  for (const { file, line, column, message } of problems)
    console.error(`${file}:${line}:${column}: ${message}`);
  if (problems.length > 0) {
    process.exitCode = 1;
    return;
  }
  if (process.argv.includes("--check")) return;
  const texts = spdx.map((id) => {
    const { name, licenseText } = load(`spdx-license-list/licenses/${id}.json`);
    return { id, name, text: licenseText };
  });
  rmSync(data, { recursive: true, force: true });
  for (const [path, content] of packed) write(path, content);
  const words = new Map(texts.map(({ id, text }) => [`spdx:${id}`, text]));
  for (const { key, fingerprint } of licenses) {
    const text = words.get(key);
    const quotes = text === undefined ? fingerprint?.quotes : tools.quotesOf(text);
    if (quotes) write(`quotes/${key.replace("spdx:", "")}.json`, JSON.stringify(quotes));
  }
  write("fingerprints.bin", tools.packFingerprints(licenses, texts));
  write("digest", digest());
}

function write(path, content) {
  mkdirSync(dirname(join(data, path)), { recursive: true });
  writeFileSync(join(data, path), content);
}

function isFresh() {
  const path = join(data, "digest");
  return existsSync(path) && readFileSync(path, "utf8") === digest();
}

// The packing code counts as input: what it writes depends on it.
function digest() {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  for (const name of readdirSync(join(root, "dist"))
    .filter((file) => file.endsWith(".js"))
    .toSorted())
    hash.update(readFileSync(join(root, "dist", name)));
  for (const name of ["tools/pack.mjs", "node_modules/spdx-license-list/package.json"])
    hash.update(readFileSync(join(root, name)));
  return hash.digest("hex");
}
