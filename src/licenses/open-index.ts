import { MAGIC } from "./license-index.ts";
import type { EntryNames, IndexEntry, IndexSegment, LicenseIndex } from "./license-index.ts";
import type { SegmentKind } from "./segments.ts";

type PackedSegment = [SegmentKind, number, string, string[], string[]];
type PackedEntry = [string, string, number, string, string, string | null, number, PackedSegment[]];

/**
 * Open the bytes that `packIndex` made. `spdxText` loads one SPDX text when a match needs its
 * words. Throws only when the bytes are not an index of this version, which is a broken install.
 */
export function openIndex(
  bytes: Uint8Array,
  spdxText: (id: string) => string | null = () => null,
): LicenseIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC) throw damaged();
  const length = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const start = 12 + Math.ceil(length / 4) * 4;
  const low = start + 65_537 * 4;
  if (bytes.length !== low + count * 6) throw damaged();
  const json = new TextDecoder().decode(bytes.subarray(12, 12 + length));
  const head: unknown = JSON.parse(json);
  if (!isHead(head)) throw damaged();
  const [names, packed] = head;
  let read: readonly EntryNames[] | null = null;
  const segments: IndexSegment[] = [];
  const entries = packed.map((entry, number) => openEntry(entry, number, segments));
  const shorts = (at: number): Uint16Array => {
    const { buffer, from } = alignedPart(bytes, at, count * 2, 2);
    return new Uint16Array(buffer, from, count);
  };
  const directory = alignedPart(bytes, start, 65_537 * 4, 4);
  return {
    entries,
    segments,
    names: () => (read ??= namesOf(names)),
    buckets: new Uint32Array(directory.buffer, directory.from, 65_537),
    low: shorts(low),
    segment: shorts(low + count * 2),
    position: shorts(low + count * 4),
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

// The head was written by `packIndex` of the same version, which the magic number vouches for.
const isHead = (value: unknown): value is readonly [string, readonly PackedEntry[]] =>
  Array.isArray(value) && value.length === 2;

function namesOf(json: string): readonly EntryNames[] {
  const value: unknown = JSON.parse(json);
  return isNames(value) ? value : [];
}

const isNames = (value: unknown): value is readonly EntryNames[] => Array.isArray(value);

function openEntry(packed: PackedEntry, number: number, segments: IndexSegment[]): IndexEntry {
  const [key, license, words, digest, masked, spdxId, rank, parts] = packed;
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
  return { number, key, license, words, digest, masked, spdxId, rank, segments: own };
}
