import { describe, expect, it } from "vitest";
import { approve, grandfather, writeExceptions } from "../../src/decide/edit/exceptions.ts";
import type { InitAnswers } from "../../src/decide/edit/init.ts";
import { INIT_QUESTIONS, initFile } from "../../src/decide/edit/init.ts";
import type { Finding } from "../../src/model/finding.ts";
import { errorsOf, policyOf } from "../policy/ports.ts";
import { organisationOf } from "./grants.ts";
import { HASH, reportOf } from "./report.ts";

function finding(ruleId: string, severity: Finding["severity"]): Finding {
  return { ruleId, severity, confidence: "high", message: "m", why: "w", help: "h", evidence: [] };
}

const report = reportOf("MIT", organisationOf("small"), {
  findings: [
    finding("license-denied", "error"),
    finding("use-conditional", "warning"),
    finding("use-conditional", "warning"),
    finding("license-text-missing", "note"),
  ],
});
const wish = {
  rule: "use-conditional",
  reason: "license-acquired",
  comment: "agreement 7: signed",
  approvedBy: "legal@example.org",
  expires: "2027-01-01",
} as const;

function textOf(edited: ReturnType<typeof writeExceptions>): string {
  if ("problem" in edited) throw new Error(edited.problem);
  return edited.text;
}

describe("approve", () => {
  it("writes an entry that the policy accepts, keeping what stood there", async () => {
    const entry = approve(report, HASH, wish, "2026-06-01");
    if ("problem" in entry) throw new Error(entry.problem);
    const before = "# ours\nuse: [host] # only\nrules:\n  card-malformed: off\n";
    const text = textOf(writeExceptions(before, [entry]));
    expect(text.startsWith(before)).toBe(true);
    const policy = await policyOf(text);
    expect(policy.exceptions).toMatchObject([{ model: "acme/small", ...wish, evidenceHash: HASH }]);
    const again = textOf(writeExceptions(text, [{ ...entry, expires: "2027-06-01" }]));
    expect((await policyOf(again)).exceptions.map((e) => e.expires)).toEqual(["2027-06-01"]);
  });

  it("replaces some and adds others in one go, each once, and keeps the words between", async () => {
    const entry = approve(report, HASH, wish, "2026-06-01");
    if ("problem" in entry) throw new Error(entry.problem);
    const of = (model: string, expires = "2027-01-01"): typeof entry => ({
      ...entry,
      model,
      expires,
    });
    const three = textOf(writeExceptions("", [of("a/a"), of("b/b"), of("c/c")]));
    const noted = three.replace("  - model: b/b", "  # ours\n  - model: b/b");
    const later = [of("c/c", "2028-01-01"), of("d/d"), of("A/a", "2028-01-01"), of("d/d")];
    const text = textOf(writeExceptions(noted, later));
    expect(text).toContain("  # ours\n  - model: b/b");
    const policy = await policyOf(text);
    expect(policy.exceptions.map(({ model, expires }) => `${model} ${expires}`)).toEqual([
      "A/a 2028-01-01",
      "b/b 2027-01-01",
      "c/c 2028-01-01",
      "d/d 2027-01-01",
    ]);
  });

  it("starts a file where there is none", async () => {
    const entry = approve(report, HASH, wish, "2026-06-01");
    if ("problem" in entry) throw new Error(entry.problem);
    expect((await policyOf(textOf(writeExceptions("", [entry])))).exceptions).toHaveLength(1);
  });

  it.each([
    [{ ...wish, rule: "license-unknown" }, "has no finding `license-unknown`"],
    [{ ...wish, expires: "2026-06-01" }, "name a day to come"],
  ])("refuses what would not hold", (asked, problem) => {
    expect(approve(report, HASH, asked, "2026-06-01")).toMatchObject({
      problem: expect.stringContaining(problem) as string,
    });
  });

  it.each(["a: [", "- a\n", "exceptions: 3\n", "exceptions: [3]\n", "exceptions:\n"])(
    "does not write into %j",
    (text) => {
      expect(writeExceptions(text, [{ model: "a/b", evidenceHash: HASH, ...wish }])).toHaveProperty(
        "problem",
      );
    },
  );

  it.each([
    [
      "use: [host]\nexceptions: []\nrules: {} # ours\n",
      "use: [host]\nexceptions:\n",
      "\nrules: {} # ours\n",
    ],
    ["exceptions: [] # none yet", "exceptions:\n", "# none yet"],
    ["# only a comment\n", "# only a comment\n\nexceptions:\n", ""],
    ["use: [host]", "use: [host]\n\nexceptions:\n", ""],
  ])("keeps %j around the entry", async (before, head, tail) => {
    const text = textOf(writeExceptions(before, [{ model: "a/b", evidenceHash: HASH, ...wish }]));
    expect(text.startsWith(head)).toBe(true);
    expect(text.trimEnd().endsWith(tail.trim())).toBe(true);
    expect((await policyOf(text)).exceptions).toHaveLength(1);
  });

  it("replaces one entry among others and leaves their comments alone", async () => {
    const entries = ["a/b", "c/d", "e/f"].map((model) => ({ model, evidenceHash: HASH, ...wish }));
    const text = textOf(writeExceptions("use: [host]\n", entries))
      .replace("  - model: c/d", "  # about c\n  - model: c/d")
      .replace("  - model: e/f", "  # about e\n  - model: e/f")
      .concat("\n# the end\nrules: { card-malformed: off }\n");
    const later = { model: "C/D", evidenceHash: HASH, ...wish, expires: "2028-01-01" };
    const edited = textOf(writeExceptions(text, [later]));
    const lines = (whole: string): readonly string[] => whole.split("\n");
    const changed = lines(edited).filter((line) => !lines(text).includes(line));
    expect(changed).toEqual(["  - model: C/D", "    expires: 2028-01-01"]);
    expect(lines(edited)).toHaveLength(lines(text).length);
    const policy = await policyOf(edited);
    expect(policy.exceptions.map((e) => [e.model, e.expires])).toEqual([
      ["a/b", "2027-01-01"],
      ["C/D", "2028-01-01"],
      ["e/f", "2027-01-01"],
    ]);
  });
});

