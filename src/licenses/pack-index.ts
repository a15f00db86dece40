import { unpackHashes } from "./fingerprint.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { KINDS, MAGIC, shortDigest } from "./license-index.ts";
import { spdxRank } from "./spdx-ids.ts";

/** One licence to be packed: what the catalogue or the SPDX list knows of it. */
export interface IndexSource {
  /** `llama3.1`, or `spdx:MIT` for licences of the SPDX list without a term sheet. */
  readonly key: string;
  readonly license: string;
  /** Title, SPDX id and other names. */
  readonly names: readonly string[];
  readonly links: readonly string[];
  /** SPDX id whose text `spdxText` can load; `null` for texts that are not in the package. */
  readonly spdxId: string | null;
  readonly fingerprint: Fingerprint;
}

interface Posting {
  readonly hash: number;
  readonly segment: number;
  readonly position: number;
}

/**
 * Bytes of the index of `sources`: four sizes, tables of numbers (of entries, of segments, of
 * sorted shingles), then one JSON text per entry and one of all names. Same input, same bytes.
 */
export function packIndex(sources: readonly IndexSource[]): Uint8Array {
  const ordered = sources.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const postings: Posting[] = [];
  const segments: { kind: number; words: number; entry: number; digest: number }[] = [];
  const entries = ordered.map((source, entry) => {
    const { fingerprint, spdxId } = source;
    const parts = fingerprint.segments.map((part) => {
      const hashes = unpackHashes(part.shingles);
      for (const [position, hash] of hashes.entries())
        postings.push({ hash, segment: segments.length, position });
      const kind = KINDS.indexOf(part.kind);
      segments.push({ kind, words: part.words, entry, digest: shortDigest(part.digest) });
      return [part.digest, part.urls, part.targets];
    });
    const { words, digest, masked, copies = [] } = fingerprint;
    return encode([source.key, source.license, words, digest, masked, spdxId, parts, copies]);
  });
  if (segments.length > 0xffff)
    throw new Error(`too many licence texts for the index: ${segments.length} segments`);
  const names = encode(ordered.map((source) => ({ names: source.names, links: source.links })));
  const offsets = [0];
  for (const { length } of entries) offsets.push((offsets.at(-1) ?? 0) + length);
  postings.sort((a, b) => a.hash - b.hash || a.segment - b.segment || a.position - b.position);
  const text = [...entries, names];
  const head = [MAGIC, entries.length, segments.length, postings.length, sizeOf(text)];
  return joined([
    Uint32Array.from(head),
    Uint32Array.from(ordered, rankOf),
    Uint32Array.from(offsets),
    Uint32Array.from(segments, ({ kind }) => kind),
    Uint32Array.from(segments, ({ words }) => words),
    Uint32Array.from(segments, ({ entry }) => entry),
    Uint32Array.from(segments, ({ digest }) => digest),
    bucketsOf(postings),
    Uint16Array.from(postings, ({ hash }) => hash & 0xffff),
    Uint16Array.from(postings, ({ segment }) => segment),
    Uint16Array.from(postings, ({ position }) => position),
    ...text,
  ]);
}

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const rankOf = ({ key, spdxId }: IndexSource): number =>
  key.startsWith("spdx:") ? 1 + spdxRank(spdxId ?? "") : 0;

const sizeOf = (parts: readonly { readonly byteLength: number }[]): number =>
  parts.reduce((sum, part) => sum + part.byteLength, 0);

/** Number of the first posting of each value of a shingle's upper 16 bits. */
function bucketsOf(postings: readonly Posting[]): Uint32Array {
  const buckets = new Uint32Array(65_537).fill(postings.length);
  let bucket = 0;
  for (const [i, { hash }] of postings.entries()) {
    while (bucket <= hash >>> 16) buckets[bucket++] = i;
  }
  return buckets;
}

/** One after the other, numbers little-endian as every platform of Node has them. */
function joined(parts: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array {
  const bytes = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}
