import { unpackHashes } from "./fingerprint.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { MAGIC } from "./license-index.ts";
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

/** Bytes of the index of `sources`: a JSON head, then the sorted shingles. Same input, same bytes. */
export function packIndex(sources: readonly IndexSource[]): Uint8Array {
  const ordered = sources.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const postings: Posting[] = [];
  let segment = 0;
  const entries = ordered.map((source) => {
    const { fingerprint } = source;
    const segments = fingerprint.segments.map((part) => {
      const hashes = unpackHashes(part.shingles);
      for (const [position, hash] of hashes.entries()) postings.push({ hash, segment, position });
      segment++;
      return [part.kind, part.words, part.digest, part.urls, part.targets];
    });
    const spdxId = source.spdxId;
    const rank = source.key.startsWith("spdx:") ? 1 + spdxRank(spdxId ?? "") : 0;
    return [
      source.key,
      source.license,
      fingerprint.words,
      fingerprint.digest,
      fingerprint.masked,
      spdxId,
      rank,
      segments,
    ];
  });
  const names = ordered.map((source) => ({ names: source.names, links: source.links }));
  if (segment > 0xffff)
    throw new Error(`too many licence texts for the index: ${segment} segments`);
  postings.sort((a, b) => a.hash - b.hash || a.segment - b.segment || a.position - b.position);
  return join(JSON.stringify([JSON.stringify(names), entries]), postings);
}

function join(head: string, postings: readonly Posting[]): Uint8Array {
  const json = new TextEncoder().encode(head);
  const start = 12 + Math.ceil(json.length / 4) * 4;
  const count = postings.length;
  const bytes = new Uint8Array(start + 65_537 * 4 + count * 6);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  view.setUint32(8, count, true);
  bytes.set(json, 12);
  let bucket = 0;
  const low = start + 65_537 * 4;
  for (const [i, { hash, segment, position }] of postings.entries()) {
    while (bucket <= hash >>> 16) view.setUint32(start + 4 * bucket++, i, true);
    view.setUint16(low + 2 * i, hash & 0xffff, true);
    view.setUint16(low + 2 * (count + i), segment, true);
    view.setUint16(low + 2 * (2 * count + i), position, true);
  }
  while (bucket <= 65_536) view.setUint32(start + 4 * bucket++, count, true);
  return bytes;
}
