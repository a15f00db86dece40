import { matchLicense } from "../../policy/match-license.ts";
import type { MatchFacts } from "./matcher.ts";
import { NO_LICENSE } from "./matcher.ts";

/** `license`: patterns against what is concluded for the weights. */
export const matchConcluded: MatchFacts = (facts, values) => {
  const weights = facts.concluded.find((c) => c.scope === "weights");
  if (weights === undefined || (weights.key === null && weights.expression === null))
    return matchLicense(values, { ...NO_LICENSE, categories: facts.categories }) === null
      ? null
      : true;
  const { expression, key } = weights;
  const { family, categories } = facts;
  return matchLicense(values, { expression, key, family, categories }) !== null;
};
