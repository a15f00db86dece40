import type { BaseRate } from "../model/base-rates.ts";
import type { DisclosureState } from "../model/disclosure.ts";
import type { Report } from "../model/report.ts";

/** Counts the states of every item over reports of models whose card was read. */
export function cardRates(reports: readonly Report[], population: string, date: string): BaseRate {
  const read = reports.filter(({ disclosure }) => disclosure.read);
  const items: Record<string, Partial<Record<DisclosureState, number>>> = {};
  for (const { disclosure } of read)
    for (const { id, state } of disclosure.items) {
      if (state === "unread") continue;
      const counts = (items[id] ??= {});
      counts[state] = (counts[state] ?? 0) + 1;
    }
  return { population, count: read.length, date, items, fields: {} };
}

const PREFIXES = { datasets: "dataset:", license: "license:", base_model: "base_model:" } as const;

/**
 * Counts repositories that name a field, from rows of Hub metadata with `tags` as the Hub makes
 * them of front matter. Rows of another shape are left out.
 */
export function metadataRates(
  rows: readonly unknown[],
  population: string,
  date: string,
): BaseRate {
  const tagged = rows.flatMap((row) => {
    const tags: unknown = typeof row === "object" && row !== null ? Reflect.get(row, "tags") : null;
    return Array.isArray(tags) ? [tags.filter((tag) => typeof tag === "string")] : [];
  });
  const fields = Object.fromEntries(
    Object.entries(PREFIXES).map(([field, prefix]) => [
      field,
      tagged.filter((tags) => tags.some((tag) => tag.startsWith(prefix))).length,
    ]),
  );
  return { population, count: tagged.length, date, items: {}, fields };
}
