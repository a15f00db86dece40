import type { ProviderTerm } from "../tables.ts";

/**
 * When outputs were made. `on`: then. `by`: then at the latest, such as the day a repository was
 * made. `null`: nothing is known.
 */
export type When = { readonly on: string } | { readonly by: string } | null;

/** The clauses of a family that may have been in force when its outputs were made. */
export function termsInForce(
  family: string,
  when: When,
  terms: readonly ProviderTerm[],
): readonly ProviderTerm[] {
  const governing = terms.filter((term) => term.families.includes(family));
  if (when === null) return governing;
  if ("by" in when) return governing.filter((term) => !startsAfter(term, when.by));
  return governing.filter((term) => !startsAfter(term, when.on) && !endsBy(term, when.on));
}

/** The latest of them, as far as their dates tell; `null` of none. */
export function latestTerm(terms: readonly ProviderTerm[]): ProviderTerm | null {
  return byStart(terms).at(-1) ?? null;
}

/** The earliest of them, as far as their dates tell; `null` of none. */
export function earliestTerm(terms: readonly ProviderTerm[]): ProviderTerm | null {
  return byStart(terms)[0] ?? null;
}

function byStart(terms: readonly ProviderTerm[]): readonly ProviderTerm[] {
  return terms.toSorted((a, b) => compare(a.from ?? "", b.from ?? ""));
}

/** A licence of weights goes with the weights: nobody had their outputs before. */
function startsAfter({ channel, from }: ProviderTerm, day: string): boolean {
  return channel === "service" && from !== null && firstDay(from) > lastDay(day);
}

function endsBy({ until }: ProviderTerm, day: string): boolean {
  return until !== null && firstDay(until) <= firstDay(day);
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  return `${date}-99-99`.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
