import type { MatchFacts } from "./matcher.ts";
import { overTerms } from "./over-terms.ts";

/** `threshold`: kinds of limits in the terms. */
export const matchThreshold: MatchFacts = (facts, values) =>
  overTerms(facts, (terms) => terms.thresholds.some(({ kind }) => values.includes(kind)));
