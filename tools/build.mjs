// Builds dist/ (bundled ESM plus declarations) and data/ (the packed rules).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "rolldown";

/**
 * One file of what every run loads starts sooner than forty, and two sooner than one where most
 * runs need only the first: `start` is the command line and the recognition of licence texts,
 * `shell` the judging of models. Both take along what they import.
 */
const START =
  /\/src\/cli\/(?:main|process-io|errors|exit-codes|license-file|commands\/license)\.ts/u;
const SHELL =
  /\/src\/(?:cli\/(?:check-all|engine|open-policy|output|parse-command|help|show-mistake|targets|check-flags|ordered|progress|summary)\.ts|cli\/commands\/check\.ts|reporters\/(?!json))/u;
/** Reading a text word by word: an unchanged licence needs none of it. */
const READING = /\/src\/terms\//u;

/** Loading the many small files of these packages costs more than all the rest of a run. */
const BUNDLED = ["chalk", "commander", "yaml"];

/**
 * Writes every character beyond ASCII as an escape: a file of one byte a character is read and
 * parsed sooner. Raw templates with such characters are sources of regular expressions, where an
 * escape means the same.
 */
const ascii = {
  name: "ascii",
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === "chunk")
        file.code = file.code.replaceAll(/(\\*)([^\0-\x7f])/gu, (_, slashes, character) => {
          const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
          return kept + character.split("").map(escaped).join("");
        });
  },
};
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(join(root, "dist"), { recursive: true, force: true });

await build({
  cwd: root,
  input: { index: "src/index.ts", main: "src/cli/main.ts", tools: "src/tools.ts" },
  platform: "node",
  plugins: [ascii],
  external: (id) => /^[a-z@]/u.test(id) && !id.startsWith("src/") && !BUNDLED.includes(id),
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    codeSplitting: {
      groups: [
        { name: "start", test: START, priority: 3 },
        { name: "reading", test: READING, priority: 2 },
        { name: "shell", test: SHELL, priority: 1 },
      ],
    },
    // A third less to parse at start.
    minify: true,
  },
  logLevel: "silent",
});

writeFileSync(
  join(root, "dist/THIRD-PARTY.txt"),
  BUNDLED.map((name) => {
    const folder = join(root, "node_modules", name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
    return `${name}\n\n${readFileSync(join(folder, file), "utf8")}`;
  }).join(`\n${"-".repeat(72)}\n\n`),
);

const declarations = spawnSync(
  process.execPath,
  [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"],
  { cwd: root, stdio: "inherit" },
);
if (declarations.status !== 0) process.exit(declarations.status ?? 1);

const pack = join(root, "tools/pack.mjs");
if (existsSync(pack)) await import(pathToFileURL(pack).href);
