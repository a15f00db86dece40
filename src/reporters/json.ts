import type { Report } from "../model/report.ts";
import { escapeUnseenJson } from "./escape.ts";
import type { Reporter } from "./options.ts";

/** Keys of the first level in the order a reader wants them; a new key does not compile until it is here. */
const ORDER: Readonly<Record<keyof Report, true>> = {
  schemaVersion: true,
  tool: true,
  asOf: true,
  subject: true,
  resolution: true,
  policy: true,
  outcome: true,
  outcomeReasons: true,
  uses: true,
  decisions: true,
  licenses: true,
  obligations: true,
  disclosure: true,
  lineage: true,
  findings: true,
  waived: true,
  exceptions: true,
  clarifications: true,
  problems: true,
  notRead: true,
};

/** `schemas/report-1.json`, two spaces; keys below the first level are sorted. */
export const jsonReporter: Reporter = (report) => `${stableJson(report, 2)}\n`;

/** A report as JSON that depends on its values only, not on the order in which they were made. */
export function stableJson(report: Report, indent: number): string {
  const values = new Map<string, unknown>(Object.entries(report));
  const ordered = Object.keys(ORDER).map((key) => [key, sortKeys(values.get(key))]);
  return escapeUnseenJson(JSON.stringify(Object.fromEntries(ordered), null, indent));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
