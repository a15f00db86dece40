import { MAX_EXCERPT } from "../model/evidence.ts";

/**
 * The verbatim part of `text` from `start` to `end`, trimmed and cut to 200 code units at a word
 * boundary where there is one. Always a substring of `text`, never with a broken surrogate pair.
 */
export function excerptOf(text: string, start: number, end: number): string {
  const whole = text.slice(start, end).trim();
  if (whole.length <= MAX_EXCERPT) return whole;
  const cut = whole.slice(0, MAX_EXCERPT);
  const space = cut.lastIndexOf(" ");
  const kept = space > MAX_EXCERPT / 2 ? cut.slice(0, space) : cut;
  return kept.replace(/[\uD800-\uDBFF]$/u, "").trimEnd();
}
