import type { Report } from "../model/report.ts";
import type { PublicAllegation, RecordedStatement } from "../model/statement.ts";
import { escapeUnseen } from "./escape.ts";
import type { ReporterOptions } from "./options.ts";
import { hang } from "./wrap.ts";

/** What the rules record of statements made elsewhere: shown, and counted only where adopted. */
export function statementLines({ disclosure }: Report, options: ReporterOptions): string[] {
  return (disclosure.statements ?? []).flatMap((one) => item(statementText(one), options));
}

/** Public claims with their status, only where the rules ask for them. */
export function allegationLines({ disclosure }: Report, options: ReporterOptions): string[] {
  return (disclosure.allegations ?? []).flatMap((one) => item(allegationText(one), options));
}

function statementText({
  by,
  kind,
  date,
  item: id,
  says,
  scope,
  url,
  adopted,
}: RecordedStatement): string {
  const about = scope === null ? "" : `, about ${scope}`;
  const counts =
    adopted === null
      ? "recorded, not counted"
      : `adopted by ${adopted.approvedBy} on ${adopted.on}: ${adopted.comment}`;
  return `${date}, ${by} (${kind})${about}, on ${id}: "${says}" (${url}); ${counts}`;
}

function allegationText({
  date,
  claimant,
  about,
  status,
  claim,
  source,
}: PublicAllegation): string {
  return `${date}, ${claimant} about ${about}, status ${status}: ${claim} (${source}); not counted`;
}

function item(text: string, { width }: ReporterOptions): string[] {
  return hang("  - ", "    ", escapeUnseen(text), width);
}
