import type { FingerprintCopy } from "./fingerprint.ts";
import { HEAD, KINDS, MAGIC } from "./license-index.ts";
import type { EntryNames, IndexEntry, IndexSegment, LicenseIndex } from "./license-index.ts";

/** Of one segment, in order; its kind and its words stand in tables. */
type PackedSegment = [string, string[], string[]];
type PackedEntry = [
  string,
  string,
  number,
  string,
  string,
  string | null,
  PackedSegment[],
  FingerprintCopy[],
];

/**
 * Open the bytes that `packIndex` made. `spdxText` loads one SPDX text when a match needs its
 * words. Entries are decoded one by one when a text is like them. Throws only when the bytes are
 * not an index of this version, which is a broken install.
 */
export function openIndex(
  bytes: Uint8Array,
  spdxText: (id: string) => string | null = () => null,
): LicenseIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw damaged();
  const [entryCount = 0, segmentCount = 0, count = 0, size = 0] = [4, 8, 12, 16].map((at) =>
    view.getUint32(at, true),
  );
  let at = HEAD;
  const part = (length: number, unit: 2 | 4): { buffer: ArrayBuffer; from: number } => {
    const found = alignedPart(bytes, at, length * unit, unit);
    at += length * unit;
    return found;
  };
  const longs = (length: number): Uint32Array => {
    const { buffer, from } = part(length, 4);
    return new Uint32Array(buffer, from, length);
  };
  const shorts = (): Uint16Array => {
    const { buffer, from } = part(count, 2);
    return new Uint16Array(buffer, from, count);
  };
  const longLength = 2 * entryCount + 1 + 4 * segmentCount + 65_537;
  const text = HEAD + longLength * 4 + count * 6;
  if (bytes.length !== text + size) throw damaged();
  const decode = (from: number, to: number): unknown =>
    JSON.parse(new TextDecoder().decode(bytes.subarray(text + from, text + to)));
  const ranks = longs(entryCount);
  const offsets = longs(entryCount + 1);
  const segmentKind = longs(segmentCount);
  const segmentWords = longs(segmentCount);
  const segmentEntry = longs(segmentCount);
  const segmentDigest = longs(segmentCount);
  const known: (IndexEntry | undefined)[] = [];
  let names: readonly EntryNames[] | null = null;
  return {
    ranks,
    entry: (number) => {
      if (number < 0 || number >= entryCount) return null;
      const found = known[number];
      if (found !== undefined) return found;
      const packed = decode(offsets[number] ?? 0, offsets[number + 1] ?? 0);
      if (!isEntry(packed)) throw damaged();
      const first = segmentEntry.indexOf(number);
      const entry = openEntry(packed, number, ranks[number] ?? 0, (i) => ({
        id: first + i,
        kind: KINDS[segmentKind[first + i] ?? 0] ?? "operative",
        words: segmentWords[first + i] ?? 0,
      }));
      known[number] = entry;
      return entry;
    },
    segmentKind,
    segmentWords,
    segmentEntry,
    segmentDigest,
    names: () => (names ??= namesOf(decode(offsets[entryCount] ?? 0, size))),
    buckets: longs(65_537),
    low: shorts(),
    segment: shorts(),
    position: shorts(),
    spdxText,
  };
}

const damaged = (): Error => new Error("the licence index is damaged: reinstall modelcheck");

/** Typed arrays need aligned bytes, which a part of a file is not. */
function alignedPart(
  bytes: Uint8Array,
  at: number,
  size: number,
  unit: number,
): { buffer: ArrayBuffer; from: number } {
  const from = bytes.byteOffset + at;
  if (from % unit === 0 && bytes.buffer instanceof ArrayBuffer) {
    return { buffer: bytes.buffer, from };
  }
  const copy = new Uint8Array(size);
  copy.set(bytes.subarray(at, at + size));
  return { buffer: copy.buffer, from: 0 };
}

// Both were written by `packIndex` of the same version, which the magic number vouches for.
const isEntry = (value: unknown): value is PackedEntry => Array.isArray(value);
const isNames = (value: unknown): value is readonly EntryNames[] => Array.isArray(value);
const namesOf = (value: unknown): readonly EntryNames[] => (isNames(value) ? value : []);

function openEntry(
  packed: PackedEntry,
  number: number,
  rank: number,
  table: (i: number) => Pick<IndexSegment, "id" | "kind" | "words">,
): IndexEntry {
  const [key, license, words, digest, masked, spdxId, parts, copies] = packed;
  const segments = parts.map(([own, urls, targets], i): IndexSegment => ({
    ...table(i),
    entry: number,
    digest: own,
    urls,
    targets,
  }));
  return { number, key, license, words, digest, masked, spdxId, rank, segments, copies };
}
