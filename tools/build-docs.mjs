// Writes docs/licenses.md from the catalogue and docs/rules/ from the rules and their examples;
// `--check` only says whether they are fresh.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import {
  allRules,
  askedBy,
  licensesPage,
  nodeCatalog,
  nodePolicyPorts,
  openSession,
  packNotes,
  parseQuestions,
  parseRuleNotes,
  rulePages,
  shippedPacks,
  spdxText,
} from "../dist/tools.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");
const catalog = nodeCatalog(root);
const questions = parseQuestions(catalog.table("items"));

const yaml = (file) => parse(readFileSync(join(root, file), "utf8"));
const packs = packNotes(shippedPacks(nodePolicyPorts(catalog)), yaml("fixtures/rules/packs.yaml"));

const pages = await rulePages(allRules(catalog), {
  notes: (id) => {
    const file = `fixtures/rules/${id}.yaml`;
    return packs.get(id) ?? parseRuleNotes(yaml(file), file);
  },
  askedBy: (id) => {
    const question = questions.find((one) => one.id === id);
    return `${question.question} (${id}) ${askedBy(question)}`.trim();
  },
  check: async (target, policy, files) => {
    const local = target.startsWith("/") ? { files } : {};
    const hub = join(root, "fixtures/hub");
    // Duties begin on days: a page must not change with the calendar.
    const dated = { asOf: "2026-11-01" };
    const session = await openSession({
      policy,
      hub,
      environment: {},
      catalog,
      ...dated,
      ...local,
    });
    return await session.check(target);
  },
  licenseText: async (id) =>
    (await spdxText(id))
      .replaceAll("<year>", "2025")
      .replaceAll(/<copyright holders>|<owner>/g, "Example Lab"),
});

const wanted = new Map([
  ["docs/licenses.md", licensesPage(catalog)],
  ...[...pages].map(([name, page]) => [`docs/rules/${name}`, page]),
]);
const folder = join(root, "docs/rules");
const stale = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !pages.has(name));

if (check) {
  const wrong = [...wanted].filter(([path, page]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== page;
  });
  for (const path of [...wrong.map(([name]) => name), ...stale.map((name) => `docs/rules/${name}`)])
    console.error(`${path} is not what the rules and the catalogue say: run \`npm run generate\``);
  if (wrong.length + stale.length > 0) process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [path, page] of wanted) writeFileSync(join(root, path), page);
  for (const name of stale) rmSync(join(folder, name));
}
