import { matchLicense } from "../../policy/match-license.ts";
import type { MatchFacts } from "./matcher.ts";
import { NO_LICENSE } from "./matcher.ts";

/** `baseLicense`: patterns against the licences of base models; unknown where one is not known. */
export const matchBaseLicense: MatchFacts = (facts, values) => {
  const known = facts.bases.map(({ edge }) => edge.license);
  const fits = known.some(
    ({ expression, key }) => matchLicense(values, { ...NO_LICENSE, expression, key }) !== null,
  );
  if (fits) return true;
  return known.some((license) => license.basis === "unknown") ? null : false;
};
