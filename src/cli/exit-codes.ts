import type { Report } from "../model/report.ts";

/** What the process says when it ends; `docs/exit-codes.md` explains each row. */
export const EXIT = {
  ok: 0,
  fail: 1,
  usage: 2,
  act: 3,
  retry: 4,
  bug: 70,
  interrupted: 130,
  readerGone: 141,
} as const;

/** What `--fail-on` takes: outcomes that lead to exit code 1. */
export const FAIL_ON = ["fail", "review"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Worst first, for a run over many targets. */
const PRECEDENCE: readonly number[] = [EXIT.bug, EXIT.usage, EXIT.fail, EXIT.act, EXIT.retry];

/** The exit code of one report. Without a verdict: 4 when trying again may help, else 3. */
export function exitCodeOf(report: Report, failOn: FailOn): number {
  switch (report.outcome) {
    case "pass":
      return EXIT.ok;
    case "review":
      return failOn === "review" ? EXIT.fail : EXIT.ok;
    case "fail":
      return EXIT.fail;
    case "none": {
      const fatal = report.problems.filter((problem) => problem.fatal);
      return fatal.length > 0 && fatal.every((problem) => problem.retryable)
        ? EXIT.retry
        : EXIT.act;
    }
    default:
      return EXIT.bug;
  }
}

/** The exit code of a run: 70 > 2 > 1 > 3 > 4 > 0. */
export function worstExitCode(codes: readonly number[]): number {
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.ok;
}
