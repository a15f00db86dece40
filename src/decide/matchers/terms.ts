import type { Facts } from "../../model/facts.ts";
import type { GrantTree } from "../../model/grant.ts";
import type { Terms } from "../../model/terms.ts";
import { recordOf } from "../../policy/record.ts";
import type { Match, MatchFacts } from "./matcher.ts";

/** `terms.<clause>`: the clause's status in any licence of the weights. */
export function matchTerm(clause: string): MatchFacts {
  return (facts, values) =>
    overTerms(facts, (terms) => {
      const status = recordOf(recordOf(terms)[clause])["status"];
      if (status === "unknown" && !values.includes("unknown")) return null;
      return typeof status === "string" && values.includes(status);
    });
}

/** `threshold`: kinds of limits in the terms. */
export const matchThreshold: MatchFacts = (facts, values) =>
  overTerms(facts, (terms) => terms.thresholds.some(({ kind }) => values.includes(kind)));

/** `excludes`: regions that the terms exclude, by a part of their name. */
export const matchExcludes: MatchFacts = (facts, values) =>
  overTerms(facts, ({ territoryExclusions }) =>
    territoryExclusions.excluded.some((region) =>
      values.some((value) => region.toLowerCase().includes(value.toLowerCase())),
    ),
  );

/** `obligation`: ids of what the licences ask for. */
export const matchObligation: MatchFacts = (facts, values) =>
  facts.obligations.some(({ id }) => values.includes(id)) ? true : overTerms(facts, () => false);

function overTerms({ weights }: Facts, ask: (terms: Terms) => Match): Match {
  const all = weights === null ? [null] : leaves(weights);
  const answers = all.map((terms) => (terms === null ? null : ask(terms)));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function leaves(tree: GrantTree): readonly (Terms | null)[] {
  if ("all" in tree) return tree.all.flatMap(leaves);
  return "any" in tree ? tree.any.flatMap(leaves) : [tree.terms];
}
