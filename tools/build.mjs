// Builds dist/ (bundled ESM plus declarations) and data/ (the packed rules).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "rolldown";

/** Loading the many small files of these packages costs more than all the rest of a run. */
const BUNDLED = ["chalk", "commander", "yaml"];

const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(join(root, "dist"), { recursive: true, force: true });

await build({
  cwd: root,
  input: { index: "src/index.ts", main: "src/cli/main.ts", tools: "src/tools.ts" },
  platform: "node",
  external: (id) => /^[a-z@]/u.test(id) && !id.startsWith("src/") && !BUNDLED.includes(id),
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    // Less to parse at start; names stay, so that a bug report still says where.
    minify: { compress: false, mangle: false },
  },
  logLevel: "warn",
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
