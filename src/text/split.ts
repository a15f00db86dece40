import { isIdeograph } from "./fold.ts";

/** Longest sentence kept whole, in code units; a longer one is cut at a space. */
export const MAX_SENTENCE = 4000;

const ABBREVIATION =
  /(?:^|[\s("])(?:e\.g|i\.e|etc|inc|ltd|co|corp|no|nos|vs|v|u\.s|u\.k|sec|art|cf|dr|mr|ms|st|al|l\.p|jr|viz|pp|approx|incl|a\.k\.a|[a-z])\.$/i;
const INLINE_LABEL = /(?:\(?[a-z]{1,4}[.)]|\d{1,2}\.\d{0,2})\s+["A-Z]/y;
const STOP = /[.!?]["')\]]*(?= )|[。!?;][")]*|[。！？；][”）]*/g;

/**
 * Split one block into sentences: half-open ranges of `text` between `from` and `to`.
 * English full stops count when a sentence can start after them; Chinese ones always do.
 */
export function splitSentences(text: string, from: number, to: number): [number, number][] {
  // Searching the block alone keeps the work linear in the text: a text without a full stop would
  // otherwise be searched to its end once for every block.
  const body = text.slice(from, to);
  const ranges: [number, number][] = [];
  let start = 0;
  const cut = (end: number): void => {
    let at = start;
    while (at < end && body.charCodeAt(at) <= 32) at++;
    while (end - at > MAX_SENTENCE) {
      const space = body.lastIndexOf(" ", at + MAX_SENTENCE);
      const stop = space > at + MAX_SENTENCE / 2 ? space : at + MAX_SENTENCE;
      ranges.push([from + at, from + stop]);
      at = stop;
    }
    if (end > at) ranges.push([from + at, from + end]);
    start = end;
  };
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(body); stop; stop = STOP.exec(body)) {
    const end = stop.index + stop[0].length;
    if (endsSentence(body, start, stop.index, end)) cut(end);
  }
  cut(body.length);
  return ranges;
}

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark > 127) return true;
  const next = text.charCodeAt(end) === 32 ? end + 1 : end;
  if (mark === 59 || mark === 63 || mark === 33) {
    if (isIdeograph(text.charCodeAt(at - 1)) && (mark === 59 || next >= end)) return true;
    if (mark === 59) return false;
  }
  if (next === end) return false;
  const character = text.charAt(next);
  if (mark === 46 && ABBREVIATION.test(text.slice(Math.max(start, at - 12), at + 1))) {
    return false;
  }
  if (/[A-Z"(\d[]/.test(character) || isIdeograph(text.charCodeAt(next))) return true;
  INLINE_LABEL.lastIndex = next;
  return INLINE_LABEL.test(text);
}
