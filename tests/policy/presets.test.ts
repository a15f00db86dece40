import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCases } from "../../src/decide/rules-test/case.ts";
import type { PolicyCase, PolicyCases } from "../../src/decide/rules-test/case.ts";
import { factsOfCase } from "../../src/decide/rules-test/facts.ts";
import type { Judge } from "../../src/decide/rules-test/run.ts";
import { casesText, runCases } from "../../src/decide/rules-test/run.ts";
import { runRules } from "../../src/findings/index.ts";
import type { Policy } from "../../src/model/policy.ts";
import { rulesOf } from "../../src/judge.ts";
import { decideOutcome } from "../../src/outcome.ts";
import { PRESET_NAMES } from "../../src/policy/preset-names.ts";
import { presetPolicy } from "../../src/policy/presets.ts";
import { lookup } from "../decide/grants.ts";
import { memoryPorts, policyOf } from "./ports.ts";

const judge: Judge = {
  lookup,
  findings: runRules,
  outcome: (findings) => decideOutcome(findings, []).outcome,
  asOf: "2026-01-31",
};

function preset(name: string): Policy {
  const policy = presetPolicy(name, memoryPorts({}));
  if (policy === null) throw new Error(`no preset ${name}`);
  return policy;
}

function casesOf(text: string): PolicyCases {
  const read = readCases("cases.yaml", text);
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  return read;
}

describe("the shipped presets pass their own tests", () => {
  it.each(PRESET_NAMES)("%s", (name) => {
    const file = new URL(`presets/${name}.yaml`, import.meta.url);
    const { policy, cases } = casesOf(readFileSync(file, "utf8"));
    expect(policy).toBe(name);
    const results = runCases(cases, preset(name), judge);
    expect(casesText(results)).toContain(`${cases.length} cases, 0 wrong`);
  });
});

describe("a policy's tests", () => {
  it("take answers of the checklist, for packs, and the class of teachers", async () => {
    const policy = await policyOf("extends: [modelcheck:eu-art53]\n");
    const { cases } = casesOf(`
cases:
  - { name: no summary, license: MIT, items: { D40: present, D41: absent }, expect: review, findings: [eu-art53/public-summary] }
  - { name: a summary, license: MIT, items: { D40: present, D41: present }, expect: pass }
  - { name: a teacher, license: MIT, distillation: stated, teachers: [GPT-4], teacherClass: restricted-by-terms, expect: pass, findings: [teacher-terms] }
  - { name: its own, license: MIT, distillation: stated, teachers: [Tern], teacherClass: own, expect: pass, findings: [teacher-terms] }
`);
    const withPacks: Judge = {
      ...judge,
      findings: (facts) => runRules(facts, rulesOf(policy, "2026-11-01")),
    };
    const results = runCases(cases, policy, withPacks).map(({ problems }) => problems);
    expect(results).toEqual([[], [], [], ["expected a finding `teacher-terms`"]]);
  });

  it("name an answer that is none", () => {
    const text = "cases: [{ name: a, license: MIT, items: { D41: silent }, expect: pass }]\n";
    expect(JSON.stringify(readCases("cases.yaml", text))).toContain("`cases[0].items.D41`");
  });

  it("say what came out otherwise than expected", async () => {
    const policy = await policyOf("use: [host]\nprofiles: { lab: { use: [research] } }\n");
    const { cases } = casesOf(`
cases:
  - { name: one, license: CC-BY-NC-4.0, expect: pass, uses: { host: pass, research: pass }, findings: [license-denied] }
  - { name: two, license: MTI, expect: pass }
  - { name: three, license: CC-BY-NC-4.0, profile: lab, expect: pass }
  - { name: four, license: MIT, profile: labs, expect: pass }
`);
    const text = casesText(runCases(cases, policy, judge));
    expect(text).toContain("wrong one\n      expected `pass`, got `review`; ");
    expect(text).toContain("expected `research` to be `pass`, got `not intended`");
    expect(text).toContain("expected a finding `license-denied`");
    expect(text).toContain("wrong two\n      there is no licence `MTI` in the catalogue");
    expect(text).toContain("ok    three");
    expect(text).toContain("wrong four\n      there is no profile `labs`");
    expect(text).toContain("4 cases, 3 wrong");
  });

  it("are refused with a place when they are malformed", () => {
    expect(
      readCases("c.yaml", "cases:\n  - name: x\n    licence: MIT\n    expect: pas\n"),
    ).toMatchObject({
      errors: [
        { code: "config/missing-key", line: 2 },
        { code: "config/invalid-value", line: 4, column: 13 },
        { code: "config/unknown-key", line: 3, column: 5 },
      ],
    });
  });
});

describe("the honest publisher never fares worse than the silent one", () => {
  const LEVELS = ["none", "vague", "named-sources", "full"] as const;
  const WORSE = { pass: 0, review: 1, fail: 2, none: 3 } as const;

  function outcomeOf(policy: Policy, test: PolicyCase): keyof typeof WORSE {
    const facts = factsOfCase(test, policy, policy.organisation, lookup, judge.asOf);
    if ("unknown" in facts) throw new Error(facts.unknown);
    return judge.outcome(judge.findings(facts));
  }

  it.each(PRESET_NAMES)("under %s", (name) => {
    const policy = preset(name);
    const license = fc.constantFrom("MIT", "Apache-2.0", "llama3.1", "CC-BY-NC-4.0", null);
    const told = fc.record({
      trainingData: fc.constantFrom(...LEVELS),
      distillation: fc.constantFrom("not-stated", "implied", "stated", "stated-none"),
      teachers: fc.subarray(["GPT-4", "acme/teacher"]),
      basis: fc.constantFrom("text", "tag"),
    });
    fc.assert(
      fc.property(license, told, (key, facts) => {
        const open: PolicyCase = { name: "open", license: key, expect: "pass", ...facts };
        for (const less of [
          { ...open, trainingData: "none" },
          { ...open, distillation: "not-stated", teachers: [] },
          { ...open, teachers: [] },
        ] as const) {
          expect(WORSE[outcomeOf(policy, open)]).toBeLessThanOrEqual(
            WORSE[outcomeOf(policy, less)],
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
