import type { Report } from "../model/report.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { readCheckFlags } from "./check-flags.ts";
import type { Flags } from "./command.ts";
import type { Judgement } from "../check.ts";
import { openEngine, type FullEngine } from "./engine.ts";
import { exitCodeOf } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { openProgress } from "./progress.ts";
import { pageWidth } from "./page.ts";
import { showProblem } from "./show-mistake.ts";

/** A model that was read. */
export interface Known {
  readonly report: Report;
  readonly snapshot: Snapshot;
}

/** The engine for commands that judge a few models and print something else than a report. */
export async function openQuietly(flags: Flags, io: Io): Promise<FullEngine> {
  return await openEngine(readCheckFlags(flags), io, openProgress(false, io));
}

/** What was read, or, after its problems were printed, the exit code of a target without a verdict. */
export async function knownOr({ report, snapshot }: Judgement, io: Io): Promise<Known | number> {
  if (report.outcome !== "none" && snapshot !== null) return { report, snapshot };
  const width = pageWidth(null, io.stderr);
  for (const problem of report.problems) await io.stderr.write(showProblem(problem, width));
  return exitCodeOf(report, "fail");
}
