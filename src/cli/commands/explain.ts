import type { Catalog } from "../../catalog/types.ts";
import { parseQuestions } from "../../disclosure/questions.ts";
import type { Rule } from "../../findings/rule.ts";
import type { Question } from "../../model/question.ts";
import { nodeCatalog } from "../../node/catalog.ts";
import { PACK_NAMES } from "../../policy/preset-names.ts";
import { suggestion } from "../../policy/suggest.ts";
import { answerBlock } from "../../reporters/answer-block.ts";
import { decisionsBlock } from "../../reporters/decisions-block.ts";
import { askedBy } from "../../reporters/disclosure/score-rows.ts";
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
        "Says what a rule finds and how it decides, or what a question of the score card\nasks; with --use, how a model's answer was reached, down to the words it rests on.",
      )
      .argument("<rule-id|question|model>", "such as license-modified, D21, or org/name with --use")
      .option("-u, --use <uses>", "explain the answers for these uses of a model");
    defineRuleFlags(command);
    definePageOptions(command);
  },
  run: async ([name = ""], flags, io) => {
    const page = await readPageOptions(flags, io);
    if (text(flags, "use") !== null) return await explainModel(name, flags, page, io);
    const catalog = nodeCatalog();
    if (/^d\d\d$/iu.test(name)) {
      const asked = questionOf(name.toUpperCase(), catalog);
      await io.stdout.write(
        page.json ? `${JSON.stringify(asked, null, 2)}\n` : questionText(asked, page),
      );
      return EXIT.ok;
    }
    const rules = allRules(catalog);
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

function questionOf(id: string, catalog: Catalog): Question {
  const questions = parseQuestions(catalog.table("items"));
  const found = questions.find((one) => one.id === id);
  if (found !== undefined) return found;
  const help = `the questions are ${questions[0]?.id ?? ""} to ${questions.at(-1)?.id ?? ""}`;
  throw usageError("cli/unknown-question", `\`${id}\` is no question`, help);
}

function questionText(asked: Question, page: PageOptions): string {
  const { id, name, question, request, place, examples } = asked;
  const who = askedBy(asked);
  const lines = [
    `${page.paint("strong", id)} (${name})`,
    ...hang("", "", question, page.width),
    ...(who === "" ? [] : ["", ...hang("", "", `Asked by ${who}.`, page.width)]),
    ...(request === "" ? [] : ["", ...hang("", "", `To the publisher: ${request}`, page.width)]),
    ...(place === "" ? [] : ["", ...hang("", "", `Answered in: ${place}.`, page.width)]),
    ...examples.flatMap((one) => hang("  - ", "    ", one, page.width)),
  ];
  return `${lines.join("\n")}\n`;
}

function ruleText({ id, severity, title, description }: Rule, page: PageOptions): string {
  const lines = [
    `${page.paint("strong", id)} (${severity})`,
    ...hang("", "", `${title.charAt(0).toUpperCase()}${title.slice(1)}.`, page.width),
    "",
    ...description
      .split("\n\n")
      .flatMap((paragraph) => [...hang("", "", paragraph, page.width), ""]),
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