describe("baseline", () => {
  it("grandfathers what needs a person or fails today, and nothing else", () => {
    const entries = grandfather(report, HASH, { by: "platform", until: "2026-12-31" });
    expect(entries.map(({ rule, reason, expires }) => [rule, reason, expires])).toEqual([
      ["license-denied", "grandfathered", "2026-12-31"],
      ["use-conditional", "grandfathered", "2026-12-31"],
    ]);
  });
});

describe("init", () => {
  const nothing: InitAnswers = {
    preset: "commercial",
    use: [],
    monthlyActiveUsers: null,
    annualRevenueUsd: null,
    domicile: null,
    territories: [],
    fieldsOfUse: [],
  };

  it("writes a valid file from no answers, with every question in it as a comment", async () => {
    const text = initFile(nothing);
    expect(await errorsOf(text)).toEqual([]);
    for (const { key } of INIT_QUESTIONS)
      expect(text).toContain(key === "preset" ? "extends" : key);
  });

  it("writes what was answered", async () => {
    const policy = await policyOf(
      initFile({
        ...nothing,
        use: ["host", "fineTune"],
        monthlyActiveUsers: "2_000_000",
        annualRevenueUsd: "5M",
        domicile: "DE",
        territories: ["DE", "FR"],
        fieldsOfUse: ["coding"],
      }),
    );
    expect(policy.use).toEqual(["host", "fineTune"]);
    expect(policy.organisation).toMatchObject({
      monthlyActiveUsers: [{ value: 2_000_000 }],
      annualRevenue: [{ value: 5_000_000, currency: "USD" }],
      domicile: "DE",
      territories: ["DE", "FR"],
      fieldsOfUse: ["coding"],
    });
  });
});
