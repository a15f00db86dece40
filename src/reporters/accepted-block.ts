import type { Report } from "../model/report.ts";
import { escapeUnseen } from "./escape.ts";
import type { ReporterOptions } from "./options.ts";
import { hang } from "./wrap.ts";

/**
 * What people decided about this model: findings that were accepted, by whom and until when, and
 * what became of exceptions and clarifications that do not hold. Never left out of a report.
 */
export function acceptedBlock(report: Report, options: ReporterOptions): string[] {
  const waived = report.waived.map(
    ({ finding, exception }) =>
      `${finding.ruleId}: ${finding.message} (${exception.reason}: ${exception.comment}; by ` +
      `${exception.approvedBy}, until ${exception.expires})`,
  );
  const exceptions = report.exceptions
    .filter(({ state }) => state !== "applied")
    .map(({ state, text }) => `${state}: ${text}`);
  const clarifications = report.clarifications.map(({ state, text }) => `${state}: ${text}`);
  return [...waived, ...exceptions, ...clarifications].flatMap((text) =>
    hang("  - ", "    ", escapeUnseen(text), options.width),
  );
}

/** `1 finding accepted`, for the answer block; empty where nobody accepted anything. */
export function acceptedCount({ waived }: Report): string {
  if (waived.length === 0) return "";
  return `${waived.length} ${waived.length === 1 ? "finding" : "findings"}, listed below`;
}
