// Writes the import table (tools/layers.json) into .oxlintrc.json as lint rules. `--check` compares.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = join(root, ".oxlintrc.json");
const { folders } = JSON.parse(readFileSync(join(root, "tools/layers.json"), "utf8"));
const all = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const layers = Object.entries(folders).map(([folder, allowed]) => ({
  files: [`src/${folder}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: all
              .filter((other) => other !== folder && !allowed.includes(other))
              .map((other) => `**/${other}/**`),
            message: `${folder}/ may import only ${["itself", ...allowed].join(", ")} (tools/layers.json)`,
          },
        ],
      },
    ],
  },
}));

const config = JSON.parse(readFileSync(path, "utf8"));
const others = config.overrides.filter(({ files }) => !files[0].startsWith("src/"));
const text = `${JSON.stringify({ ...config, overrides: [...others, ...layers] }, null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.error(
    "error: .oxlintrc.json is not what tools/layers.json says\n  = help: npm run generate",
  );
  process.exitCode = 1;
}
