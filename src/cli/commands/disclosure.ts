import { parseBaseRates } from "../../disclosure/base-rates.ts";
import { parseQuestions } from "../../disclosure/questions.ts";
import { parseSummaryTemplate } from "../../disclosure/summary-template.ts";
import type { Catalog } from "../../catalog/types.ts";
import { DISCLOSURE_STATES } from "../../model/disclosure.ts";
import { nodeCatalog } from "../../node/catalog.ts";
import { suggestion } from "../../policy/suggest.ts";
import { escapeUnseenJson } from "../../reporters/escape.ts";
import { scoreCard } from "../../reporters/disclosure/score-card.ts";
import {
  askedBy,
  isOpen,
  scoreRows,
  type ScoreRow,
} from "../../reporters/disclosure/score-rows.ts";
import { summaryForm } from "../../reporters/disclosure/summary-form.ts";
import { defineRuleFlags, text } from "../check-flags.ts";
import type { CliCommand, Flags } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { definePageOptions, readPageOptions } from "../page-options.ts";
import { packItems } from "../pack-items.ts";
import { knownOr, openQuietly } from "../single.ts";

const TEMPLATES = ["eu"] as const;
const STATES = [...DISCLOSURE_STATES, "unread"] as const;

/** `modelcheck disclosure <model>`: what its makers say, question by question. */
export const disclosureCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "The score card of one model: each question, whether it is answered, the sentence\nthat answers it, and who asks.",
      )
      .argument("<model>", "as for `modelcheck check`")
      .option("--pack <names>", "only what these rule packs ask, such as eu-art53")
      .option("--state <states>", "only answers in these states, such as absent,vague")
      .option("--template <name>", "eu: the open parts of the public summary, to fill in")
      .option("-v, --verbose", "every place that was found");
    defineRuleFlags(command);
    definePageOptions(command);
  },
  run: async ([model = ""], flags, io) => {
    const page = await readPageOptions(flags, io);
    const catalog = nodeCatalog();
    const template = templateOf(flags, catalog);
    const wanted = wantedBy(flags, catalog);
    const engine = await openQuietly({ ...flags, format: "json" }, io);
    const known = await knownOr(await engine.judge(model), io);
    if (typeof known === "number") return known;
    const { report } = known;
    if (template !== null) {
      await io.stdout.write(summaryForm(report, template));
      return EXIT.ok;
    }
    const rows = scoreRows(report, parseQuestions(catalog.table("items"))).filter(wanted);
    const detail = flags["verbose"] === true ? "full" : "normal";
    const options = { width: page.width, paint: page.paint, detail, uses: null } as const;
    const { trainingData, distillation, datasets } = report.disclosure;
    const value = {
      subject: report.subject,
      items: rows.map(rowOf),
      trainingData,
      distillation,
      datasets,
    };
    await io.stdout.write(
      page.json
        ? `${escapeUnseenJson(JSON.stringify(value, null, 2))}\n`
        : scoreCard(report, rows, parseBaseRates(catalog.table("base-rates")), options),
    );
    return EXIT.ok;
  },
};

function rowOf({ asks, ...item }: ScoreRow): object {
  const { name, group, question, asked, request, place, examples } = asks;
  const { id, ...answer } = item;
  const remedy = isOpen(item) ? { request, place, examples } : {};
  return { id, name, group, question, ...answer, ...remedy, asked, askedBy: askedBy(asks) };
}

function templateOf(flags: Flags, catalog: Catalog): ReturnType<typeof parseSummaryTemplate> {
  const name = text(flags, "template");
  if (name === null) return null;
  const other = ["format", "pack", "state"].find((flag) => text(flags, flag) !== null);
  if (other !== undefined)
    throw usageError(
      "cli/invalid-value",
      `\`--template\` does not go with \`--${other}\``,
      "a template is written as a whole, as Markdown",
    );
  if (TEMPLATES.some((one) => one === name))
    return parseSummaryTemplate(catalog.table(`templates.${name}`)) ?? missing(name);
  throw usageError(
    "cli/invalid-value",
    `\`${name}\` is not a value of \`--template\``,
    suggestion(name, TEMPLATES, "templates"),
  );
}

function missing(name: string): never {
  throw new Error(`data/tables/templates.${name}.json is missing: run \`npm run build\``);
}

/** The rows that `--pack` and `--state` leave. Throws a `UsageError` for names that do not exist. */
function wantedBy(flags: Flags, catalog: Catalog): (row: ScoreRow) => boolean {
  const states = listOf(text(flags, "state"));
  const wrong = states.find((state) => !STATES.some((one) => one === state));
  if (wrong !== undefined)
    throw usageError(
      "cli/invalid-value",
      `\`${wrong}\` is not a value of \`--state\``,
      suggestion(wrong, STATES, "states"),
    );
  const items = packItems(listOf(text(flags, "pack")), catalog);
  return ({ id, state }) =>
    (states.length === 0 || states.includes(state)) && (items === null || items.has(id));
}

function listOf(value: string | null): readonly string[] {
  return (value ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
