import type { Facts } from "../../model/facts.ts";
import { matchesGlob } from "../../policy/glob.ts";
import type { LicenseFacts } from "../../policy/match-license.ts";

/** `true`: fits; `false`: does not; `null`: cannot be told from what was read. */
export type Match = boolean | null;

/** One documented question a custom rule may ask: whether one of the values fits. */
export type MatchFacts = (facts: Facts, values: readonly string[]) => Match;

/** Whether one of the globs fits one of the names, whatever the case. */
export function anyGlob(names: readonly string[], globs: readonly string[]): boolean {
  if (names.length === 0) return false;
  const lower = globs.map((glob) => glob.toLowerCase());
  return names.some((name) => lower.some((glob) => matchesGlob(glob, name.toLowerCase())));
}

/** A licence about which nothing is known, to be filled in. */
export const NO_LICENSE: LicenseFacts = {
  expression: null,
  key: null,
  family: null,
  categories: [],
};
