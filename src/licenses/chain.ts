import { WIDTH } from "./stream.ts";

/** Words of the text that are, in order, words of a segment. */
export interface Run {
  /** Position in the text, and in the segment. */
  readonly at: number;
  readonly offset: number;
  readonly length: number;
}

const MAX_RUNS = 400;
/** What a word costs that stands between two runs, in the text or in the segment. */
const GAP_COST = 0.25;

/** Join single hits, ordered by place, into maximal runs. */
export function runsOf(at: readonly number[], offset: readonly number[]): readonly Run[] {
  const open = new Map<number, Run>();
  const done: Run[] = [];
  for (let i = 0; i < at.length; i++) {
    const place = at[i] ?? 0;
    const where = offset[i] ?? 0;
    const diagonal = place - where;
    const run = open.get(diagonal);
    if (run !== undefined && place <= run.at + run.length) {
      const length = place + WIDTH - run.at;
      open.set(diagonal, { at: run.at, offset: run.offset, length });
      continue;
    }
    if (run !== undefined) done.push(run);
    open.set(diagonal, { at: place, offset: where, length: WIDTH });
  }
  done.push(...open.values());
  const kept =
    done.length > MAX_RUNS ? done.toSorted((a, b) => b.length - a.length).slice(0, MAX_RUNS) : done;
  return kept.toSorted((a, b) => a.at - b.at || a.offset - b.offset);
}

/**
 * The best way to read the text as the segment: runs in the order of both, no word used twice.
 * Quadratic in the number of runs, which is bounded.
 */
export function bestChain(runs: readonly Run[]): readonly Run[] {
  const score: number[] = [];
  const before: number[] = [];
  let best = -1;
  for (const [i, run] of runs.entries()) {
    let top = run.length;
    let from = -1;
    for (let k = 0; k < i; k++) {
      const value = (score[k] ?? 0) + gain(runs[k] ?? run, run);
      if (value > top) [top, from] = [value, k];
    }
    score.push(top);
    before.push(from);
    if (best < 0 || top > (score[best] ?? 0)) best = i;
  }
  const chain: Run[] = [];
  for (let i = best; i >= 0; i = before[i] ?? -1) {
    const run = runs[i];
    if (run !== undefined) chain.push(run);
  }
  return trimmed(chain.toReversed());
}

function gain(left: Run, right: Run): number {
  const gapAt = right.at - left.at - left.length;
  const gapOffset = right.offset - left.offset - left.length;
  const overlap = Math.max(0, -gapAt, -gapOffset);
  if (overlap >= right.length || right.at <= left.at || right.offset <= left.offset)
    return -Infinity;
  const gap = Math.max(0, gapAt) + Math.max(0, gapOffset);
  return right.length - overlap - GAP_COST * gap;
}

function trimmed(chain: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of chain) {
    const last = result.at(-1);
    const cut =
      last === undefined
        ? 0
        : Math.max(0, last.at + last.length - run.at, last.offset + last.length - run.offset);
    if (cut < run.length) {
      result.push({ at: run.at + cut, offset: run.offset + cut, length: run.length - cut });
    }
  }
  return result;
}
