import type { MatchKind, TextChange, TextMatch } from "../model/license.ts";
import { indexLines, positionAt } from "../text/lines.ts";
import type { LineIndex } from "../text/lines.ts";
import { changesInside, isHarmlessGap } from "./changes.ts";
import { changeOf } from "./change.ts";
import { digestOf } from "./hash.ts";
import type { LicenseIndex } from "./license-index.ts";
import { isRebadged } from "./rebadged.ts";
import { withEdges } from "./edges.ts";
import { explains } from "./outside.ts";
import { urlChanges } from "./url-changes.ts";
import type { Recognised } from "./place.ts";
import { allRuns } from "./regions.ts";
import type { Region } from "./regions.ts";
import { WIDTH, endOf, startOf } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** An unexplained stretch of this many words is a text of its own. */
const OWN_TEXT = 120;
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Regions before and after it, by number. */
  readonly before: number;
  readonly after: number;
}

/** Turn the regions found into matches, and every word that none explains into changes. */
export function matchesOf(
  stream: Stream,
  rough: readonly Region[],
  index: LicenseIndex,
): readonly Recognised[] {
  const lines = indexLines(stream.source);
  const regions = rough.map((region, i) => {
    const low = rough[i - 1]?.to ?? 0;
    const high = rough[i + 1]?.from ?? stream.count;
    return withEdges(stream, region, index, low, high);
  });
  const loose = looseStretches(stream, regions).filter(
    ({ from, to, before, after }) =>
      ![regions[before], regions[after]].some(
        (region) =>
          region !== undefined &&
          (explains(stream, from, to, region.entry, index) ||
            isHarmlessGap(stream, region, index, from, to)),
      ),
  );
  const found = regions.map((region, number) => {
    const own = loose.filter(({ before, after }) => before === number || after === number);
    return matchOf(stream, region, own, index, lines, regions.length === 1);
  });
  const unknown = loose
    .filter(({ from, to }) => to - from >= OWN_TEXT)
    .map((stretch) => ({ match: unrecognised(stream, stretch, lines), place: null }));
  return [...found, ...unknown].toSorted((a, b) => a.match.startLine - b.match.startLine);
}

/** Stretches that lie outside every region and belong to no run. */
function looseStretches(stream: Stream, regions: readonly Region[]): readonly Stretch[] {
  const taken = new Uint8Array(stream.count);
  for (const region of regions) {
    taken.fill(1, region.from, region.to);
    for (const run of allRuns(region)) taken.fill(1, run.at, run.at + run.length);
  }
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < stream.count) {
    if (taken[from] === 1) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < stream.count && taken[to] === 0) to++;
    const after = regions.findIndex((region) => region.from >= to);
    const before = (after < 0 ? regions.length : after) - 1;
    stretches.push({ from, to, before, after });
    from = to;
  }
  return stretches;
}

function matchOf(
  stream: Stream,
  region: Region,
  loose: readonly Stretch[],
  index: LicenseIndex,
  lines: LineIndex,
  alone: boolean,
): Recognised {
  const { entry, operative } = region;
  const inside = isCopy(stream, region) ? [] : changesInside(stream, region, index, lines);
  const outside = loose.map(({ from, to }) => changeOf(stream, lines, "added", from, to));
  const urls = urlChanges(stream, region, lines, alone);
  const changes = [...inside, ...outside, ...urls].toSorted((a, b) => a.startLine - b.startLine);
  const whole = region.matched === operative.words && region.to - region.from === operative.words;
  const differs = whole && digestOf(stream.hash, region.from, region.to) !== operative.digest;
  const isExact = changes.length === 0 && !differs && stream.words.read === stream.text.length;
  const extra = loose.reduce((sum, { from, to }) => sum + to - from, 0);
  const confidence = isExact ? 1 : share(region, extra);
  const match: MatchKind = isExact
    ? "exact"
    : kindOf(
        region,
        changes,
        inside.every(({ kind }) => kind === "removed"),
        extra,
      );
  const first = Math.min(
    region.from,
    ...allRuns(region).map(({ at }) => at),
    ...loose.map(({ from }) => from),
  );
  const last = Math.max(
    region.to,
    ...allRuns(region).map((run) => run.at + run.length),
    ...loose.map(({ to }) => to),
  );
  const place = isExact && whole ? { stream, segments: entry.segments, from: region.from } : null;
  const told: TextMatch = {
    match,
    key: entry.key,
    license: entry.license,
    confidence,
    startLine: positionAt(lines, startOf(stream, first)).line,
    endLine: positionAt(lines, Math.max(0, endOf(stream, last - 1) - 1)).line,
    changes,
    rebadged: !isExact && isRebadged(stream, region, changes, alone),
  };
  return { match: told, place };
}

/** Word for word what the licensor itself published elsewhere. */
function isCopy(stream: Stream, { entry, from, to }: Region): boolean {
  if (entry.copies.length === 0) return false;
  const digest = digestOf(stream.hash, from, to);
  return entry.copies.some((copy) => copy.digest === digest);
}

function share(region: Region, extra: number): number {
  const scanned = region.to - region.from + extra;
  const value = region.matched / Math.max(scanned, region.operative.words);
  return Math.min(0.99, Math.round(value * 100) / 100);
}

/** `partial`: a good part is missing and nothing was put in its place. */
function kindOf(
  region: Region,
  changes: readonly TextChange[],
  inside: boolean,
  extra: number,
): MatchKind {
  const isLoaded = region.entry.spdxId !== null;
  // Where the words are not known, up to seven at each end of an excerpt look like additions.
  const isCut =
    changes.every(({ kind }) => kind === "removed") || (!isLoaded && inside && extra < 2 * WIDTH);
  return isCut && region.matched / region.operative.words < 0.75 ? "partial" : "modified";
}

function unrecognised(stream: Stream, { from, to }: Stretch, lines: LineIndex): TextMatch {
  return {
    match: "none",
    key: null,
    license: null,
    confidence: 0,
    startLine: positionAt(lines, startOf(stream, from)).line,
    endLine: positionAt(lines, endOf(stream, to - 1) - 1).line,
    changes: [],
    rebadged: false,
  };
}
