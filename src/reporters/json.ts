import type { Report } from "../model/report.ts";
import { escapeUnseenJson } from "./escape.ts";
import type { Reporter } from "./options.ts";

const FIRST: readonly (keyof Report)[] = [
  "schemaVersion",
  "tool",
  "asOf",
  "subject",
  "resolution",
  "policy",
  "outcome",
  "outcomeReasons",
  "uses",
  "licenses",
  "obligations",
  "disclosure",
  "lineage",
  "findings",
  "problems",
  "notRead",
];

/** `schemas/report-1.json`, two spaces; keys below the first level are sorted. */
export const jsonReporter: Reporter = (report) => `${stableJson(report, 2)}\n`;

/** A report as JSON that depends on its values only, not on the order in which they were made. */
export function stableJson(report: Report, indent: number): string {
  const ordered: Record<string, unknown> = {};
  for (const key of FIRST) ordered[key] = sortKeys(report[key]);
  return escapeUnseenJson(JSON.stringify(ordered, null, indent));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
