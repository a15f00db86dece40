import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyExceptions, unmetExceptions } from "../../src/decide/exceptions.ts";
import type { PolicyException } from "../../src/model/exception.ts";
import type { Finding } from "../../src/model/finding.ts";

const HASH = `sha256:${"a".repeat(64)}`;

function finding(ruleId: string): Finding {
  return {
    ruleId,
    severity: "warning",
    confidence: "high",
    message: `about ${ruleId}`,
    why: "why",
    help: "help",
    evidence: [],
  };
}

function exception(changes: Partial<PolicyException> = {}): PolicyException {
  return {
    model: "acme/small",
    rule: "use-conditional",
    reason: "license-acquired",
    comment: "agreement 7",
    approvedBy: "legal@example.org",
    expires: "2026-12-31",
    evidenceHash: HASH,
    authorised: true,
    place: { file: "modelcheck.yaml", line: 12 },
    ...changes,
  };
}

const subject = { model: "acme/small", evidenceHash: HASH, asOf: "2026-06-01" };
const found = [finding("use-conditional"), finding("license-unknown")];

describe("an exception", () => {
  it("takes its finding away, and both are shown", () => {
    const result = applyExceptions(found, [exception()], subject);
    expect(result.findings.map((f) => f.ruleId)).toEqual(["license-unknown"]);
    expect(result.waived).toEqual([{ finding: found[0], exception: exception() }]);
    expect(result.exceptions).toMatchObject([
      {
        state: "applied",
        text: "exception to `use-conditional` for `acme/small` (modelcheck.yaml:12): license-acquired by legal@example.org until 2026-12-31: agreement 7",
      },
    ]);
  });

  it.each([
    ["expired", { expires: "2026-05-31" }, "it held until 2026-05-31"],
    ["stale", { evidenceHash: `sha256:${"b".repeat(64)}` }, `the evidence is now ${HASH}`],
    ["unauthorised", { authorised: false }, "takes no exceptions from modelcheck.yaml"],
    [
      "unused",
      { rule: "card-malformed" },
      "there is no such finding now; delete it where it stays so",
    ],
  ] as const)("that is %s leaves the findings in place and says so", (state, changes, text) => {
    const result = applyExceptions(found, [exception(changes)], subject);
    expect(result.findings).toEqual(found);
    expect(result.waived).toEqual([]);
    expect(result.exceptions[0]?.state).toBe(state);
    expect(result.exceptions[0]?.text).toContain(text);
  });

  it("holds on its last day, for its own model only, in any case of letters", () => {
    const last = { ...subject, asOf: "2026-12-31", model: "Acme/Small" };
    expect(applyExceptions(found, [exception()], last).waived).toHaveLength(1);
    const other = applyExceptions(found, [exception()], { ...subject, model: "acme/smaller" });
    expect(other.exceptions).toEqual([]);
    expect(other.findings).toEqual(found);
  });

  it("whose model was not met is reported as unused", () => {
    expect(unmetExceptions([exception()], ["acme/small"])).toEqual([]);
    expect(unmetExceptions([exception()], ["acme/other"])).toMatchObject([
      { state: "unused", text: expect.stringContaining("was not checked") as string },
    ]);
  });

  it("never adds a finding and never brings one back", () => {
    const rules = ["use-conditional", "license-unknown", "card-malformed"];
    const drawn = fc
      .record({
        rule: fc.constantFrom(...rules),
        expires: fc.constantFrom("2026-01-01", "2027-01-01"),
        authorised: fc.boolean(),
        evidenceHash: fc.constantFrom(HASH, "sha256:other"),
      })
      .map(exception);
    fc.assert(
      fc.property(fc.subarray(rules), fc.array(drawn), drawn, (ids, before, added) => {
        const findings = ids.map(finding);
        const less = applyExceptions(findings, [...before, added], subject);
        const more = applyExceptions(findings, before, subject);
        expect(more.findings).toEqual(expect.arrayContaining([...less.findings]));
        expect(less.findings.length + less.waived.length).toBe(findings.length);
        expect(less.exceptions).toHaveLength(before.length + 1);
      }),
      { numRuns: 100 },
    );
  });
});
