import type { MatchFacts } from "./matcher.ts";
import { overTerms } from "./over-terms.ts";

/** `obligation`: ids of what the licences ask for. */
export const matchObligation: MatchFacts = (facts, values) =>
  facts.obligations.some(({ id }) => values.includes(id)) ? true : overTerms(facts, () => false);
