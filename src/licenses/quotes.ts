/**
 * Where a quote stands in a catalogued text: its first and last compared word; how many signs
 * before the first and after the last belong to it, or as `-n - 1` how many further stretches
 * without a space (addresses, list marks, copyright lines are no compared words); and the label of
 * its clause.
 */
export type PlacedQuote = readonly [
  first: number,
  last: number,
  before: number,
  after: number,
  clause: string | null,
];

/** What reading a clause of a catalogued text gave: a status, and where its words stand. */
export interface KnownClause {
  readonly status: string;
  readonly at: readonly PlacedQuote[];
}

/** The same of a number that the licensee is measured against. */
export interface KnownThreshold {
  readonly kind: string;
  readonly value: number;
  readonly at: readonly PlacedQuote[];
}

/**
 * What to quote of a catalogued text, clause by clause, so that an unchanged copy need not be read
 * again. Numbers and labels only: the words come from the copy.
 */
export interface KnownQuotes {
  readonly language: string;
  /** By name of the clause; clauses that quote nothing are left out. */
  readonly clauses: Readonly<Record<string, KnownClause>>;
  readonly thresholds: readonly KnownThreshold[];
}
