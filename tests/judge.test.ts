import { describe, expect, it } from "vitest";
import { evidenceHash, evidenceSet } from "../src/decide/evidence-hash.ts";
import { judge } from "../src/judge.ts";
import type { PolicyException } from "../src/model/exception.ts";
import type { Facts } from "../src/model/facts.ts";
import { sha256 } from "../src/node/environment.ts";
import { facts } from "./support/facts.ts";
import { policy } from "./support/policy.ts";

const unanswered = (given: Partial<PolicyException> = {}): Facts => {
  const f = facts({ weights: null });
  const hash = evidenceHash(evidenceSet(f.declared, f.snapshot), sha256);
  const exception: PolicyException = {
    model: "acme/example",
    rule: "use-unanswered",
    reason: "permission-granted",
    comment: "by letter",
    approvedBy: "legal@example.org",
    expires: "2027-01-31",
    evidenceHash: hash,
    authorised: true,
    place: { file: "modelcheck.yaml", line: 3 },
    ...given,
  };
  return { ...f, policy: policy({ exceptions: [exception] }) };
};
const states = (some: Facts, asOf: string | null) => {
  const judged = judge(some, asOf, sha256);
  return {
    state: judged.exceptions.map((e) => e.state),
    waived: judged.waived.length,
    left: judged.findings.filter((f) => f.ruleId === "use-unanswered").length,
  };
};

describe("judge", () => {
  it("takes an accepted finding out of the count, and shows it", () => {
    const { state, waived, left } = states(unanswered(), "2026-11-21");
    expect(state).toEqual(["applied"]);
    expect(waived).toBeGreaterThan(0);
    expect(left).toBe(0);
  });

  it.each([
    ["expired", unanswered(), "2027-02-01"],
    ["expired", unanswered(), null],
    ["stale", unanswered({ evidenceHash: `sha256:${"0".repeat(64)}` }), "2026-11-21"],
    ["unauthorised", unanswered({ authorised: false }), "2026-11-21"],
    ["unused", unanswered({ rule: "license-modified" }), "2026-11-21"],
  ] as const)("leaves the finding in place when the exception is %s", (state, some, asOf) => {
    const judged = states(some, asOf);
    expect(judged.state).toEqual([state]);
    expect(judged.waived).toBe(0);
    expect(judged.left).toBeGreaterThan(0);
  });

  it("does not ask which licence it is once a person has said so", () => {
    const clarification = {
      model: "acme/example",
      license: "MIT",
      files: {},
      comment: "by mail",
      authorised: true,
      place: { file: "modelcheck.yaml", line: 9 },
    };
    const ids = (some: Facts): readonly string[] =>
      judge(some, null, sha256).findings.map((f) => f.ruleId);
    expect(ids(facts())).toContain("license-undeclared");
    const settled = facts({ clarifications: [{ clarification, state: "applied", text: "" }] });
    expect(ids(settled)).not.toContain("license-undeclared");
    const stale = facts({ clarifications: [{ clarification, state: "stale", text: "" }] });
    expect(ids(stale)).toContain("license-undeclared");
  });
});
