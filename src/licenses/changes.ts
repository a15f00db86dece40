import type { TextChange } from "../model/license.ts";
import { excerptOf } from "../text/excerpt.ts";
import type { LineIndex } from "../text/lines.ts";
import { baseText } from "./base-text.ts";
import type { BaseText } from "./base-text.ts";
import type { Run } from "./chain.ts";
import { changeOf, removalAt } from "./change.ts";
import { diffWords } from "./diff-words.ts";
import type { Difference } from "./diff-words.ts";
import { digestOf } from "./hash.ts";
import { isHolderSlot } from "./holder-slots.ts";
import type { LicenseIndex } from "./license-index.ts";
import { isHarmlessInsertion } from "./outside.ts";
import type { Region } from "./regions.ts";
import { endOf, startOf } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** What differs between a region and the licence it was recognised as, in order. */
export function changesInside(
  stream: Stream,
  region: Region,
  index: LicenseIndex,
  lines: LineIndex,
): readonly TextChange[] {
  const gaps = gapsOf(region);
  if (gaps.length === 0) return [];
  const base = baseText(region.entry, "operative", index);
  if (base === null) return gaps.map((gap) => toChange(stream, null, gap, lines));
  return gaps
    .flatMap((gap) => diffWords(stream.hash, base.hash, gap))
    .filter((gap) => !isHolderSlot(stream, base, gap) && !isHarmless(stream, gap))
    .map((gap) => toChange(stream, base, gap, lines));
}

/**
 * `true` when the stretch `[from, to)` lies within an official preamble, footer or appendix and
 * differs from its words only by a holder's name or by words that are missing.
 */
export function isHarmlessGap(
  stream: Stream,
  region: Region,
  index: LicenseIndex,
  from: number,
  to: number,
): boolean {
  if (isPartOfTitle(stream, region, index, from, to)) return true;
  const start = afterTitle(stream, region, from, to);
  for (const { segment, chain } of region.optional) {
    const gap = gapAround(chain, segment.words, start, to);
    const base = gap === null ? null : baseText(region.entry, segment.kind, index);
    if (gap === null || base === null) continue;
    const added = diffWords(stream.hash, base.hash, gap).filter((part) => part.to > part.from);
    if (added.every((part) => part.baseTo === part.baseFrom && isHarmless(stream, part)))
      return true;
  }
  return false;
}

/** Some lines of a title, in order, before the licence proper. */
function isPartOfTitle(
  stream: Stream,
  region: Region,
  index: LicenseIndex,
  from: number,
  to: number,
): boolean {
  const title = region.entry.segments.find(({ kind }) => kind === "title");
  if (title === undefined || to > region.from || to - from >= title.words) return false;
  const base = baseText(region.entry, "title", index);
  if (base === null) return false;
  const words = stream.hash.subarray(from, to);
  const last = base.hash.length - words.length;
  for (let at = 0; at <= last; at++) {
    if (words.every((hash, i) => base.hash[at + i] === hash)) return true;
  }
  return false;
}

/** Where a stretch goes on after the licence's title, which may share a line with what follows. */
function afterTitle(stream: Stream, region: Region, from: number, to: number): number {
  const title = region.entry.segments.find(({ kind }) => kind === "title");
  if (title === undefined || from + title.words > to) return from;
  const end = from + title.words;
  return digestOf(stream.hash, from, end) === title.digest ? end : from;
}

function gapAround(
  chain: readonly Run[],
  words: number,
  from: number,
  to: number,
): Difference | null {
  const next = chain.findIndex((run) => run.at >= to);
  const before = chain[(next < 0 ? chain.length : next) - 1];
  const after = next < 0 ? undefined : chain[next];
  if (before !== undefined && before.at + before.length !== from) return null;
  if (after !== undefined && after.at !== to) return null;
  if (before === undefined && after === undefined) return null;
  const baseFrom = before === undefined ? 0 : before.offset + before.length;
  return { from, to, baseFrom, baseTo: after === undefined ? words : after.offset };
}

function isHarmless(stream: Stream, gap: Difference): boolean {
  return gap.baseTo === gap.baseFrom && isHarmlessInsertion(stream, gap.from, gap.to);
}

/** Between the runs: `from..to` in the text, `baseFrom..baseTo` in the licence. */
function gapsOf(region: Region): readonly Difference[] {
  const gaps: Difference[] = [];
  let at = region.from;
  let offset = 0;
  for (const run of region.chain) {
    if (run.at > at || run.offset > offset) {
      gaps.push({ from: at, to: run.at, baseFrom: offset, baseTo: run.offset });
    }
    at = run.at + run.length;
    offset = run.offset + run.length;
  }
  if (offset < region.operative.words) {
    gaps.push({ from: at, to: at, baseFrom: offset, baseTo: region.operative.words });
  }
  return gaps;
}

function toChange(
  stream: Stream,
  base: BaseText | null,
  { from, to, baseFrom, baseTo }: Difference,
  lines: LineIndex,
): TextChange {
  if (to > from) return changeOf(stream, lines, baseTo > baseFrom ? "changed" : "added", from, to);
  if (base === null) return removalAt(stream, lines, from - 1, "");
  const start = startOf(base.stream, base.from + baseFrom);
  const end = endOf(base.stream, base.from + baseTo - 1);
  return removalAt(stream, lines, from - 1, excerptOf(base.stream.source, start, end));
}
