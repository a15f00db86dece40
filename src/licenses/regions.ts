import { bestChain, runsOf } from "./chain.ts";
import type { Run } from "./chain.ts";
import type { Hits } from "./hits.ts";
import { OPERATIVE, segmentAt } from "./license-index.ts";
import type { IndexEntry, IndexSegment, LicenseIndex } from "./license-index.ts";
import { TITLE_BONUS, precedes, scoreOf } from "./score.ts";
import { WIDTH, shingleCount } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** A stretch of the text that reads as one catalogued licence. */
export interface Region {
  readonly entry: IndexEntry;
  readonly operative: IndexSegment;
  /** How the licence proper lies in the text; never empty. */
  readonly chain: readonly Run[];
  /** Runs of preamble, footer or appendix that belong to it. */
  readonly optional: readonly { readonly segment: IndexSegment; readonly chain: readonly Run[] }[];
  /** Compared words from the first run to the last. */
  readonly from: number;
  readonly to: number;
  readonly matched: number;
}

const MAX_REGIONS = 40;
const CANDIDATES = 12;
/** Candidates with less than this share of the best one's score cannot win. */
const FAR_BEHIND = 0.2;

/** Find the licences of a text one after the other, the best fitting first; returned in order. */
export function findRegions(
  stream: Stream,
  hits: Hits,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): readonly Region[] {
  const claimed = new Uint8Array(stream.count);
  const regions: Region[] = [];
  while (regions.length < MAX_REGIONS) {
    if (regions.length > 0) dropClaimed(hits, claimed);
    const region = chosenRegion(stream, hits, index, exclude);
    if (region === null || !isWorthwhile(region, stream.count, regions.length === 0)) break;
    regions.push(region);
    for (const run of allRuns(region)) claimed.fill(1, run.at, run.at + run.length);
  }
  return regions.toSorted((a, b) => a.from - b.from);
}

/** Every run of a region, licence proper and optional stretches. */
export function allRuns(region: Region): readonly Run[] {
  return [...region.chain, ...region.optional.flatMap(({ chain }) => chain)];
}

/** Shared boilerplate is no match: most of a licence, or a good part of the text, has to be there. */
function isWorthwhile(region: Region, total: number, first: boolean): boolean {
  const { matched, operative } = region;
  const coverage = matched / operative.words;
  if (matched < 16) return operative.words <= matched;
  if (coverage >= 0.6 && (matched >= 40 || coverage >= 0.9)) return true;
  return first
    ? matched / Math.max(total, operative.words) >= 0.2
    : coverage >= 0.3 && matched >= 80;
}

function dropClaimed(hits: Hits, claimed: Uint8Array): void {
  let kept = 0;
  for (let i = 0; i < hits.count; i++) {
    const at = hits.at[i] ?? 0;
    if (claimed[at] === 1 || claimed[at + WIDTH - 1] === 1) continue;
    hits.at[kept] = at;
    hits.segment[kept] = hits.segment[i] ?? 0;
    hits.offset[kept++] = hits.offset[i] ?? 0;
  }
  hits.count = kept;
}

interface Candidate {
  readonly operative: IndexSegment;
  /** How many places of the text are in it. */
  readonly count: number;
}

interface Choice {
  readonly best: Region | null;
  readonly bestScore: number;
  /** The best of those that are there word for word. */
  readonly whole: Region | null;
  readonly wholeScore: number;
}

const NO_CHOICE: Choice = { best: null, bestScore: 0, whole: null, wholeScore: 0 };

const isWhole = (region: Region): boolean =>
  region.chain.length === 1 && region.matched === region.operative.words;

/**
 * The best fitting licence; but two licences in a row, the first word for word, are not taken for
 * a changed copy of a third one that holds the like of both.
 */
function chosenRegion(
  stream: Stream,
  hits: Hits,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): Region | null {
  const { best, bestScore, whole, wholeScore } = bestRegion(stream, hits, index, exclude);
  if (best === null || whole === null || isWhole(best)) return best;
  const claimed = new Uint8Array(stream.count);
  for (const run of allRuns(whole)) claimed.fill(1, run.at, run.at + run.length);
  const rest: Hits = {
    count: hits.count,
    at: hits.at.slice(),
    segment: hits.segment.slice(),
    offset: hits.offset.slice(),
  };
  dropClaimed(rest, claimed);
  return wholeScore + bestRegion(stream, rest, index, exclude).bestScore > bestScore ? whole : best;
}

