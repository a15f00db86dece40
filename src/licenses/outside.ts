import { continuesCopyright, isCopyright } from "./copyright.ts";
import { digestOf, hashSet } from "./hash.ts";
import type { IndexEntry } from "./license-index.ts";
import type { Stream } from "./stream.ts";
import { wordsOf } from "./words.ts";

/** Words of a title that say nothing about use. */
const TITLE_WORDS = hashSet(
  `the license agreement version v legal code legalcode public international text spdx identifier
   new revised simplified modified clause bsd x11 expat`,
);
const STRICT = hashSet(
  "research academic students student demo trial beta preview edition version",
);

/**
 * Does the stretch `[from, to)` outside a licence's own words only hold its title and whose
 * copyright it is? Titles of SPDX licences may be written with any of the words of their names;
 * other titles have to be the catalogued one, because their dates and versions tell texts apart.
 */
export function explains(stream: Stream, from: number, to: number, entry: IndexEntry): boolean {
  if (from >= to) return true;
  if (followsCopyright(stream, from, to)) return true;
  const title = entry.segments.find(({ kind }) => kind === "title");
  if (title !== undefined && from + title.words <= to) {
    const end = from + title.words;
    if (digestOf(stream.hash, from, end) === title.digest && isHolder(stream, end, to)) return true;
  }
  if (entry.spdxId === null) return isHolder(stream, from, to);
  const allowed = titleWords(entry);
  let at = from;
  while (at < to) {
    if (isHolder(stream, at, to)) return true;
    if (!allowed.has(stream.hash[at] ?? 0) && !TITLE_WORDS.has(stream.hash[at] ?? 0)) return false;
    at++;
  }
  return true;
}

function titleWords(entry: IndexEntry): ReadonlySet<number> {
  const words = wordsOf(entry.names.join(" ; "));
  return new Set(words.hash.subarray(0, words.count));
}

function isHolder(stream: Stream, from: number, to: number): boolean {
  if (from >= to) return true;
  const first = stream.word[from] ?? 0;
  const last = (stream.word[to - 1] ?? 0) + 1;
  return isCopyright(stream.text, stream.words, first, last);
}

/** The second line of a wrapped holder, or `All rights reserved` on a line of its own. */
function followsCopyright(stream: Stream, from: number, to: number): boolean {
  const first = stream.word[from] ?? 0;
  if (first === 0 || stream.copyright[first - 1] !== 1) return false;
  for (let i = from; i < to; i++) if (STRICT.has(stream.hash[i] ?? 0)) return false;
  return continuesCopyright(stream.text, stream.words, first, (stream.word[to - 1] ?? 0) + 1);
}
