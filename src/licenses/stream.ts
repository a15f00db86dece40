import { copyrightLines } from "./copyright.ts";
import { withoutEscapes } from "./quoted.ts";
import { wordsOf } from "./words.ts";
import type { UrlMention, Words } from "./words.ts";

/** Number of words in a shingle, and from one shingle of a catalogued text to the next. */
export const WIDTH = 8;
export const STRIDE = 4;
const BASE = 0x01000193;
/** `BASE ** WIDTH` modulo 2 ** 32: what the oldest word weighs when it leaves the window. */
const LEAVING: number = power(BASE, WIDTH);

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

/** The words that are compared: all of a text's words without its copyright lines. */
export interface Stream {
  /** The text as given: what excerpts are taken from. */
  readonly source: string;
  /** The same with LF for a lone CR and without the escapes of a quoted string; offsets stay. */
  readonly text: string;
  readonly words: Words;
  readonly count: number;
  readonly hash: Int32Array;
  /** Position of each compared word among `words`. */
  readonly word: Int32Array;
  /** Words of copyright lines, 1 each; indexed like `words`. */
  readonly copyright: Uint8Array;
}

/** Read a text and set its copyright lines aside. Linear. */
export function streamOf(source: string): Stream {
  const plain = withoutEscapes(source);
  const text = plain.includes("\r") ? plain.replaceAll(/\r(?!\n)/gu, "\n") : plain;
  const words = wordsOf(text);
  const copyright = copyrightLines(text, words);
  const hash = new Int32Array(words.count);
  const word = new Int32Array(words.count);
  let count = 0;
  for (let i = 0; i < words.count; i++) {
    if (copyright[i] === 1) continue;
    hash[count] = words.hash[i] ?? 0;
    word[count++] = i;
  }
  return { source, text, words, count, hash, word, copyright };
}

/** Offset in the text where the compared word `at` starts. */
export function startOf(stream: Stream, at: number): number {
  return stream.words.start[stream.word[at] ?? 0] ?? 0;
}

/** Offset in the text where the compared word `at` ends. */
export function endOf(stream: Stream, at: number): number {
  return stream.words.end[stream.word[at] ?? 0] ?? 0;
}

/** Hash of the shingle at every position of `hash[0..count)`; empty when there are too few words. */
export function rollingShingles(hash: Int32Array, count: number): Int32Array {
  if (count < WIDTH) return new Int32Array(0);
  const rolling = new Int32Array(count - WIDTH + 1);
  let value = 0;
  for (let i = 0; i < count; i++) {
    value = (Math.imul(value, BASE) + (hash[i] ?? 0)) | 0;
    if (i >= WIDTH) value = (value - Math.imul(LEAVING, hash[i - WIDTH] ?? 0)) | 0;
    if (i >= WIDTH - 1) rolling[i - WIDTH + 1] = mix(value);
  }
  return rolling;
}

function mix(value: number): number {
  let h = value ^ (value >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Position of shingle `index` in a segment of `length` words: every fourth, and one at the end. */
export function shingleOffset(index: number, length: number): number {
  return Math.min(index * STRIDE, length - WIDTH);
}

/** How many shingles a segment of `length` words has. */
export function shingleCount(length: number): number {
  return length < WIDTH ? 0 : Math.ceil((length - WIDTH) / STRIDE) + 1;
}

/** Web addresses after the first of the compared words `[from, to)` and before word `to`. */
export function urlsWithin(stream: Stream, from: number, to: number): readonly UrlMention[] {
  const first = stream.word[from] ?? 0;
  const last = to >= stream.count ? stream.words.count : (stream.word[to] ?? 0);
  return stream.words.urls.filter((url) => (url.at > first || from === 0) && url.at <= last);
}
