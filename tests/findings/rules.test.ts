import { describe, expect, it } from "vitest";
import { RULES, runRules } from "../../src/findings/index.ts";
import type { Facts } from "../../src/model/facts.ts";
import { facts } from "../support/facts.ts";
import { policy } from "../support/policy.ts";
import { detected } from "../support/detected.ts";
import { concluded, declared, FIRES } from "./fires.ts";

const quiet = (): Facts =>
  facts({ declared: [declared()], detected: [detected()], concluded: [concluded()] });

describe("rules", () => {
  it("have unique kebab-case ids, in order, and a row below", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(ids.every((id) => /^[a-z]+(?:-[a-z]+)+$/.test(id))).toBe(true);
    expect(Object.keys(FIRES)).toEqual(ids);
  });

  it("say nothing about a model in order", () => {
    expect(runRules(quiet())).toEqual([]);
  });

  it.each(RULES.map((rule) => rule.id))("%s fires on its case", (id) => {
    const found = runRules(FIRES[id]?.() ?? facts()).filter((f) => f.ruleId === id);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      expect(finding.message).toMatch(/^[^A-Z]/u);
      expect(finding.why.length).toBeGreaterThan(10);
      expect(finding.help.length).toBeGreaterThan(10);
    }
  });

  it("take their severity from the policy, or are switched off by it", () => {
    const raised = facts({
      weights: null,
      policy: policy({ rules: { "use-unanswered": "error" } }),
    });
    expect(runRules(raised).find((f) => f.ruleId === "use-unanswered")?.severity).toBe("error");
    const off = facts({ weights: null, policy: policy({ rules: { "use-unanswered": "off" } }) });
    expect(runRules(off).some((f) => f.ruleId === "use-unanswered")).toBe(false);
  });

  it("make a relabel an error only where the base bars an intended use", () => {
    const f = FIRES["base-license-relabel"]?.() ?? facts();
    const [base] = f.bases;
    const barred = {
      ...f,
      bases: base === undefined ? [] : [{ ...base, prohibited: ["commercialUse"] }],
    };
    const severity = (some: Facts): string | undefined =>
      runRules(some).find((x) => x.ruleId === "base-license-relabel")?.severity;
    expect(severity(f)).toBe("warning");
    expect(severity(barred)).toBe("error");
  });

  it("prove a missing text only from a complete listing", () => {
    const f = facts({ declared: [declared()] });
    const partial = { ...f, snapshot: { ...f.snapshot, listing: { complete: false, files: [] } } };
    expect(runRules(partial).some((x) => x.ruleId === "license-text-missing")).toBe(false);
  });

  it("quotes words that were left out as the base's, never as the file's", () => {
    const change = { kind: "removed" as const, startLine: 4, endLine: 4, excerpt: "keep this" };
    const edited = detected({ match: "modified", changes: [change] });
    const [finding] = runRules(facts({ detected: [edited] }));
    expect(finding?.why).toContain("left out at line 4: `keep this`");
    expect(finding?.evidence).toEqual([edited.evidence]);
  });
});
