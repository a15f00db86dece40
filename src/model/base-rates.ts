import type { DisclosureState } from "./disclosure.ts";

/** How often something is said, as our own readers found it: a row of `rules/base-rates.yaml`. */
export interface BaseRate {
  /** What was counted, such as `model cards kept as test data`. */
  readonly population: string;
  readonly count: number;
  /** `YYYY-MM-DD`: when it was counted. */
  readonly date: string;
  /** Cards by state, for each item of the checklist; empty for a population without cards. */
  readonly items: Readonly<Record<string, Readonly<Partial<Record<DisclosureState, number>>>>>;
  /** Repositories that name a front-matter field, by the name of the field. */
  readonly fields: Readonly<Record<string, number>>;
}
