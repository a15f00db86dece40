// npm run bench: times whole processes against `node -e 0` in the same run, and the engine alone.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openReaders, nodeCatalog } from "../dist/tools.js";
import { benchPolicy } from "./bench-policy.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "bin/modelcheck.js");
const RUNS = 15;

/** Seconds a whole process takes; its output is thrown away. */
function time(command, args) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, { stdio: "ignore", cwd: root });
  if (error !== undefined || status === null || status === 70)
    throw new Error(`${command} ${args.join(" ")} failed`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Ratio of a command to `node -e 0`, pair by pair, so that a slow moment touches both. */
function ratio(args) {
  time(process.execPath, args);
  const pairs = Array.from({ length: RUNS }, () => [
    time(process.execPath, args),
    time(process.execPath, ["-e", "0"]),
  ]);
  return {
    ratio: median(pairs.map(([a, b]) => a / b)),
    // On a busy machine the quickest runs are the ones that were left alone.
    least: Math.min(...pairs.map(([a]) => a)) / Math.min(...pairs.map(([, b]) => b)),
    milliseconds: median(pairs.map(([a]) => a)) * 1000,
    node: median(pairs.map(([, b]) => b)) * 1000,
  };
}

const ADDED = "Nobody but the keeper of the lighthouse may wind the clock on Sundays.";
const load = createRequire(import.meta.url);
const spdx = (id) => load(`spdx-license-list/licenses/${id}.json`).licenseText;
const scratch = mkdtempSync(join(tmpdir(), "modelcheck-bench-"));
try {
  const license = join(scratch, "LICENSE");
  writeFileSync(license, spdx("Apache-2.0"));
  const card = "---\nlicense: apache-2.0\n---\n# Example\n\nTrained on Wikipedia.\n";
  const bare = join(scratch, "bare");
  mkdirSync(bare);
  for (const folder of [scratch, bare]) writeFileSync(join(folder, "README.md"), card);
  for (const { name, args, floor } of [
    { name: "check one directory, card only", args: [bin, bare], floor: 3 },
    { name: "check one directory with a licence text", args: [bin, scratch], floor: 3 },
    { name: "license one 11 kB file", args: [bin, "license", license], floor: 2 },
  ]) {
    const { ratio: times, least, milliseconds, node } = ratio(args);
    console.log(
      `${name}: ${times.toFixed(2)} x node -e 0, quickest runs ${least.toFixed(2)} x (${milliseconds.toFixed(0)} ms against ${node.toFixed(0)} ms; floor ${floor} x)`,
    );
  }

  const corpus = join(root, "../shared/corpus/licenses/texts");
  const texts = existsSync(corpus)
    ? readdirSync(corpus).map((f) => readFileSync(join(corpus, f), "utf8"))
    : ["MIT", "Apache-2.0", "GPL-3.0-only", "MPL-2.0", "CC-BY-4.0", "BSD-3-Clause"].map(spdx);
  const bytes = texts.reduce((sum, t) => sum + Buffer.byteLength(t), 0);
  const readers = openReaders(nodeCatalog());
  const source = { file: "f", repository: null, commit: null };
  for (const { name, run } of [
    { name: "identify", run: (text) => readers.identify(text) },
    // Known by no digest, so that the whole catalogue is searched.
    { name: "identify, a sentence added", run: (text) => readers.identify(`${text}\n${ADDED}\n`) },
    {
      name: "identify and read terms",
      run: (text) => [readers.identify(text), readers.readText(text, source)],
    },
  ]) {
    texts.forEach(run);
    const start = process.hrtime.bigint();
    const rounds = 5;
    for (let i = 0; i < rounds; i++) texts.forEach(run);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    console.log(
      `${name}: ${((bytes * rounds) / seconds / 1e6).toFixed(1)} MB/s over ${texts.length} texts (floor for identify 5 MB/s)`,
    );
  }

  const policy = await benchPolicy(scratch);
  const counted = [...policy.outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
  console.log(
    `a policy of ${policy.rules} rules over ${policy.models} models: ${policy.seconds.toFixed(2)} s (floor 1 s; ${counted}); reading it: ${policy.read.toFixed(2)} s`,
  );

  const licensee = spawnSync("licensee", ["version"], { encoding: "utf8" });
  if (licensee.status === 0) {
    const seconds = median(Array.from({ length: 3 }, () => time("licensee", ["detect", scratch])));
    const own = median(
      Array.from({ length: 3 }, () => time(process.execPath, [bin, "license", license])),
    );
    console.log(
      `licensee ${licensee.stdout.trim()} on the same file: ${(seconds * 1000).toFixed(0)} ms, modelcheck ${(own * 1000).toFixed(0)} ms (${(seconds / own).toFixed(1)} x)`,
    );
  } else console.log("licensee is not installed (Debian package ruby-licensee); not compared");
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
