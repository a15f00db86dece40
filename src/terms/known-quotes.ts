import { fingerprintOfStream } from "../licenses/fingerprint.ts";
import type { Place } from "../licenses/place.ts";
import type { KnownClause, KnownQuotes, PlacedQuote } from "../licenses/quotes.ts";
import { type Stream, endOf, startOf, streamOf } from "../licenses/stream.ts";
import type { Evidence } from "../model/evidence.ts";
import { indexLines } from "../text/lines.ts";
import { type Quotable, placeQuote, quotable } from "./place-quote.ts";
import { readClauses } from "./read-clauses.ts";
import { EXTRACTORS } from "./registry.ts";

const NOTHING = { status: "unstated", evidence: [] };
const SOURCE = { file: "", repository: null, commit: null };

/**
 * What reading `text` quotes, as places among its words; `null` where a quote cannot be found
 * again by them, so that its copies have to be read.
 */
export function quotesOf(text: string): KnownQuotes | null {
  const { language, terms } = readClauses(text, SOURCE);
  const copy = quotable(placeOf(streamOf(text)), SOURCE);
  const clauses: Record<string, KnownClause> = {};
  for (const { name } of EXTRACTORS) {
    const { status, evidence } = terms[name] ?? NOTHING;
    const at = placesOf(copy, evidence);
    if (at === null) return null;
    if (at.length > 0) clauses[name] = { status, at };
  }
  const thresholds = terms.thresholds.map(({ kind, value, evidence }) => ({
    kind,
    value,
    at: placesOf(copy, evidence),
  }));
  const placed = thresholds.flatMap(({ at, ...one }) => (at === null ? [] : [{ ...one, at }]));
  return placed.length === thresholds.length ? { language, clauses, thresholds: placed } : null;
}

/** A text as a copy of itself. */
function placeOf(stream: Stream): Place {
  const { segments } = fingerprintOfStream(stream);
  let from = 0;
  for (const { kind, words } of segments) {
    if (kind === "operative") break;
    from += words;
  }
  return { stream, segments, from };
}

function placesOf(copy: Quotable, evidence: readonly Evidence[]): readonly PlacedQuote[] | null {
  const places = evidence.map((one) => placeOfQuote(copy, one));
  const found = places.filter((place) => place !== null);
  return found.length === places.length ? found : null;
}

function placeOfQuote(copy: Quotable, evidence: Evidence): PlacedQuote | null {
  const { stream } = copy.place;
  const { startLine, column = 1, excerpt, clause = null } = evidence;
  const start = (indexLines(stream.source).starts[startLine - 1] ?? 0) + column - 1;
  const end = start + excerpt.length;
  let first = 0;
  while (first < stream.count && startOf(stream, first) < start) first++;
  let last = first;
  while (last + 1 < stream.count && startOf(stream, last + 1) < end) last++;
  const raw = stream.source;
  const before = raw.slice(start, startOf(stream, first));
  const after = raw.slice(endOf(stream, last), end);
  for (const left of [before.length, -spaces(before) - 1])
    for (const right of [after.length, -spaces(after) - 1]) {
      const place: PlacedQuote = [first, last, left, right, clause];
      if (isSame(placeQuote(copy, place), evidence)) return place;
    }
  return null;
}

const spaces = (text: string): number => text.match(/\s+/gu)?.length ?? 0;

function isSame(a: Evidence | null, b: Evidence): boolean {
  return (
    a !== null &&
    a.excerpt === b.excerpt &&
    a.startLine === b.startLine &&
    a.endLine === b.endLine &&
    a.column === b.column &&
    a.clause === b.clause
  );
}
