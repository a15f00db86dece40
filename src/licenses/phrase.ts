import { hashWord } from "./hash.ts";
import type { Stream } from "./stream.ts";

/** Position of the first occurrence of `words` (lower case, single spaces), or -1. */
export function phraseAt(stream: Stream, words: string): number {
  const wanted = words.split(" ").map(hashWord);
  for (let i = 0; i + wanted.length <= stream.count; i++) {
    if (wanted.every((hash, k) => stream.hash[i + k] === hash)) return i;
  }
  return -1;
}
