import type { Catalog } from "../catalog/types.ts";
import type { Place } from "../licenses/place.ts";
import type { LicenseEntry, TextMatch } from "../model/license.ts";
import type { Terms } from "../model/terms.ts";
import type { TextSource } from "../terms/context.ts";
import { recallTerms } from "../terms/recall.ts";
import type { LicenseReaders } from "./detect.ts";
import { onlyLines } from "./license-text.ts";
import type { LicenseText } from "./license-text.ts";

/** What one licence text grants and asks. */
export type Said = Pick<LicenseText, "terms" | "obligations" | "incorporated" | "operative">;

/** Clauses that no use is answered from: nothing would quote them. */
const UNASKED = [
  "namingRequirement",
  "attributionNotice",
  "termination",
  "governingLaw",
  "patent",
] as const;

/**
 * What an unchanged copy of `entry` says: what its term sheet says, in the words of the copy.
 * `null` where the copy has to be read.
 */
export function recallText(
  entry: LicenseEntry | null,
  place: Place | null,
  source: TextSource,
  catalog: Catalog,
): Said | null {
  if (entry === null || place === null || entry.terms === null) return null;
  // Only the text itself tells the name of a policy that is not catalogued.
  const namesPolicy = entry.terms.acceptableUsePolicy.status === "by-reference";
  if (namesPolicy && catalog.policyOf(entry.key) === null) return null;
  const quotes = catalog.quotes(entry.key);
  const terms = quotes && recallTerms(entry.terms, quotes, place, source, UNASKED);
  return terms && { terms, obligations: entry.obligations, incorporated: [], operative: true };
}

/** What the lines of a match say, read from their words; `exact` is the licence they are known to be. */
export async function readPart(
  text: string,
  match: TextMatch,
  exact: LicenseEntry | null,
  source: TextSource,
  readers: LicenseReaders,
): Promise<Said> {
  const { readText, mergeTerms } = await readers.reader();
  const part = onlyLines(text, match.startLine, match.endLine);
  const reading = readText(part, source, exact?.terms == null ? null : quotable(exact.terms));
  return {
    terms: mergeTerms(exact, match, reading),
    obligations: reading.obligations,
    incorporated: reading.incorporated.map((i) => i.name),
    operative: reading.operative,
  };
}

/** A term sheet without those clauses: nothing need look for their words. */
function quotable(sheet: Terms): Terms {
  const unasked = { status: "unstated", basis: "catalogue", evidence: [], text: null } as const;
  return { ...sheet, ...Object.fromEntries(UNASKED.map((name) => [name, unasked])) };
}
