import type { Report } from "../model/report.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { readCheckFlags } from "./check-flags.ts";
import type { Flags } from "./command.ts";
import type { Judgement } from "../check.ts";
import { openEngine, type FullEngine } from "./engine.ts";
import { exitCodeOf } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { inOrder } from "./ordered.ts";
import { openProgress } from "./progress.ts";
import { pageWidth } from "./page.ts";
import { showProblem } from "./show-mistake.ts";

/** A model that was read. */
export interface Known {
  readonly report: Report;
  readonly snapshot: Snapshot;
}

/** Models that are read at the same time. */
export const AT_ONCE = 4;

/** The engine for commands that judge a few models and print something else than a report. */
export async function openQuietly(flags: Flags, io: Io): Promise<FullEngine> {
  const progress = openProgress(false, io);
  const engine = await openEngine(readCheckFlags(flags), io, progress);
  // What is printed next must not stand behind a line of progress.
  const clear = async <T>(work: Promise<T>): Promise<T> => await work.finally(progress.clear);
  return {
    ...engine,
    judge: async (target) => await clear(engine.judge(target)),
    judgeUnder: async (target, policy) => await clear(engine.judgeUnder(target, policy)),
  };
}

/**
 * Judges models and hands each that could be read to `take`, in the order of the list. Returns the
 * exit codes of the others, after their problems were printed.
 */
export async function judgeEach(
  targets: readonly string[],
  judge: FullEngine["judge"],
  io: Io,
  take: (known: Known) => Promise<void> | void,
): Promise<readonly number[]> {
  const codes: number[] = [];
  await inOrder(targets, AT_ONCE, judge, async (judged) => {
    const known = await knownOr(judged, io);
    if (typeof known === "number") codes.push(known);
    else await take(known);
  });
  return codes;
}

/** What was read, or, after its problems were printed, the exit code of a target without a verdict. */
export async function knownOr({ report, snapshot }: Judgement, io: Io): Promise<Known | number> {
  if (report.outcome !== "none" && snapshot !== null) return { report, snapshot };
  const width = pageWidth(null, io.stderr);
  for (const problem of report.problems) await io.stderr.write(showProblem(problem, width));
  return exitCodeOf(report, "fail");
}
