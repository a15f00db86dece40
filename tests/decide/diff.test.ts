import { describe, expect, it } from "vitest";
import { diffReports } from "../../src/decide/diff/reports.ts";
import { diffText } from "../../src/decide/diff/text.ts";
import type { Report } from "../../src/model/report.ts";
import { organisationOf } from "./grants.ts";
import { reportOf } from "./report.ts";

const small = organisationOf("small");

function withData(level: Report["disclosure"]["trainingData"]["level"]): Report {
  const report = reportOf("MIT", small);
  const { trainingData } = report.disclosure;
  return {
    ...report,
    disclosure: { ...report.disclosure, trainingData: { ...trainingData, level } },
  };
}

describe("two reports", () => {
  it.each([
    ["MIT", "MIT", null],
    ["MIT", "CC-BY-NC-4.0", "tighter"],
    ["CC-BY-NC-4.0", "MIT", "looser"],
    ["MIT", "llama2", "tighter"],
    ["openmdw-1.0", "MIT", "tighter"],
    ["MIT", "ISC", "lateral"],
    ["mrl-0.1", "llama2", "lateral"],
  ])("%s to %s is %s", (before, after, direction) => {
    const diff = diffReports(reportOf(before, small), reportOf(after, small));
    expect(diff.license.direction).toBe(direction);
  });

  it("names what got tighter and looser, use by use", () => {
    const { uses } = diffReports(reportOf("MIT", small), reportOf("AGPL-3.0-only", small));
    expect(uses.find(({ use }) => use === "host")).toMatchObject({
      before: "allowed",
      after: "conditional",
      direction: "tighter",
      conditionsRemoved: [],
    });
  });

  it.each([
    ["none", "vague", "appeared"],
    ["full", "none", "vanished"],
    ["vague", "full", "changed"],
  ] as const)("disclosure from %s to %s has %s", (before, after, change) => {
    expect(diffReports(withData(before), withData(after)).disclosure).toEqual([
      { what: "training data", before, after, change },
    ]);
  });

  it("turned round, swap what was added and removed", () => {
    const [a, b] = [reportOf("MIT", small), reportOf("llama3.1", small)];
    const [there, back] = [diffReports(a, b), diffReports(b, a)];
    expect(there.obligations.added).toEqual(back.obligations.removed);
    expect(there.obligations.added.length).toBeGreaterThan(0);
  });

  it("as text begin with the licence and end with what it does not say", () => {
    const text = diffText(diffReports(reportOf("MIT", small), reportOf("CC-BY-NC-4.0", small)));
    expect(text).toContain("licence: `MIT` -> `CC-BY-NC-4.0`, tighter\n");
    expect(text).toContain("  commercialUse: allowed -> prohibited, tighter\n");
    expect(text).toMatch(/not whether an old grant survives\. Not legal advice\.\n$/u);
  });
});
