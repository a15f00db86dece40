import type { TextChange } from "../model/license.ts";
import { excerptOf } from "../text/excerpt.ts";
import type { LineIndex } from "../text/lines.ts";
import { changeOf, removalAt } from "./change.ts";
import { diffWords } from "./diff-words.ts";
import type { Difference } from "./diff-words.ts";
import type { LicenseIndex } from "./license-index.ts";
import type { Region } from "./regions.ts";
import { segmentsOf } from "./segments.ts";
import { endOf, startOf, streamOf } from "./stream.ts";
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
  const base = baseOf(region, index);
  const precise =
    base === null ? gaps : gaps.flatMap((gap) => diffWords(stream.hash, base.hash, gap));
  return precise.map((gap) => toChange(stream, base, gap, lines));
}

interface Base {
  readonly stream: Stream;
  readonly hash: Uint32Array;
  readonly from: number;
}

/** The words of the licence proper, when they can be loaded and are those of the fingerprint. */
function baseOf(region: Region, index: LicenseIndex): Base | null {
  const id = region.entry.spdxId;
  const text = id === null ? null : index.spdxText(id);
  if (text === null) return null;
  const stream = streamOf(text);
  const range = segmentsOf(stream).find(({ kind }) => kind === "operative");
  if (range === undefined || range.to - range.from !== region.operative.words) return null;
  return { stream, hash: stream.hash.subarray(range.from, range.to), from: range.from };
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
  base: Base | null,
  { from, to, baseFrom, baseTo }: Difference,
  lines: LineIndex,
): TextChange {
  if (to > from) return changeOf(stream, lines, baseTo > baseFrom ? "changed" : "added", from, to);
  if (base === null) return removalAt(stream, lines, from - 1, "");
  const start = startOf(base.stream, base.from + baseFrom);
  const end = endOf(base.stream, base.from + baseTo - 1);
  return removalAt(stream, lines, from - 1, excerptOf(base.stream.text, start, end));
}
