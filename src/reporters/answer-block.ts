import type { Report } from "../model/report.ts";
import { baseRows, disclosureRows } from "./disclosure-rows.ts";
import { escapeUnseen } from "./escape.ts";
import { licensePlace } from "./evidence-line.ts";
import type { ReporterOptions } from "./options.ts";
import { bullets, row } from "./rows.ts";
import { useRows } from "./use-rows.ts";
import { listWords, licenseName, OUTCOME_STYLES, OUTCOME_WORDS, USE_WORDS } from "./words.ts";
import { hang } from "./wrap.ts";

const SHOWN_DUTIES = 3;

/** The answer: what was judged, the outcome, each use and what it rests on, what is owed. */
export function answerBlock(report: Report, options: ReporterOptions): string[] {
  return [
    ...headline(report, options),
    ...subjectRows(report, options),
    ...(report.outcome === "none" ? [] : verdictRows(report, options)),
  ];
}

/** Whether the answer block leaves duties to a list of their own. */
export function hasMoreDuties(report: Report): boolean {
  return report.obligations.length > SHOWN_DUTIES + 1;
}

function headline(report: Report, options: ReporterOptions): string[] {
  const word = OUTCOME_WORDS[report.outcome];
  // Without a verdict the reasons are the problems, which follow with what to do about them.
  const reasons = report.outcomeReasons.filter(
    ({ outcome }) => outcome === report.outcome && outcome !== "none",
  );
  const because = [...new Set(reasons.map((one) => one.text))];
  const told =
    because.length > 3 ? [...because.slice(0, 2), `${because.length - 2} more`] : because;
  const text = `${report.subject.name}${told.length === 0 ? "" : `: ${told.join("; ")}`}`;
  const [first, ...rest] = hang(`${word}  `, "  ", escapeUnseen(text), options.width);
  return [
    options.paint(OUTCOME_STYLES[report.outcome], word) + (first ?? "").slice(word.length),
    ...rest,
  ];
}

function subjectRows(report: Report, options: ReporterOptions): string[] {
  const { resolution, subject, policy } = report;
  const typed =
    resolution.reason === ""
      ? []
      : row("typed", [`${resolution.typed}: ${resolution.reason}`], options);
  if (report.outcome === "none") return typed;
  const commit = subject.commit ?? "none: a directory of unknown origin";
  const uses = listWords(policy.use.map((use) => USE_WORDS[use]));
  return [
    ...typed,
    ...row("commit", [commit], options),
    ...row("policy", [`${policy.name}, which asks about ${uses}`], options),
  ];
}

function verdictRows(report: Report, options: ReporterOptions): string[] {
  return [
    ...row("licence", [licenseText(report)], options),
    ...useRows(report, options),
    ...dutyRows(report, options),
    ...disclosureRows(report, options),
    ...baseRows(report, options),
  ];
}

function licenseText(report: Report): string {
  const concluded = report.licenses.concluded.find((one) => one.scope === "weights");
  const name = licenseName(report);
  if (concluded === undefined || name === null)
    return `unknown: ${concluded?.reason ?? "nothing states one for the weights"}`;
  const place = licensePlace(report);
  const where = place === null ? "" : ` (${place})`;
  const sure = concluded.confidence === "high" ? "" : ` [confidence: ${concluded.confidence}]`;
  return `${name}${where}: ${concluded.reason}${sure}`;
}

function dutyRows(report: Report, options: ReporterOptions): string[] {
  const duties = report.obligations.map((one) => one.text);
  if (duties.length === 0) return [];
  if (duties.length === 1) return row("you owe", duties, options);
  const more = duties.length - SHOWN_DUTIES;
  const shown = more > 1 ? duties.slice(0, SHOWN_DUTIES) : duties;
  const left = more > 1 ? [`${more} more, listed below`] : [];
  return bullets([...shown, ...left], options, "you owe");
}
