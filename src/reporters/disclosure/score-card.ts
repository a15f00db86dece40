import type { DisclosureItem } from "../../model/disclosure.ts";
import type { QuestionGroup } from "../../model/question.ts";
import { QUESTION_GROUPS } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { BaseRate } from "../../model/base-rates.ts";
import { allegationLines, statementLines } from "../elsewhere-block.ts";
import { escapeUnseen } from "../escape.ts";
import { placeOf } from "../evidence-line.ts";
import type { ReporterOptions, Style } from "../options.ts";
import { clip, hang, pad } from "../wrap.ts";
import type { ScoreRow } from "./score-rows.ts";
import { askedBy, remedyOf } from "./score-rows.ts";

const TITLES: Readonly<Record<QuestionGroup, string>> = {
  identity: "Who made it, under which licence",
  lineage: "What it was made from",
  sources: "What it was trained on",
  processing: "How the data was made and treated",
};

const STATES: Readonly<Record<DisclosureItem["state"], { word: string; style: Style }>> = {
  contradicted: { word: "contradicted", style: "fail" },
  absent: { word: "absent", style: "dim" },
  vague: { word: "vague", style: "review" },
  present: { word: "present", style: "pass" },
  "stated-none": { word: "stated none", style: "pass" },
  unread: { word: "not read", style: "dim" },
};

const HEAD = "  D00  contradicted  ".length;
const INDENT = " ".repeat(HEAD);
const QUOTED = 2;

/** The score card of one model: item, state, what was found, the sentence, who asks. */
export function scoreCard(
  report: Report,
  rows: readonly ScoreRow[],
  rates: readonly BaseRate[],
  options: ReporterOptions,
): string {
  const { name, commit } = report.subject;
  const title = `${name}${commit === null ? "" : ` at ${commit.slice(0, 8)}`}`;
  const groups = QUESTION_GROUPS.map((group) => ({
    group,
    rows: rows.filter((row) => row.asks.group === group),
  })).filter((one) => one.rows.length > 0);
  const blocks = [
    hang("", "", options.paint("strong", escapeUnseen(title)), options.width),
    summary(report, rows, options),
    ...groups.map(({ group, rows: own }) => [
      options.paint("strong", TITLES[group]),
      ...own.flatMap((row) => rowBlock(row, rates, options)),
    ]),
    titled("Said elsewhere", statementLines(report, options), options),
    titled("Public allegations, as information", allegationLines(report, options), options),
    populations(rows, rates, options),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function titled(title: string, lines: readonly string[], options: ReporterOptions): string[] {
  return lines.length === 0 ? [] : [options.paint("strong", title), ...lines];
}

function summary(report: Report, rows: readonly ScoreRow[], options: ReporterOptions): string[] {
  if (!report.disclosure.read)
    return hang("", "", "No card could be read: nothing here is about its makers.", options.width);
  const counts = Object.entries(STATES).flatMap(([state, { word }]) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const text = `${counts.join(", ")}. Absent means that nothing was found where it was looked; stated none, that the makers say there is none.`;
  return hang("", "", text, options.width);
}

function rowBlock(row: ScoreRow, rates: readonly BaseRate[], options: ReporterOptions): string[] {
  const { word, style } = STATES[row.state];
  const head = `  ${row.id}  ${pad(word, 12)}  `;
  const [first, ...rest] = hang(head, INDENT, row.asks.question, options.width);
  const painted = `  ${row.id}  ${options.paint(style, word)}${head.slice(7 + word.length)}`;
  const who = askedBy(row.asks);
  const remedy = remedyOf(row);
  const silent = row.evidence.length === 0 && row.searched.length > 0;
  const where = silent ? ` (looked in ${row.searched.join(", ")})` : "";
  return [
    painted + (first ?? "").slice(HEAD),
    ...rest,
    ...hang(INDENT, INDENT, escapeUnseen(`${row.detail}${where}`), options.width),
    ...row.evidence.slice(0, options.detail === "full" ? undefined : QUOTED).flatMap((one) => {
      const quote = escapeUnseen(one.excerpt.replaceAll(/\s+/gu, " ").trim());
      const text = `${placeOf(one)}${quote === "" ? "" : ` "${clip(quote, 300)}"`}`;
      return hang(INDENT, `${INDENT}  `, text, options.width).map((line) =>
        options.paint("where", line),
      );
    }),
    ...(remedy === "" ? [] : hang(INDENT, INDENT, remedy, options.width)),
    ...[...rateLines(row, rates), ...(who === "" ? [] : [`asked by ${who}`])].flatMap((text) =>
      hang(INDENT, INDENT, text, options.width).map((line) => options.paint("dim", line)),
    ),
  ];
}

/** How common silence is, each with the number of its population; only for what is not said. */
function rateLines({ id, state }: ScoreRow, rates: readonly BaseRate[]): readonly string[] {
  if (state !== "absent" && state !== "vague") return [];
  return rates.flatMap(({ count, items, fields }, index) => {
    const counts = items[id];
    const total = Object.values(counts ?? {}).reduce((sum, one) => sum + one, 0);
    const same = counts?.[state] ?? 0;
    const listed = id === "D21" ? fields["datasets"] : undefined;
    return [
      ...(same === 0
        ? []
        : [`${state} in ${percent(same, total)} of ${total} cards [${index + 1}]`]),
      ...(listed === undefined || count === 0
        ? []
        : [
            `no \`datasets:\` in front matter in ${percent(count - listed, count)} of ${count} repositories [${index + 1}]`,
          ]),
    ];
  });
}

/** The populations that the rows refer to, with the day they were counted. */
function populations(
  rows: readonly ScoreRow[],
  rates: readonly BaseRate[],
  options: ReporterOptions,
): string[] {
  const used = rows.flatMap((row) => rateLines(row, rates));
  return rates.flatMap(({ population, date }, index) => {
    const mark = `[${index + 1}]`;
    return used.some((line) => line.endsWith(mark))
      ? hang(`${mark} `, "    ", `${population}; counted for ${date}`, options.width)
      : [];
  });
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}
