import type { Rule } from "../../findings/rule.ts";
import { nodeCatalog } from "../../node/catalog.ts";
import { PACK_NAMES } from "../../policy/preset-names.ts";
import { suggestion } from "../../policy/suggest.ts";
import { answerBlock } from "../../reporters/answer-block.ts";
import { decisionsBlock } from "../../reporters/decisions-block.ts";
import { reasonsBlock } from "../../reporters/reasons-block.ts";
import { hang } from "../../reporters/wrap.ts";
import { allRules } from "../all-rules.ts";
import { defineRuleFlags, text, usesOf } from "../check-flags.ts";
import type { CliCommand, Flags } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { definePageOptions, readPageOptions, type PageOptions } from "../page-options.ts";
import { knownOr, openQuietly } from "../single.ts";

/** `modelcheck explain <rule-id>` or `<model> --use host`: how something was decided. */
export const explainCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Says what a rule finds and how it decides; with --use, how a model's answer was\nreached, down to the words it rests on.",
      )
      .argument("<rule-id|model>", "such as license-modified, or org/name with --use")
      .option("-u, --use <uses>", "explain the answers for these uses of a model");
    defineRuleFlags(command);
    definePageOptions(command);
  },
  run: async ([name = ""], flags, io) => {
    const page = await readPageOptions(flags, io);
    if (text(flags, "use") !== null) return await explainModel(name, flags, page, io);
    const rules = allRules(nodeCatalog());
    const rule = rules.find((one) => one.id === name) ?? noRule(name, rules);
    await io.stdout.write(page.json ? json(rule) : ruleText(rule, page));
    return EXIT.ok;
  },
};

function noRule(name: string, rules: readonly Rule[]): never {
  const isPack = PACK_NAMES.some((pack) => name.startsWith(`${pack}/`));
  const help =
    name.includes("/") && !isPack
      ? `for a model, name the use: \`modelcheck explain ${name} --use commercialUse\``
      : `${suggestion(
          name,
          rules.map((rule) => rule.id),
          "rules",
        )}; \`modelcheck rules\` lists them`;
  throw usageError("cli/unknown-rule", `\`${name}\` is no rule`, help);
}

function ruleText({ id, severity, title, description }: Rule, page: PageOptions): string {
  const lines = [
    `${page.paint("strong", id)} (${severity})`,
    ...hang("", "", `${title.charAt(0).toUpperCase()}${title.slice(1)}.`, page.width),
    "",
    ...hang("", "", description, page.width),
    "",
    "To change its severity, write in modelcheck.yaml:",
    "  rules:",
    `    ${id}: ${severity === "error" ? "warning" : "error"}   # or note, or off`,
  ];
  return `${lines.join("\n")}\n`;
}

async function explainModel(
  name: string,
  flags: Flags,
  page: PageOptions,
  io: Io,
): Promise<number> {
  const uses = usesOf(text(flags, "use")) ?? [];
  const engine = await openQuietly({ ...flags, format: undefined }, io);
  const known = await knownOr(await engine.judge(name), io);
  if (typeof known === "number") return known;
  const { report } = known;
  const options = { width: page.width, paint: page.paint, detail: "full", uses } as const;
  const answers = Object.fromEntries(uses.map((use) => [use, report.uses[use]]));
  const decisions = report.decisions.filter(({ use }) => uses.includes(use));
  const blocks = [
    answerBlock(report, options),
    reasonsBlock(report, options),
    decisionsBlock(report, options),
  ].filter((lines) => lines.length > 0);
  await io.stdout.write(
    page.json
      ? `${JSON.stringify({ subject: report.subject, answers, decisions }, null, 2)}\n`
      : `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`,
  );
  return EXIT.ok;
}

function json({ id, severity, title, description }: Rule): string {
  return `${JSON.stringify({ id, severity, title, description }, null, 2)}\n`;
}
