import { baseText } from "./base-text.ts";
import type { Run } from "./chain.ts";
import { diffWords } from "./diff-words.ts";
import type { Difference } from "./diff-words.ts";
import type { LicenseIndex } from "./license-index.ts";
import type { Region } from "./regions.ts";
import type { Stream } from "./stream.ts";

/** How many words beyond the missing ones are looked at, for what was put in between. */
const SLACK = 40;
const MIN_BLOCK = 2;

/**
 * Move a region's ends word by word to where the licence really begins and ends in the text; runs
 * of eight words cannot see a change in the first or last sentence. Needs the licence's words.
 */
export function withEdges(
  stream: Stream,
  region: Region,
  index: LicenseIndex,
  low: number,
  high: number,
): Region {
  const first = region.chain[0];
  const last = region.chain.at(-1);
  if (first === undefined || last === undefined) return region;
  const end = last.offset + last.length;
  const missing = region.operative.words - end;
  if (first.offset === 0 && missing === 0) return region;
  const base = baseText(region.entry, "operative", index);
  if (base === null) return region;
  const before = blocks(stream, base.hash, {
    from: Math.max(low, region.from - first.offset - SLACK),
    to: region.from,
    baseFrom: 0,
    baseTo: first.offset,
  });
  const after = blocks(stream, base.hash, {
    from: region.to,
    to: Math.min(high, region.to + missing + SLACK),
    baseFrom: end,
    baseTo: region.operative.words,
  });
  const chain = [...before, ...region.chain, ...after];
  const head = chain[0] ?? first;
  const tail = chain.at(-1) ?? last;
  const matched = chain.reduce((sum, run) => sum + run.length, 0);
  return { ...region, chain, from: head.at, to: tail.at + tail.length, matched };
}

/** Words that are the same on both sides of a gap, in order. */
function blocks(stream: Stream, base: Int32Array, gap: Difference): readonly Run[] {
  if (gap.to <= gap.from || gap.baseTo <= gap.baseFrom) return [];
  const found: Run[] = [];
  let at = gap.from;
  let offset = gap.baseFrom;
  const stops = [
    ...diffWords(stream.hash, base, gap),
    { from: gap.to, to: gap.to, baseFrom: gap.baseTo, baseTo: gap.baseTo },
  ];
  for (const stop of stops) {
    const length = stop.from - at;
    // A single word counts only where it continues the licence's own words.
    const touches =
      (at === gap.from && offset === gap.baseFrom && offset > 0) ||
      (stop.from === gap.to && stop.baseFrom === gap.baseTo);
    const least = touches ? 1 : MIN_BLOCK;
    if (length >= least && length === stop.baseFrom - offset) found.push({ at, offset, length });
    at = stop.to;
    offset = stop.baseTo;
  }
  return found;
}
