import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exitCodeOf, worstExitCode, type FailOn } from "../../src/cli/exit-codes.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Report } from "../../src/model/report.ts";
import { noVerdict, sampleReport } from "../reporters/sample-report.ts";

function problem(part: Partial<Problem>): Problem {
  return {
    code: "hub/timeout",
    message: "no answer",
    help: "try again",
    retryable: true,
    fatal: true,
    ...part,
  };
}

const ROWS: readonly (readonly [string, Report, FailOn, number])[] = [
  ["pass", sampleReport({ outcome: "pass" }), "fail", 0],
  ["pass with --fail-on review", sampleReport({ outcome: "pass" }), "review", 0],
  ["review", sampleReport({ outcome: "review" }), "fail", 0],
  ["review with --fail-on review", sampleReport({ outcome: "review" }), "review", 1],
  ["fail", sampleReport({ outcome: "fail" }), "fail", 1],
  ["not found", noVerdict(), "fail", 3],
  ["no verdict without a reason", noVerdict({ problems: [] }), "fail", 3],
  ["timeout", noVerdict({ problems: [problem({})] }), "fail", 4],
  [
    "a reason that stays beside one that may go away",
    noVerdict({ problems: [problem({}), problem({ code: "hub/gated", retryable: false })] }),
    "fail",
    3,
  ],
  [
    "a timeout beside a small problem that prevents nothing",
    noVerdict({ problems: [problem({}), problem({ retryable: false, fatal: false })] }),
    "fail",
    4,
  ],
];

test.each(ROWS)("%s", (_name, report, failOn, code) => {
  expect(exitCodeOf(report, failOn)).toBe(code);
});

describe("many targets: 70 > 2 > 1 > 3 > 4 > 0", () => {
  const ORDER = [70, 2, 1, 3, 4, 0];

  test("the first of the order that occurs is the code of the run", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ORDER), { minLength: 1 }), (codes) => {
        expect(worstExitCode(codes)).toBe(ORDER.find((code) => codes.includes(code)));
      }),
      { numRuns: 100 },
    );
  });

  test("nothing judged is no code of its own", () => {
    expect(worstExitCode([])).toBe(0);
  });
});
