import type { Run } from "./chain.ts";
import { digestOf } from "./hash.ts";
import { holdsSegment } from "./hits.ts";
import { OPERATIVE, segmentAt, shortDigest } from "./license-index.ts";
import type { IndexEntry, IndexSegment, LicenseIndex } from "./license-index.ts";
import type { Region } from "./regions.ts";
import { precedes, scoreOf } from "./score.ts";
import { segmentsOf } from "./segments.ts";
import type { SegmentRange } from "./segments.ts";
import { WIDTH, rollingShingles } from "./stream.ts";
import type { Stream } from "./stream.ts";

/**
 * The licence whose own words are all of a text's, looked up by their digest: what a search for
 * shingles finds in an unchanged file, without the search. `null` where there is none; whether
 * the rest of the text is explained is not looked at here.
 */
export function exactRegion(
  stream: Stream,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): Region | null {
  const own = segmentsOf(stream).find(({ kind }) => kind === "operative");
  // Shorter texts have no shingles: the search does not find them either.
  if (own === undefined || own.to - own.from < WIDTH) return null;
  const digest = digestOf(stream.hash, own.from, own.to);
  const short = shortDigest(digest);
  const { segmentDigest, segmentKind } = index;
  const rolling = rollingShingles(stream.hash, stream.count);
  let best: Region | null = null;
  for (let id = segmentDigest.indexOf(short); id >= 0; id = segmentDigest.indexOf(short, id + 1)) {
    if (segmentKind[id] !== OPERATIVE) continue;
    const operative = segmentAt(index, id);
    const entry = operative === null ? null : index.entry(operative.entry);
    if (operative?.digest !== digest || operative.words !== own.to - own.from) continue;
    if (entry === null || exclude.has(entry.key)) continue;
    // A digest alone could be met on purpose.
    if (!holdsSegment(rolling, own.from, id, index)) continue;
    const region = regionAt(stream, entry, operative, own);
    if (region === null) return null;
    if (best === null || isBetter(stream, region, best)) best = region;
  }
  return best;
}

function isBetter(stream: Stream, region: Region, best: Region): boolean {
  const lead = scoreOf(stream, region) - scoreOf(stream, best);
  return lead > 0 || (lead === 0 && precedes(region.entry, best.entry));
}

const whole = (at: number, length: number): readonly Run[] => [{ at, offset: 0, length }];

/** `null` where a part of a preamble or an appendix may lie beside the operative words. */
function regionAt(
  stream: Stream,
  entry: IndexEntry,
  operative: IndexSegment,
  { from, to }: SegmentRange,
): Region | null {
  const optional: { segment: IndexSegment; chain: readonly Run[] }[] = [];
  for (const segment of entry.segments) {
    const { kind, words, digest } = segment;
    if (kind === "operative" || kind === "title" || words < WIDTH) continue;
    const at = kind === "preamble" ? from - words : to;
    const fits = at >= 0 && at + words <= stream.count;
    if (fits && digestOf(stream.hash, at, at + words) === digest)
      optional.push({ segment, chain: whole(at, words) });
    else if (kind === "preamble" ? from > 0 : to < stream.count) return null;
  }
  const matched = to - from;
  return { entry, operative, chain: whole(from, matched), optional, from, to, matched };
}
