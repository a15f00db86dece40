import type { FingerprintCopy } from "./fingerprint.ts";
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
  /** Other wordings of the licensor's own. */
  readonly copies: readonly FingerprintCopy[];
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

/** First four bytes of an index file: format 5. */
export const MAGIC = 0x3549434d;
/** Bytes before the tables: the magic number and four sizes. */
export const HEAD = 20;
/** Kinds of segments by the number that stands for them in an index file. */
export const KINDS: readonly SegmentKind[] = [
  "title",
  "preamble",
  "operative",
  "footer",
  "appendix",
];
export const OPERATIVE: number = KINDS.indexOf("operative");
export const APPENDIX: number = KINDS.indexOf("appendix");

/** All fingerprints, ready to be searched. Open one with `openIndex`. */
export interface LicenseIndex {
  /** Rank of each entry. */
  readonly ranks: Uint32Array;
  /** The entry of a number; read when first asked for, because a text is like few licences. */
  readonly entry: (number: number) => IndexEntry | null;
  /** Of each segment: number of its kind in `KINDS`, of its words and of its entry. */
  readonly segmentKind: Uint32Array;
  readonly segmentWords: Uint32Array;
  readonly segmentEntry: Uint32Array;
  /** Of each segment: the first 32 bits of its digest. */
  readonly segmentDigest: Uint32Array;
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

/** The part of a digest that stands in the table of segments. */
export function shortDigest(digest: string): number {
  return Number.parseInt(digest.slice(0, 8), 16);
}

/** Every entry of `index`, which reads all of them. */
export function entriesOf(index: LicenseIndex): readonly IndexEntry[] {
  return Array.from(index.ranks, (_, number) => index.entry(number)).filter(
    (entry) => entry !== null,
  );
}

/** The segment with the number `id`, which reads its entry. */
export function segmentAt(index: LicenseIndex, id: number): IndexSegment | null {
  const entry = index.entry(index.segmentEntry[id] ?? -1);
  return entry?.segments.find((segment) => segment.id === id) ?? null;
}
