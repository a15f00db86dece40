import type { IndexEntry, IndexSegment, LicenseIndex } from "./license-index.ts";
import { MAGIC } from "./pack-index.ts";
import type { SegmentKind } from "./segments.ts";

type PackedSegment = [SegmentKind, number, string, string[], string[]];
type PackedEntry = [
  string,
  string,
  string[],
  string[],
  number,
  string,
  string,
  string | null,
  number,
  PackedSegment[],
];

/**
 * Open the bytes that `packIndex` made. `spdxText` loads one SPDX text when a match needs its
 * words. Throws only when the bytes are not an index of this version, which is a broken install.
 */
export function openIndex(
  bytes: Uint8Array,
  spdxText: (id: string) => string | null = () => null,
): LicenseIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC) {
    throw new Error("the licence index is damaged: reinstall modelcheck");
  }
  const length = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const json = new TextDecoder().decode(bytes.subarray(12, 12 + length));
  const packed: unknown = JSON.parse(json);
  if (!isHead(packed)) throw new Error("the licence index is damaged: reinstall modelcheck");
  const segments: IndexSegment[] = [];
  const entries = packed.map((entry, number) => openEntry(entry, number, segments));
  const start = 12 + Math.ceil(length / 4) * 4;
  const low = start + 65_537 * 4;
  const part = (at: number, size: number): ArrayBuffer => copyOf(bytes, at, size);
  return {
    entries,
    segments,
    buckets: new Uint32Array(part(start, 65_537 * 4)),
    low: new Uint16Array(part(low, count * 2)),
    segment: new Uint16Array(part(low + count * 2, count * 2)),
    position: new Uint16Array(part(low + count * 4, count * 2)),
    spdxText,
  };
}

/** Typed arrays need aligned bytes, which a part of a file is not. */
function copyOf(bytes: Uint8Array, at: number, size: number): ArrayBuffer {
  const copy = new Uint8Array(size);
  copy.set(bytes.subarray(at, at + size));
  return copy.buffer;
}

// The head was written by `packIndex` of the same version, which the magic number vouches for.
const isHead = (value: unknown): value is readonly PackedEntry[] => Array.isArray(value);

function openEntry(packed: PackedEntry, number: number, segments: IndexSegment[]): IndexEntry {
  const [key, license, names, links, words, digest, masked, spdxId, rank, parts] = packed;
  const own = parts.map(([kind, size, partDigest, urls, targets], i): IndexSegment => ({
    id: segments.length + i,
    entry: number,
    kind,
    words: size,
    digest: partDigest,
    urls,
    targets,
  }));
  segments.push(...own);
  return { key, license, names, links, words, digest, masked, spdxId, rank, segments: own };
}
