import type { MatchFacts } from "./matcher.ts";
import { overTerms } from "./over-terms.ts";

/** `excludes`: regions that the terms exclude, by a part of their name. */
export const matchExcludes: MatchFacts = (facts, values) =>
  overTerms(facts, ({ territoryExclusions }) =>
    territoryExclusions.excluded.some((region) =>
      values.some((value) => region.toLowerCase().includes(value.toLowerCase())),
    ),
  );
