import type { LicenseCategory } from "../model/license.ts";
import type { Policy } from "../model/policy.ts";
import type { Pattern, Spelling } from "./pattern.ts";
import { fitsName, parsePattern, spellingOf } from "./pattern.ts";

/** What a policy may look at in one concluded licence. */
export interface LicenseFacts {
  /** SPDX id, LicenseRef or expression; `null` when unknown. */
  readonly expression: string | null;
  readonly key: string | null;
  readonly family: string | null;
  readonly categories: readonly LicenseCategory[];
}

/** The first pattern that fits, exact names before all others; `null` when none does. */
export function matchLicense(patterns: readonly string[], license: LicenseFacts): string | null {
  const names = spellingsOf(license);
  return firstFit(patterns, license, names, true) ?? firstFit(patterns, license, names, false);
}

/** Which list decides about a licence, and by which pattern; `null`: none names it. */
export interface ListVerdict {
  readonly verdict: "allow" | "review" | "deny";
  readonly pattern: string | null;
}

/**
 * A list that names the licence exactly beats a pattern; otherwise deny beats review beats allow;
 * what no list names is decided by `otherwise`.
 */
export function judgeLicense(lists: Policy["licenses"], license: LicenseFacts): ListVerdict {
  const names = spellingsOf(license);
  for (const exact of [true, false]) {
    for (const verdict of ["deny", "review", "allow"] as const) {
      const pattern = firstFit(lists[verdict], license, names, exact);
      if (pattern !== null) return { verdict, pattern };
    }
  }
  return { verdict: lists.otherwise, pattern: null };
}

/** A list of patterns is parsed once, however many licences it is held against. */
const PARSED = new WeakMap<readonly string[], readonly Pattern[]>();

function parsed(patterns: readonly string[]): readonly Pattern[] {
  const known = PARSED.get(patterns) ?? patterns.map(parsePattern);
  PARSED.set(patterns, known);
  return known;
}

function spellingsOf({ expression, key }: LicenseFacts): readonly Spelling[] {
  return [expression, key].flatMap((name) => (name === null ? [] : [spellingOf(name)]));
}

function firstFit(
  patterns: readonly string[],
  license: LicenseFacts,
  names: readonly Spelling[],
  exact: boolean,
): string | null {
  const index = parsed(patterns).findIndex(
    (pattern) => (pattern.kind === "name") === exact && fits(pattern, license, names),
  );
  return patterns[index] ?? null;
}

function fits(pattern: Pattern, license: LicenseFacts, names: readonly Spelling[]): boolean {
  if (pattern.kind === "category")
    return license.categories.some((category) => category === pattern.name);
  if (pattern.kind === "family") return license.family?.toLowerCase() === pattern.name;
  return names.some((name) => fitsName(pattern, name));
}
