import type { LicenseCategory } from "../model/license.ts";
import type { Policy } from "../model/policy.ts";
import type { Pattern } from "./pattern.ts";
import { fitsName, parsePattern } from "./pattern.ts";

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
  return firstFit(patterns, license, true) ?? firstFit(patterns, license, false);
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
  for (const exact of [true, false]) {
    for (const verdict of ["deny", "review", "allow"] as const) {
      const pattern = firstFit(lists[verdict], license, exact);
      if (pattern !== null) return { verdict, pattern };
    }
  }
  return { verdict: lists.otherwise, pattern: null };
}

function firstFit(
  patterns: readonly string[],
  license: LicenseFacts,
  exact: boolean,
): string | null {
  for (const text of patterns) {
    const pattern = parsePattern(text);
    if ((pattern.kind === "name") === exact && fits(pattern, license)) return text;
  }
  return null;
}

function fits(pattern: Pattern, license: LicenseFacts): boolean {
  if (pattern.kind === "category") {
    return license.categories.some((category) => category === pattern.name);
  }
  if (pattern.kind === "family") return license.family?.toLowerCase() === pattern.name;
  return [license.expression, license.key].some((name) => name !== null && fitsName(pattern, name));
}
