import type { KnownQuotes, PlacedQuote } from "./quotes.ts";

/** The lines of a licence file that say what to quote of its text; none where that is not known. */
export function quoteLines(quotes: KnownQuotes | null): readonly string[] {
  if (quotes === null) return [];
  const clauses = Object.entries(quotes.clauses).map(
    ([name, { status, at }]) => `      ${name}: { status: ${status}, at: ${places(at)} }`,
  );
  const thresholds = quotes.thresholds.map(
    ({ kind, value, at }) => `      - { kind: ${kind}, value: ${value}, at: ${places(at)} }`,
  );
  return [
    "  quotes:",
    `    language: ${quotes.language}`,
    ...under("clauses", clauses, "{}"),
    ...under("thresholds", thresholds, "[]"),
  ];
}

const under = (name: string, lines: readonly string[], none: string): readonly string[] =>
  lines.length === 0 ? [`    ${name}: ${none}`] : [`    ${name}:`, ...lines];

const places = (at: readonly PlacedQuote[]): string =>
  `[${at.map(([first, last, before, after, clause]) => `[${first}, ${last}, ${before}, ${after}, ${JSON.stringify(clause)}]`).join(", ")}]`;
