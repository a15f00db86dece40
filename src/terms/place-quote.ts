import type { Evidence } from "../model/evidence.ts";
import { type Place, wordAt } from "../licenses/place.ts";
import type { PlacedQuote } from "../licenses/quotes.ts";
import { endOf, startOf } from "../licenses/stream.ts";
import { excerptOf } from "../text/excerpt.ts";
import { type LineIndex, indexLines, positionAt } from "../text/lines.ts";
import type { TextSource } from "./context.ts";

/** A copy of a catalogued text, ready to be quoted. */
export interface Quotable {
  readonly place: Place;
  readonly lines: LineIndex;
  readonly source: TextSource;
}

export function quotable(place: Place, source: TextSource): Quotable {
  return { place, lines: indexLines(place.stream.source), source };
}

/** The words of the copy at `quote`, verbatim; `null` where the copy leaves them out. */
export function placeQuote(
  { place, lines, source }: Quotable,
  quote: PlacedQuote,
): Evidence | null {
  const [first, last, before, after, clause] = quote;
  const { stream } = place;
  const from = wordAt(place, first);
  const to = wordAt(place, last);
  if (from < 0 || to < from) return null;
  const raw = stream.source;
  const start = startOf(stream, from);
  const end = endOf(stream, to);
  const left = beyond(raw, start, -1, before);
  const right = beyond(raw, end, 1, after);
  const excerpt = excerptOf(raw, start - left, end + right);
  const position = positionAt(lines, start - left);
  const stop = positionAt(lines, start - left + Math.max(0, excerpt.length - 1));
  return {
    kind: "file",
    ...source,
    startLine: position.line,
    endLine: stop.line,
    column: position.column,
    excerpt,
    ...(clause === null ? {} : { clause }),
  };
}

const SIGN = /[^\s\p{L}\p{N}]/u;
const SPACE = /\s/u;

/**
 * How far a quote reaches beyond the word at `from`, in the direction `step`: so many signs where
 * they stand there; or, for a negative `count`, all that touches the word and `-count - 1` more
 * stretches without a space, which may be addresses or list marks.
 */
function beyond(raw: string, from: number, step: 1 | -1, count: number): number {
  if (count >= 0) return signs(raw, from, step, count);
  let at = skip(raw, from, step, false);
  for (let i = count + 1; i < 0; i++) at = skip(raw, skip(raw, at, step, true), step, false);
  return Math.abs(at - from);
}

/** Signs that touch the word, at most `count`; those before it only where all of them are there. */
function signs(raw: string, from: number, step: 1 | -1, count: number): number {
  let found = 0;
  while (found < count && SIGN.test(charAt(raw, from + found * step, step))) found++;
  return step === 1 || found === count ? found : 0;
}

function skip(raw: string, from: number, step: 1 | -1, space: boolean): number {
  let at = from;
  for (let next = charAt(raw, at, step); next !== ""; next = charAt(raw, at, step)) {
    if (SPACE.test(next) !== space) break;
    at += step;
  }
  return at;
}

/** The character that is passed when moving from `at` by `step`. */
const charAt = (raw: string, at: number, step: 1 | -1): string =>
  raw.charAt(step === 1 ? at : at - 1);
