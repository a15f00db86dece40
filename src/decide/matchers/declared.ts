import { matchLicense } from "../../policy/match-license.ts";
import type { MatchFacts } from "./matcher.ts";
import { NO_LICENSE } from "./matcher.ts";

/** `declared`: patterns against what the card declares. */
export const matchDeclared: MatchFacts = (facts, values) =>
  facts.declared.some(
    ({ expression, key, value }) =>
      matchLicense(values, { ...NO_LICENSE, expression: expression ?? value, key }) !== null,
  );