function bestRegion(
  stream: Stream,
  hits: Hits,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): Choice {
  const candidates = candidatesOf(hits, index, exclude);
  if (candidates.length === 0) return NO_CHOICE;
  let places = placesOf(hits, segmentsOf(candidates.slice(0, 1), index));
  let best: Region | null = null;
  let bestScore = 0;
  let whole: Region | null = null;
  let wholeScore = 0;
  for (const [i, { operative, count }] of candidates.entries()) {
    const entry = index.entry(operative.entry);
    if (entry === null || mostScore(stream, operative, count) < bestScore) continue;
    if (i > 0 && !places.has(operative.id)) {
      const left = candidates.filter(
        (one) => !(mostScore(stream, one.operative, one.count) < bestScore),
      );
      places = placesOf(hits, segmentsOf(left, index));
    }
    const region = regionOf(entry, operative, places);
    if (region === null) continue;
    const score = scoreOf(stream, region);
    if (isWhole(region) && score > wholeScore) [whole, wholeScore] = [region, score];
    if (
      best === null ||
      score > bestScore ||
      (score === bestScore && best !== null && precedes(entry, best.entry))
    ) {
      [best, bestScore] = [region, score];
    }
  }
  return { best, bestScore, whole, wholeScore };
}

const segmentsOf = (candidates: readonly Candidate[], index: LicenseIndex): ReadonlySet<number> =>
  new Set(
    candidates.flatMap(({ operative }) =>
      (index.entry(operative.entry)?.segments ?? []).map(({ id }) => id),
    ),
  );

/**
 * No candidate scores more: each word is counted once, and of three shingles that are not in the
 * text at least one word is missing.
 */
function mostScore(stream: Stream, { words }: IndexSegment, count: number): number {
  const lost = Math.max(0, shingleCount(words) - count) / 3;
  return stream.count + TITLE_BONUS - 0.5 * Math.max(lost, words - stream.count);
}

function candidatesOf(
  hits: Hits,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): readonly Candidate[] {
  const { segmentKind, segmentWords, segmentEntry, ranks } = index;
  const counts = new Uint32Array(segmentKind.length);
  const lastAt = new Uint32Array(segmentKind.length);
  for (let i = 0; i < hits.count; i++) {
    const id = hits.segment[i] ?? 0;
    const at = (hits.at[i] ?? 0) + 1;
    // A licence that repeats itself must not count one place of the text twice.
    if (lastAt[id] === at) continue;
    lastAt[id] = at;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  const scored: { id: number; score: number; rank: number; count: number }[] = [];
  for (let id = 0; id < counts.length; id++) {
    const count = counts[id] ?? 0;
    if (count === 0 || segmentKind[id] !== OPERATIVE) continue;
    const number = segmentEntry[id] ?? -1;
    if (exclude.size > 0 && exclude.has(index.entry(number)?.key ?? "")) continue;
    const most = shingleCount(segmentWords[id] ?? 0);
    const score = Math.min(count, most) * Math.min(1, count / most);
    scored.push({ id, score, rank: ranks[number] ?? 0, count });
  }
  scored.sort((a, b) => b.score - a.score || a.rank - b.rank);
  const least = (scored[0]?.score ?? 0) * FAR_BEHIND;
  return scored
    .slice(0, CANDIDATES)
    .filter(({ score }) => score >= least)
    .flatMap(({ id, count }) => {
      const operative = segmentAt(index, id);
      return operative === null ? [] : [{ operative, count }];
    });
}

interface Places {
  readonly at: number[];
  readonly offset: number[];
}

function placesOf(hits: Hits, wanted: ReadonlySet<number>): ReadonlyMap<number, Places> {
  const places = new Map<number, Places>();
  for (const id of wanted) places.set(id, { at: [], offset: [] });
  for (let i = 0; i < hits.count; i++) {
    const list = places.get(hits.segment[i] ?? 0);
    if (list === undefined) continue;
    list.at.push(hits.at[i] ?? 0);
    list.offset.push(hits.offset[i] ?? 0);
  }
  return places;
}

function regionOf(
  entry: IndexEntry,
  operative: IndexSegment,
  places: ReadonlyMap<number, Places>,
): Region | null {
  const chainOf = (id: number): readonly Run[] => {
    const found = places.get(id);
    return found === undefined ? [] : bestChain(runsOf(found.at, found.offset));
  };
  const chain = chainOf(operative.id);
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return null;
  const taken = (run: Run): boolean =>
    chain.some((own) => run.at < own.at + own.length && own.at < run.at + run.length);
  const optional = entry.segments
    .filter(({ kind }) => kind !== "operative" && kind !== "title")
    .map((segment) => ({ segment, chain: chainOf(segment.id).filter((run) => !taken(run)) }))
    .filter((part) => part.chain.length > 0);
  const matched = chain.reduce((sum, run) => sum + run.length, 0);
  return { entry, operative, chain, optional, from: first.at, to: last.at + last.length, matched };
}
