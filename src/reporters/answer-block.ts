import type { Report } from "../model/report.ts";
import { acceptedCount } from "./accepted-block.ts";
import { baseRows, disclosureRows } from "./disclosure-rows.ts";
import { licensePlace } from "./evidence-line.ts";
import { headline } from "./headline.ts";
import type { ReporterOptions } from "./options.ts";
import { bullets, row } from "./rows.ts";
import { useRows } from "./use-rows.ts";
import { licenseName, useNames } from "./words.ts";

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

function subjectRows(report: Report, options: ReporterOptions): string[] {
  const { resolution, subject, policy } = report;
  const typed = resolution.reason === "" ? [] : row("typed", resolutionTexts(resolution), options);
  if (report.outcome === "none") return typed;
  const commit = subject.commit ?? "none: a directory of unknown origin";
  const uses = useNames(policy.use);
  return [
    ...typed,
    ...row("commit", [commit], options),
    ...row("policy", [`${policy.name}, which asks about ${uses}`], options),
  ];
}

function resolutionTexts({ typed, reason }: Report["resolution"]): readonly string[] {
  return reason.includes(typed) ? [reason] : [typed, reason];
}

function verdictRows(report: Report, options: ReporterOptions): string[] {
  const accepted = acceptedCount(report);
  return [
    ...row("licence", [licenseText(report)], options),
    ...useRows(report, options),
    ...dutyRows(report, options),
    ...disclosureRows(report, options),
    ...baseRows(report, options),
    ...(accepted === "" ? [] : row("accepted", [accepted], options)),
  ];
}

function licenseText(report: Report): string {
  const concluded = report.licenses.concluded.find((one) => one.scope === "weights");
  const name = licenseName(report);
  if (concluded === undefined || name === null)
    return `unknown: ${concluded?.reason ?? "nothing states one for the weights"}`;
  const place = licensePlace(report);
  // `the edited MIT License in LICENSE` has said where it is.
  const where = place === null || name.includes(place.split(":")[0] ?? "") ? "" : ` (${place})`;
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
