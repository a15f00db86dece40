import type { SegmentKind } from "./segments.ts";

/** A catalogued licence as the index holds it. */
export interface IndexEntry {
  /** Position among the entries. */
  readonly number: number;
  readonly key: string;
  readonly license: string;
  readonly words: number;
  readonly digest: string;
  readonly masked: string;
  readonly segments: readonly IndexSegment[];
  /** SPDX id when the words of the text can be loaded. */
  readonly spdxId: string | null;
  /** Smaller wins between entries that fit equally well. */
  readonly rank: number;
}

export interface IndexSegment {
  /** Number of the segment among all segments of the index. */
  readonly id: number;
  readonly entry: number;
  readonly kind: SegmentKind;
  readonly words: number;
  readonly digest: string;
  readonly urls: readonly string[];
  readonly targets: readonly string[];
}

/** How an entry may be called. */
export interface EntryNames {
  /** Names, ids and aliases. */
  readonly names: readonly string[];
  /** Web addresses that stand for it. */
  readonly links: readonly string[];
}

/** First four bytes of an index file: format 2. */
export const MAGIC = 0x3249434d;

/** All fingerprints, ready to be searched. Open one with `openIndex`. */
export interface LicenseIndex {
  readonly entries: readonly IndexEntry[];
  readonly segments: readonly IndexSegment[];
  /** By number of the entry; read when first asked for, because few texts need them. */
  readonly names: () => readonly EntryNames[];
  /** First posting of each value of a shingle's upper 16 bits; 65,537 numbers. */
  readonly buckets: Uint32Array;
  /** Lower 16 bits of each posting's shingle. */
  readonly low: Uint16Array;
  /** Segment and position in it of each posting. */
  readonly segment: Uint16Array;
  readonly position: Uint16Array;
  /** Words of an SPDX licence, or `null` when they cannot be loaded. */
  readonly spdxText: (id: string) => string | null;
}
