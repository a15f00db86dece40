import { matchLicense } from "../../policy/match-license.ts";
import type { MatchFacts } from "./matcher.ts";

/** `license`: patterns against what is concluded for the weights. */
export const matchConcluded: MatchFacts = (facts, values) => {
  const weights = facts.concluded.find((c) => c.scope === "weights");
  if (weights === undefined || (weights.key === null && weights.expression === null))
    return matchLicense(values, { ...NOTHING, categories: facts.categories }) === null
      ? null
      : true;
  const { expression, key } = weights;
  const { family, categories } = facts;
  return matchLicense(values, { expression, key, family, categories }) !== null;
};

/** `declared`: patterns against what the card declares. */
export const matchDeclared: MatchFacts = (facts, values) =>
  facts.declared.some(
    ({ expression, key, value }) =>
      matchLicense(values, { ...NOTHING, expression: expression ?? value, key }) !== null,
  );

/** `baseLicense`: patterns against the licences of base models; unknown where one is not known. */
export const matchBaseLicense: MatchFacts = (facts, values) => {
  const known = facts.bases.map(({ edge }) => edge.license);
  const fits = known.some(
    ({ expression, key }) => matchLicense(values, { ...NOTHING, expression, key }) !== null,
  );
  if (fits) return true;
  return known.some((license) => license.basis === "unknown") ? null : false;
};

/** `category`: categories computed from the terms. */
export const matchCategory: MatchFacts = ({ categories }, values) =>
  categories.some((category) => values.includes(category))
    ? true
    : categories.includes("unknown")
      ? null
      : false;

const NOTHING = { expression: null, key: null, family: null, categories: [] } as const;
