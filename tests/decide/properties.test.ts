import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideUse } from "../../src/decide/decide-use.ts";
import { contextOf, termsOf } from "../../src/decide/context-of.ts";
import type { DecisionOutcome, UseDecision } from "../../src/model/decision.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { UNSTATED_ORGANISATION } from "../../src/model/organisation.ts";
import type { Policy } from "../../src/model/policy.ts";
import { USES } from "../../src/model/use.ts";
import { answerUses } from "../../src/uses/answer.ts";
import { grantOf, lookup, organisationOf } from "./grants.ts";

const KEYS = [
  "MIT",
  "CC-BY-NC-4.0",
  "GPL-3.0-only",
  "llama3.1",
  "qwen-license-2024",
  "kimi-k2-modified-mit",
  "tencent-hunyuan-a13b",
  "stability-ai-community",
  "lfm-1.0",
  "minicpm-model-license",
  "datalab-openrail-m-modified",
  "creativeml-openrail-m",
];
const WORSE: Readonly<Record<DecisionOutcome, number>> = { pass: 0, review: 1, fail: 2 };
const OPEN: Policy["licenses"] = { allow: [], review: [], deny: [], otherwise: "allow" };

const key = fc.constantFrom(...KEYS);
const use = fc.constantFrom(...USES);
const users = fc.integer({ min: 0, max: 1_000_000_000 });
const money = fc.integer({ min: 0, max: 100_000_000 });
const organisation: fc.Arbitrary<Organisation> = fc
  .record({
    users: fc.option(users),
    daily: fc.option(users),
    usd: fc.option(money),
    domicile: fc.constantFrom("DE", "US", "CN", null),
    territories: fc.constantFrom(["US"], ["FR", "US"], ["worldwide"], null),
    registrations: fc.constantFrom(["Stability AI"], [], null),
    fieldsOfUse: fc.constantFrom(["coding"], ["medical-advice"], null),
  })
  .map(({ users: mau, daily, usd, ...rest }) => ({
    ...UNSTATED_ORGANISATION,
    ...rest,
    monthlyActiveUsers: mau === null ? [] : [{ value: mau, asOf: null }],
    dailyActiveUsers: daily === null ? [] : [{ value: daily, asOf: null }],
    annualRevenue: usd === null ? [] : [{ value: usd, asOf: null, currency: "USD" }],
  }));

function decideWith(
  license: string,
  who: Organisation,
  what: (typeof USES)[number],
  licenses: Policy["licenses"] = OPEN,
): UseDecision {
  const grant = grantOf(license);
  return decideUse(
    what,
    answerUses(grant, "")[what],
    termsOf(grant, lookup),
    { minimumBasis: {}, licenses },
    who,
    contextOf(grant, lookup, { intended: ["commercialUse", what], asOf: null, multimodal: null }),
  );
}

describe("whatever the licence, the organisation and the use", () => {
  it("raising a count never makes a decision better", () => {
    fc.assert(
      fc.property(key, organisation, use, users, users, (license, who, what, low, more) => {
        const small = { ...who, monthlyActiveUsers: [{ value: low, asOf: null }] };
        const large = { ...who, monthlyActiveUsers: [{ value: low + more, asOf: null }] };
        const before = decideWith(license, small, what).outcome;
        const after = decideWith(license, large, what).outcome;
        expect(WORSE[after]).toBeGreaterThanOrEqual(WORSE[before]);
      }),
      { numRuns: 150 },
    );
  });

  it("leaving a fact out never makes a decision better than some value of it would", () => {
    fc.assert(
      fc.property(key, organisation, use, (license, who, what) => {
        const stated = decideWith(license, who, what);
        const silent = decideWith(license, UNSTATED_ORGANISATION, what);
        expect(silent.outcome === "pass" && stated.outcome !== "pass").toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("an allow never makes a decision worse", () => {
    const patterns = ["MIT", "llama3.1", "category:permissive", "category:use-restricted", "*"];
    const list = fc.subarray(patterns);
    fc.assert(
      fc.property(key, use, list, list, list, fc.constantFrom(...patterns), (...drawn) => {
        const [license, what, allow, review, deny, added] = drawn;
        const who = organisationOf("small");
        const lists: Policy["licenses"] = { allow, review, deny, otherwise: "review" };
        const before = decideWith(license, who, what, lists).outcome;
        const after = decideWith(license, who, what, {
          ...lists,
          allow: [...allow, added],
        }).outcome;
        expect(WORSE[after]).toBeLessThanOrEqual(WORSE[before]);
      }),
      { numRuns: 150 },
    );
  });

  it("what is not known is never a pass", () => {
    fc.assert(
      fc.property(key, organisation, use, (license, who, what) => {
        const grant = grantOf(license);
        const blind = { ...grant, terms: null };
        const decision = decideUse(
          what,
          answerUses(blind, "")[what],
          null,
          { minimumBasis: {}, licenses: { ...OPEN, allow: ["*"] } },
          who,
          contextOf(blind, lookup, { intended: [what], asOf: null, multimodal: null }),
        );
        expect(decision.outcome).toBe("review");
      }),
      { numRuns: 50 },
    );
  });

  it("every reason for less than a pass says something, and the worst comes first", () => {
    fc.assert(
      fc.property(key, organisation, use, (license, who, what) => {
        const { outcome, reasons } = decideWith(license, who, what);
        expect(reasons[0]?.outcome).toBe(outcome);
        for (const reason of reasons) expect(reason.text.length).toBeGreaterThan(5);
      }),
      { numRuns: 50 },
    );
  });
});
