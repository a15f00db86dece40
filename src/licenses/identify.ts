import { indexLines } from "../text/lines.ts";
import type { TextMatch } from "../model/license.ts";
import { exactRegion } from "./exact-region.ts";
import { headerOf } from "./header.ts";
import { hitsOf } from "./hits.ts";
import type { LicenseIndex } from "./license-index.ts";
import { matchesOf } from "./matches.ts";
import type { Recognised } from "./place.ts";
import { pointersIn } from "./pointer.ts";
import { findRegions } from "./regions.ts";
import type { Region } from "./regions.ts";
import { rollingShingles, streamOf } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** What `identify` may be told. */
export interface IdentifyOptions {
  /** Keys that are treated as if they were not catalogued. */
  readonly exclude?: ReadonlySet<string>;
  /** Search even for a text whose words are known by their digest. */
  readonly thorough?: boolean;
}

/** Words at the edges of a stretch that other licences quote with it. */
const EDGE = 8;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The licences a text holds, in order; exactly one element with match `none` when nothing is
 * recognised. A long stretch that no licence explains is also reported as a `none` of its own.
 *
 * `exact` means that every word is explained: the operative words are the licence's, and all the
 * rest is its title, its official preamble, footer or appendix, or says whose copyright it is.
 * GNU `-only` and `-or-later` share one text: `-only` is reported. Pure; linear in the text.
 */
export function identify(
  text: string,
  index: LicenseIndex,
  options: IdentifyOptions = {},
): readonly TextMatch[] {
  return recognise(text, index, options).map(({ match }) => match);
}

/** As `identify`, with where each licence lies that is there without a gap. */
export function recognise(
  text: string,
  index: LicenseIndex,
  options: IdentifyOptions = {},
): readonly Recognised[] {
  const stream = streamOf(text);
  const exclude = options.exclude ?? NOTHING;
  const known = options.thorough === true ? null : unchanged(stream, index, exclude);
  return known ?? searched(stream, index, exclude);
}

/** What nearly every licence file is: one licence and nothing else. */
function unchanged(
  stream: Stream,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): readonly Recognised[] | null {
  const region = exactRegion(stream, index, exclude);
  if (region === null) return null;
  const found = matchesOf(stream, [region], index);
  return found.length === 1 && found[0]?.match.match === "exact" ? found : null;
}

/** Everything else: the licences are searched for by their shingles. */
function searched(
  stream: Stream,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): readonly Recognised[] {
  const hits = hitsOf(rollingShingles(stream.hash, stream.count), index);
  const header = headerOf(stream, hits, index, exclude);
  const regions = findRegions(stream, hits, index, exclude);
  if (header !== null && isNotice(header.matched, regions)) return [placeless(header.match)];
  if (regions.length > 0) return matchesOf(stream, regions, index);
  const pointers = pointersIn(stream, index, exclude);
  return (pointers.length > 0 ? pointers : [noMatch(stream)]).map(placeless);
}

const placeless = (match: TextMatch): Recognised => ({ match, place: null });

/** A file notice wins over licences that merely quote it. */
function isNotice(matched: number, regions: readonly Region[]): boolean {
  return regions.every(
    (region) => region.matched <= matched + EDGE && region.matched < region.operative.words / 2,
  );
}

function noMatch(stream: Stream): TextMatch {
  return {
    match: "none",
    key: null,
    license: null,
    confidence: 0,
    startLine: 1,
    endLine: indexLines(stream.source).starts.length,
    changes: [],
    rebadged: false,
  };
}
