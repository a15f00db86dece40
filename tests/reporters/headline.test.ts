import { describe, expect, test } from "vitest";
import type { OutcomeReason, Report } from "../../src/model/report.ts";
import type { Use } from "../../src/model/use.ts";
import { headline } from "../../src/reporters/headline.ts";
import { DEFAULT_REPORTER_OPTIONS } from "../../src/reporters/options.ts";
import { sampleReport } from "./sample-report.ts";

function headlineOf(report: Report): string {
  return headline(report, { ...DEFAULT_REPORTER_OPTIONS, width: 200 }).join("\n");
}

function conditional(use: Use): OutcomeReason {
  return { outcome: "review", text: `a long finding on ${use}`, use, ruleId: "use-conditional" };
}

describe("the headline", () => {
  test("the headline counts uses instead of quoting a finding on each", () => {
    const { uses } = sampleReport();
    const report = sampleReport({
      uses: { ...uses, commercialUse: uses.redistribute },
      outcomeReasons: [conditional("commercialUse"), conditional("redistribute")],
    });
    expect(headlineOf(report)).toBe(
      "REVIEW  Acme/Small-2.5: commercial use and redistribution are conditional",
    );
  });

  test("a failed condition and a ban read differently, the ban first", () => {
    const { uses } = sampleReport();
    const fail = { outcome: "fail", use: null } as const;
    const report = sampleReport({
      outcome: "fail",
      uses: { ...uses, commercialUse: { ...uses.commercialUse, answer: "prohibited" } },
      outcomeReasons: [
        { ...fail, text: "a limit is passed", ruleId: "use-conditional" },
        { ...fail, text: "commercial use is prohibited", ruleId: "use-prohibited" },
      ],
      decisions: [
        { use: "commercialUse", outcome: "fail", reasons: [] },
        { use: "redistribute", outcome: "fail", reasons: [] },
      ],
    });
    expect(headlineOf(report)).toBe(
      "FAIL  Acme/Small-2.5: commercial use is prohibited; redistribution is ruled out by a condition",
    );
  });

  test("a condition that this organisation meets is no reason", () => {
    const { uses } = sampleReport();
    const report = sampleReport({
      uses: { ...uses, commercialUse: uses.redistribute },
      outcomeReasons: [conditional("redistribute")],
      decisions: [
        { use: "commercialUse", outcome: "pass", reasons: [] },
        { use: "redistribute", outcome: "review", reasons: [] },
      ],
    });
    expect(headlineOf(report)).toBe("REVIEW  Acme/Small-2.5: redistribution is conditional");
  });

  test("more than three reasons are counted", () => {
    const outcomeReasons = ["a", "b", "c", "d", "e"].map((text) => ({
      outcome: "review" as const,
      text,
      use: null,
      ruleId: null,
    }));
    expect(headlineOf(sampleReport({ outcomeReasons }))).toBe(
      "REVIEW  Acme/Small-2.5: a; b; c; 2 more",
    );
  });
});
