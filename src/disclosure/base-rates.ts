import type { BaseRate } from "../model/base-rates.ts";
import { DISCLOSURE_STATES, type DisclosureState } from "../model/disclosure.ts";

/** `rules/base-rates.yaml` as a parsed value; rows of another shape are left out. */
export function parseBaseRates(table: unknown): readonly BaseRate[] {
  const rows = isRow(table) ? table["rates"] : null;
  return (Array.isArray(rows) ? rows.filter(isRow) : []).map((row) => ({
    population: textOf(row["population"]),
    count: numberOf(row["count"]),
    date: textOf(row["date"]),
    items: Object.fromEntries(
      entries(row["items"]).map(([id, counts]) => [id, Object.fromEntries(statesOf(counts))]),
    ),
    fields: Object.fromEntries(
      entries(row["fields"]).map(([name, value]) => [name, numberOf(value)]),
    ),
  }));
}

type Row = Readonly<Record<string, unknown>>;

function statesOf(counts: unknown): readonly (readonly [DisclosureState, number])[] {
  return DISCLOSURE_STATES.flatMap((state) => {
    const value = isRow(counts) ? counts[state] : undefined;
    return typeof value === "number" ? [[state, value] as const] : [];
  });
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isRow(value) ? Object.entries(value) : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
