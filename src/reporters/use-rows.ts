import type { Report } from "../model/report.ts";
import { USES, type Answer, type Use, type UseAnswer } from "../model/use.ts";
import type { ReporterOptions, Style } from "./options.ts";
import { bullets, row } from "./rows.ts";
import { licenseName, restsOn, useNames } from "./words.ts";

const ORDER: readonly Answer[] = ["prohibited", "unknown", "conditional", "allowed", "silent"];
const STYLES: Readonly<Record<Answer, Style>> = {
  prohibited: "fail",
  unknown: "review",
  conditional: "review",
  silent: "strong",
  allowed: "pass",
};

interface Group {
  readonly answer: Answer;
  readonly uses: readonly Use[];
}

/** The answers, worst first, uses with the same answer for the same reason in one row. */
export function useRows(report: Report, options: ReporterOptions): string[] {
  return groupsOf(report, options).flatMap((group) => groupRows(report, group, options));
}

function groupsOf(report: Report, options: ReporterOptions): readonly Group[] {
  const intended = report.policy.use;
  const shown = options.uses ?? [...intended, ...USES.filter((use) => !intended.includes(use))];
  const groups = new Map<string, { answer: Answer; uses: Use[] }>();
  for (const use of shown) {
    const { answer, basis, reasons } = report.uses[use];
    const why = answer === "prohibited" || answer === "unknown" ? (reasons[0]?.text ?? "") : "";
    const key = JSON.stringify([answer, basis, why]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { answer, uses: [use] });
    else group.uses.push(use);
  }
  return ORDER.flatMap((word) => [...groups.values()].filter((one) => one.answer === word));
}

function groupRows(report: Report, group: Group, options: ReporterOptions): string[] {
  const answers = group.uses.map((use) => report.uses[use]);
  const names = useNames(group.uses);
  const texts =
    group.answer === "silent"
      ? [`${names}: not addressed by ${licenseName(report) ?? "the licence"}`]
      : [names, grant(report, answers)];
  const rows = row(group.answer, texts, options, STYLES[group.answer]);
  return [...rows, ...bullets(conditions(report, group.uses), options)];
}

function grant(report: Report, answers: readonly UseAnswer[]): string {
  const [first, ...rest] = answers;
  const said = first?.reasons[0]?.text ?? "";
  const basis = first?.basis ?? null;
  if (first?.answer === "conditional" && basis !== null)
    return `granted by ${restsOn(report, basis)}, on these conditions:`;
  const shared = said !== "" && rest.every((one) => one.reasons[0]?.text === said);
  return shared || basis === null ? said : `granted by ${restsOn(report, basis)}`;
}

/** Each condition once; those that do not govern every use of the group name what they govern. */
function conditions(report: Report, uses: readonly Use[]): string[] {
  const all = [...new Set(uses.flatMap((use) => report.uses[use].conditions))];
  const texts = new Map<string, string[]>();
  for (const text of all) {
    const governed = uses.filter((use) => report.uses[use].conditions.includes(text));
    const names = useNames(governed);
    const label = governed.length === uses.length ? text : `${names}: `;
    texts.set(label, [...(texts.get(label) ?? []), text]);
  }
  return [...texts].map(([label, told]) => (label === told[0] ? label : label + told.join("; ")));
}
