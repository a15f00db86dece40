import type { Run } from "./chain.ts";
import { digestOf } from "./hash.ts";
import type { IndexEntry } from "./license-index.ts";
import type { Region } from "./regions.ts";
import type { Stream } from "./stream.ts";

/** What a title of the licence's own adds. */
export const TITLE_BONUS = 3;

/** How well a region fits: words that are there, less those that are missing or in between. */
export function scoreOf(stream: Stream, region: Region): number {
  const missing = region.operative.words - region.matched;
  const inside = region.to - region.from - region.matched;
  const optional = region.optional.reduce((sum, part) => sum + wordsOfChain(part.chain), 0);
  const score = region.matched - 0.5 * missing - 0.25 * inside + optional;
  return hasTitle(stream, region) ? score + TITLE_BONUS : score;
}

function wordsOfChain(chain: readonly Run[]): number {
  return chain.reduce((sum, run) => sum + run.length, 0);
}

function hasTitle(stream: Stream, region: Region): boolean {
  const title = region.entry.segments.find(({ kind }) => kind === "title");
  if (title === undefined) return false;
  const first = region.optional.reduce(
    (at, part) => Math.min(at, part.chain[0]?.at ?? at),
    region.from,
  );
  return first >= title.words && digestOf(stream.hash, first - title.words, first) === title.digest;
}

/** Which of two that fit equally well is reported. */
export function precedes(a: IndexEntry, b: IndexEntry): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.key.length !== b.key.length ? a.key.length < b.key.length : a.key < b.key;
}
