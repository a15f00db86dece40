import { continuesCopyright, isCopyright, isRights } from "./copyright.ts";
import { digestOf, hashSet, hashWord } from "./hash.ts";
import type { IndexEntry, LicenseIndex } from "./license-index.ts";
import { OFFICIAL } from "./official.ts";
import type { Stream } from "./stream.ts";
import { wordsOf } from "./words.ts";

/** Words of a title that say nothing about use. */
const TITLE_WORDS = hashSet(
  `the license agreement version v legal code legalcode public international unported text spdx
   identifier new revised simplified modified clause bsd x11 expat`,
);
const STRICT = hashSet(
  "research academic students student demo trial beta preview edition version",
);
const END_OF_TERMS = ["end", "of", "terms", "and", "conditions"].map(hashWord);
const MAX_TITLE = 80;

/**
 * Does the stretch `[from, to)` outside a licence's own words only hold its title and whose
 * copyright it is? Titles of SPDX licences may be written with any of the words of their names;
 * other titles have to be the catalogued one, because their dates and versions tell texts apart.
 */
export function explains(
  stream: Stream,
  from: number,
  to: number,
  entry: IndexEntry,
  index: LicenseIndex,
): boolean {
  if (from >= to || isEndOfTerms(stream, from, to)) return true;
  if (saysHolder(stream, from, to)) return true;
  const digest = digestOf(stream.hash, from, to);
  if (OFFICIAL.has(digest)) return true;
  if (entry.segments.some((part) => part.words === to - from && part.digest === digest))
    return true;
  if (entry.copies.some(({ title }) => title?.words === to - from && title.digest === digest))
    return true;
  return isTitle(stream, from, to, entry, index);
}

/** `true` when the words say only whose copyright it is, as an insertion in a known text may. */
export function isHarmlessInsertion(stream: Stream, from: number, to: number): boolean {
  return (
    isHolder(stream, from, to) ||
    followsCopyright(stream, from, to) ||
    OFFICIAL.has(digestOf(stream.hash, from, to))
  );
}

function isTitle(
  stream: Stream,
  from: number,
  to: number,
  entry: IndexEntry,
  index: LicenseIndex,
): boolean {
  const title = entry.segments.find(({ kind }) => kind === "title");
  if (title !== undefined) {
    const end = from + title.words;
    if (digestOf(stream.hash, from, end) === title.digest && saysHolder(stream, end, to))
      return true;
    if (isHeldTitle(stream, from, to, title)) return true;
  }
  if (entry.spdxId === null || to - from > MAX_TITLE) return false;
  const allowed = titleWords(entry, index);
  for (let at = from; at < to; at++) {
    if (saysHolder(stream, at, to)) return true;
    const hash = stream.hash[at] ?? 0;
    if (!allowed.has(hash) && !TITLE_WORDS.has(hash)) return false;
  }
  return true;
}

/** The catalogued title may have a holder on its first line that stands on its own in a copy. */
function isHeldTitle(
  stream: Stream,
  from: number,
  to: number,
  title: { readonly words: number; readonly digest: string },
): boolean {
  const end = (stream.word[to - 1] ?? 0) + 1;
  const start = end - title.words;
  // Every word of the stretch has to be one of the title's.
  return (
    start >= 0 &&
    start <= (stream.word[from] ?? 0) &&
    digestOf(stream.words.hash, start, end) === title.digest
  );
}

function titleWords(entry: IndexEntry, index: LicenseIndex): ReadonlySet<number> {
  const names = (index.names()[entry.number]?.names ?? []).join(" ; ").toLowerCase();
  // `Non Commercial` in a name is `NonCommercial` in a title.
  const closed = names.replaceAll(/\b(non|share|no) (commercial|alike|derivatives)\b/gu, "$1$2");
  const words = wordsOf(`${names} ; ${closed}`);
  return new Set(words.hash.subarray(0, words.count));
}

function isEndOfTerms(stream: Stream, from: number, to: number): boolean {
  return (
    to - from === END_OF_TERMS.length &&
    END_OF_TERMS.every((hash, i) => stream.hash[from + i] === hash)
  );
}

function saysHolder(stream: Stream, from: number, to: number): boolean {
  if (to - from === 3 && isRights(stream.words, stream.word[from] ?? 0)) return true;
  return isHolder(stream, from, to) || followsCopyright(stream, from, to);
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
  if (STRICT.has(stream.hash[to - 1] ?? 0)) return false;
  return continuesCopyright(stream.text, stream.words, first, (stream.word[to - 1] ?? 0) + 1);
}
