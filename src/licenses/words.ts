import {
  APOSTROPHE,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  SEPARATOR,
  FOLDED,
  classOf,
  fold,
  isAlphanumeric,
  isSpace,
} from "./characters.ts";
import { HASH_START, PRIME, finish, hashStep, hashWord } from "./hash.ts";
import { isMarkPoint, listMarkEnd } from "./list-marks.ts";
import { entityAt, skipTag } from "./markup.ts";
import { hashUrl, urlEnd } from "./urls.ts";

/** The longest text that is read, in UTF-16 code units; what follows is never called known. */
export const MAX_TEXT: number = 4_000_000;

/** The words of a text in order, as hashes with their offsets in the raw text. */
export interface Words {
  readonly count: number;
  readonly hash: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Web addresses, which are compared apart from the words. */
  readonly urls: readonly UrlMention[];
  /** Offset up to which the text was read. */
  readonly read: number;
}

/** A web or mail address in a text. */
export interface UrlMention {
  readonly hash: number;
  /** Number of words before it. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** `true` for the target of a Markdown link, whose words stand before it. */
  readonly target: boolean;
}

/** Spellings that are one word in any licence. */
const SPELLING: ReadonlyMap<number, number> = new Map(
  [
    ["licence", "license"],
    ["licences", "licenses"],
    ["licenced", "licensed"],
    ["licencing", "licensing"],
    ["licencee", "licensee"],
    ["acknowledgement", "acknowledgment"],
    ["merchantibility", "merchantability"],
  ].map(([from, to]) => [hashWord(from ?? ""), hashWord(to ?? "")]),
);
const NON = rawHash("non");
const SUB = rawHash("sub");
const TOO_LONG = 200;

function rawHash(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/**
 * Read the words of `text`: case, quotes, dashes, markup, HTML, entities, invisible characters and
 * list marks are gone; web addresses stand apart. One pass, linear in the text.
 */
export function wordsOf(text: string): Words {
  const limit = Math.min(text.length, MAX_TEXT);
  let size = (limit >> 2) + 64;
  let hashes = new Int32Array(size);
  let starts = new Int32Array(size);
  let ends = new Int32Array(size);
  let count = 0;
  let last = 0;
  const urls: UrlMention[] = [];
  let i = 0;
  while (i < limit) {
    if (count === size) {
      size *= 2;
      hashes = grown(hashes, size);
      starts = grown(starts, size);
      ends = grown(ends, size);
    }
    let code = text.charCodeAt(i);
    let next = i + 1;
    if (code < 128 && FOLDED[code] === 0) {
      if (code === 60) {
        i = Math.max(next, skipTag(text, i));
        continue;
      }
      if (code === 38) {
        const entity = entityAt(text, i);
        if (entity !== null) ({ code, end: next } = entity);
      }
    }
    const kind = classOf(code);
    if (kind === SEPARATOR || kind === APOSTROPHE || kind === INVISIBLE) {
      i = next;
      continue;
    }
    if (kind !== LETTER) {
      if (code >= 0xd800 && code <= 0xdbff && next < limit) next++;
      const hash =
        kind === IDEOGRAPH ? finish(hashStep(HASH_START, code)) : symbolHash(text, i, next);
      hashes[count] = hash;
      starts[count] = i;
      ends[count++] = next;
      last = hash;
      i = next;
      continue;
    }
    const word = readWord(text, i, limit);
    const mark = mayBeMark(text, i, word.end) ? listMarkEnd(text, i, last) : -1;
    if (mark > 0) {
      i = mark;
      continue;
    }
    const after = text.charCodeAt(word.end);
    const address = after === 46 || after === 58 || after === 64 ? urlEnd(text, i, word.end) : -1;
    if (address > 0) {
      const target = text.charCodeAt(i - 1) === 40 && text.charCodeAt(i - 2) === 93;
      urls.push({ hash: hashUrl(text, i, address), at: count, start: i, end: address, target });
      i = address;
      continue;
    }
    const hash = word.end - i > 6 ? (SPELLING.get(word.hash) ?? word.hash) : word.hash;
    hashes[count] = hash;
    starts[count] = i;
    ends[count++] = word.end;
    last = hash;
    i = word.end;
  }
  return { count, hash: hashes, start: starts, end: ends, urls, read: limit };
}

/** Cheap test before the costly one: list marks are numbers, or short and followed by a point. */
function mayBeMark(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (code >= 48 && code <= 57) return true;
  if (code > 127 || end - start > 5) return false;
  return isMarkPoint(text.charCodeAt(end));
}

function readWord(text: string, from: number, limit: number): { hash: number; end: number } {
  let hash = HASH_START;
  let i = from;
  let end = from;
  const longest = Math.min(limit, from + TOO_LONG);
  while (i < longest) {
    let code = text.charCodeAt(i);
    const folded = code < 128 ? (FOLDED[code] ?? 0) : 0;
    if (folded !== 0) {
      hash = Math.imul(hash ^ folded, PRIME);
      end = ++i;
      continue;
    }
    if (code === 32 || code === 10) break;
    let next = i + 1;
    if (code === 38) {
      const entity = entityAt(text, i);
      if (entity !== null) ({ code, end: next } = entity);
    }
    const kind = classOf(code);
    if (kind === LETTER) {
      hash = hashStep(hash, fold(code));
      end = next;
    } else if (kind === APOSTROPHE) {
      if (classOf(text.charCodeAt(next)) !== LETTER) break;
    } else if (kind !== INVISIBLE) {
      const joined = hash === NON || hash === SUB ? afterHyphen(text, i) : -1;
      if (joined < 0) break;
      next = joined;
    }
    i = next;
  }
  // Progress is certain: the first character is a letter, or the word was cut at its bound.
  return { hash: finish(hash), end: Math.max(end, from + 1) };
}

/** Offset of the letter after a hyphen (and at most one line break) at `at`, or -1. */
function afterHyphen(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 45 && code !== 0x2010 && code !== 0x2011) return -1;
  let i = at + 1;
  while (i - at < 80 && isSpace(text.charCodeAt(i))) i++;
  if (i > at + 1 && text.charCodeAt(at + 1) === 32) return -1;
  const next = text.charCodeAt(i);
  return isAlphanumeric(next) && next > 57 ? i : -1;
}

function symbolHash(text: string, start: number, end: number): number {
  let hash = hashStep(HASH_START, 1);
  for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i));
  return finish(hash);
}

function grown(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
