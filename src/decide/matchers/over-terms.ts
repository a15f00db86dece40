import type { Facts } from "../../model/facts.ts";
import { grantsOf } from "../../model/grant.ts";
import type { Terms } from "../../model/terms.ts";
import type { Match } from "./matcher.ts";

/** One question to the terms of every licence of the weights: `true` where one of them fits. */
export function overTerms({ weights }: Facts, ask: (terms: Terms) => Match): Match {
  const all = weights === null ? [null] : grantsOf(weights).map((grant) => grant.terms);
  const answers = all.map((terms) => (terms === null ? null : ask(terms)));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}
