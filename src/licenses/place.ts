import type { TextMatch } from "../model/license.ts";
import { digestOf } from "./hash.ts";
import type { FingerprintSegment } from "./fingerprint.ts";
import type { Stream } from "./stream.ts";

type Segment = Pick<FingerprintSegment, "kind" | "words" | "digest">;

/** Where the words of a catalogued licence lie in a text that holds all of them, in order. */
export interface Place {
  readonly stream: Stream;
  /** The stretches of the catalogued text, in order. */
  readonly segments: readonly Segment[];
  /** Compared word of the text that is the first of the operative ones. */
  readonly from: number;
}

/** A match, and where it lies; `null` unless its operative words lie there without a gap. */
export interface Recognised {
  readonly match: TextMatch;
  readonly place: Place | null;
}

/**
 * The compared word of the text that is word `at` of the catalogued one; -1 where the copy leaves
 * out the stretch that the word stands in, or has it elsewhere.
 */
export function wordAt(place: Place, at: number): number {
  const { stream, segments, from } = place;
  const before = ahead(segments);
  let start = 0;
  for (const { kind, words, digest } of segments) {
    const end = start + words;
    if (at < end) {
      const shifted = from + start - before;
      if (kind === "operative") return from + at - before;
      if (shifted < 0 || shifted + words > stream.count) return -1;
      return digestOf(stream.hash, shifted, shifted + words) === digest ? shifted + at - start : -1;
    }
    start = end;
  }
  return -1;
}

/** Words of the catalogued text before the operative ones. */
function ahead(segments: readonly Segment[]): number {
  let words = 0;
  for (const segment of segments) {
    if (segment.kind === "operative") break;
    words += segment.words;
  }
  return words;
}
