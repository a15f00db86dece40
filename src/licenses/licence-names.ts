import { hashSet, hashWord } from "./hash.ts";
import { entriesOf } from "./license-index.ts";
import type { IndexEntry, LicenseIndex } from "./license-index.ts";
import type { Stream } from "./stream.ts";
import { hashUrlOf } from "./urls.ts";
import { wordsOf } from "./words.ts";

/** A licence named by `words` compared words from `at`, or by an address before word `at`. */
export interface Mention {
  /** `null` when several catalogued texts share the name. */
  readonly entry: IndexEntry | null;
  readonly at: number;
  readonly words: number;
}

interface Name {
  readonly hashes: readonly number[];
  readonly entry: IndexEntry;
}

const LICENSE = hashSet("license licenses licensed agreement terms identifier spdx public");
const UNDER = hashWord("under");
const THE = hashWord("the");
const tables = new WeakMap<LicenseIndex, ReadonlyMap<number, readonly Name[]>>();
const FAMILIES = hashSet("other unknown none openrail license");

/** Every licence a text names, the longest name first at each place, in order. */
export function mentionsIn(
  stream: Stream,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): readonly Mention[] {
  const table = nameTable(index);
  const mentions: Mention[] = [];
  for (let at = 0; at < stream.count; at++) {
    const names = (table.get(stream.hash[at] ?? 0) ?? []).filter(
      ({ hashes, entry }) => !exclude.has(entry.key) && isAt(stream, at, hashes),
    );
    const [name] = names;
    if (name === undefined) continue;
    const words = name.hashes.length;
    // Several texts go by some names; which one is meant would be a guess.
    const isShared = names.some(
      ({ hashes, entry }) =>
        hashes.length === words && entry.rank === name.entry.rank && entry.key !== name.entry.key,
    );
    mentions.push({ entry: isShared ? null : name.entry, at, words });
    at += words - 1;
  }
  return [...mentions, ...linksIn(stream, index, exclude)].toSorted((a, b) => a.at - b.at);
}

function linksIn(
  stream: Stream,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): readonly Mention[] {
  if (stream.words.urls.length === 0) return [];
  const wanted = new Set(stream.words.urls.map(({ hash }) => hash));
  const links = new Map<number, IndexEntry>();
  for (const entry of entriesOf(index)) {
    if (exclude.has(entry.key)) continue;
    for (const link of index.names()[entry.number]?.links ?? []) {
      const hash = hashUrlOf(link);
      const other = links.get(hash);
      if (wanted.has(hash) && (other === undefined || entry.rank < other.rank))
        links.set(hash, entry);
    }
  }
  return stream.words.urls.flatMap((url) => {
    const entry = links.get(url.hash);
    return entry === undefined ? [] : [{ entry, at: Math.min(url.at, stream.count), words: 0 }];
  });
}

/** One word may be any word: it has to stand by `license`, or after `under`. */
function isAt(stream: Stream, at: number, hashes: readonly number[]): boolean {
  for (let k = 1; k < hashes.length; k++) if (stream.hash[at + k] !== hashes[k]) return false;
  if (hashes.length > 1 || stream.count === 1) return true;
  const before = stream.hash[at - 1] ?? 0;
  if (LICENSE.has(stream.hash[at + 1] ?? 0) || LICENSE.has(before) || before === UNDER) return true;
  return before === THE && stream.hash[at - 2] === UNDER;
}

function nameTable(index: LicenseIndex): ReadonlyMap<number, readonly Name[]> {
  const known = tables.get(index);
  if (known !== undefined) return known;
  const table = new Map<number, Name[]>();
  for (const entry of entriesOf(index)) {
    for (const name of new Set(index.names()[entry.number]?.names)) {
      const words = wordsOf(name);
      const hashes = Array.from(words.hash.subarray(0, words.count));
      const first = hashes[0];
      if (first === undefined || (hashes.length === 1 && FAMILIES.has(first))) continue;
      const list = table.get(first) ?? [];
      list.push({ hashes, entry });
      table.set(first, list);
    }
  }
  for (const list of table.values()) {
    list.sort((a, b) => b.hashes.length - a.hashes.length || a.entry.rank - b.entry.rank);
  }
  tables.set(index, table);
  return table;
}
