// Builds dist/ (bundled ESM plus declarations) and data/ (the packed rules).
import { spawnSync } from "node:child_process";
import { rmSync, existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { build } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(join(root, "dist"), { recursive: true, force: true });

await build({
  cwd: root,
  input: { index: "src/index.ts", main: "src/cli/main.ts", tools: "src/tools.ts" },
  platform: "node",
  // Loading the many small files of these packages costs more than all the rest of a run.
  external: (id) =>
    /^[a-z@]/u.test(id) && !id.startsWith("src/") && !/^(?:yaml|commander|chalk)$/u.test(id),
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  },
  logLevel: "warn",
});

const declarations = spawnSync(
  process.execPath,
  [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"],
  { cwd: root, stdio: "inherit" },
);
if (declarations.status !== 0) process.exit(declarations.status ?? 1);

const pack = join(root, "tools/pack.mjs");
if (existsSync(pack)) await import(pathToFileURL(pack).href);
