import { describe, expect, it } from "vitest";
import { RULES, runRules } from "../../src/findings/index.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { DeclaredLicense, DetectedLicense } from "../../src/model/license.ts";
import { facts } from "../support/facts.ts";
import { policy } from "../support/policy.ts";
import { generalGrant, grant, quote, term } from "../support/terms.ts";

const declared = (given: Partial<DeclaredLicense> = {}): DeclaredLicense => ({
  source: "license",
  value: "mit",
  expression: "MIT",
  key: "spdx:MIT",
  scope: "weights",
  evidence: quote("license: mit", "README.md", 2),
  ...given,
});

const detected = (given: Partial<DetectedLicense> = {}): DetectedLicense => ({
  match: "exact",
  key: "spdx:MIT",
  license: "MIT",
  confidence: 1,
  startLine: 1,
  endLine: 20,
  changes: [],
  rebadged: false,
  file: "LICENSE",
  repository: null,
  scope: "weights",
  kind: "license",
  evidence: quote("MIT License"),
  ...given,
});

/** Facts that make exactly this rule speak; every rule has a row. */
const FIRES: Readonly<Record<string, () => Facts>> = {
  "access-gated": () => {
    const f = facts();
    const hub = {
      gated: "manual" as const,
      disabled: false,
      private: false,
      tags: [],
      cardData: null,
      config: null,
      libraryName: null,
      pipelineTag: null,
      createdAt: null,
      baseModels: null,
    };
    return { ...f, snapshot: { ...f.snapshot, hub } };
  },
  "base-license-relabel": () =>
    facts({
      bases: [
        {
          edge: {
            from: "a",
            to: "b",
            name: "b",
            relation: "finetune",
            basis: "declared",
            license: {
              expression: "Example-NC",
              key: "x",
              title: "Example NC",
              basis: "hub",
              reason: "read",
            },
            evidence: [quote("base_model: b", "README.md", 3)],
          },
          dropped: ["no commercial use"],
          prohibited: [],
        },
      ],
    }),
  "base-undeclared": () =>
    facts({
      baseClaims: [
        {
          name: "acme/base",
          isHubId: true,
          relation: "finetune",
          basis: "prose",
          evidence: quote("built on acme/base", "README.md", 9),
        },
      ],
    }),
  "card-malformed": () =>
    facts({
      card: {
        path: "README.md",
        text: "---\nlicense: [\n---\n",
        frontMatter: "malformed",
        fields: [],
        sections: [],
        bodyLine: 4,
        problems: [{ message: "the front matter is not valid YAML", line: 2, column: 10 }],
      },
    }),
  "disclosure-contradicted": () => {
    const f = facts();
    const item = {
      id: "D11",
      state: "contradicted" as const,
      detail: "the card names `acme/base`, but `config.json` was written for `acme/other`",
      confidence: "high" as const,
      evidence: [quote("base_model: acme/base", "README.md", 2), quote("acme/other", "config.json", 2)],
      searched: ["README.md", "config.json"],
    };
    return { ...f, disclosure: { ...f.disclosure, items: [item] } };
  },
  "license-denied": () =>
    facts({
      policy: policy({ licenses: { allow: [], review: [], deny: [], otherwise: "deny" } }),
      concluded: [concluded()],
    }),
  "license-for-review": () =>
    facts({
      policy: policy({ licenses: { allow: [], review: [], deny: [], otherwise: "review" } }),
      concluded: [concluded()],
    }),
  "license-mismatch": () =>
    facts({
      conflicts: [
        {
          first: { says: "MIT", evidence: quote("mit") },
          second: { says: "Apache-2.0", evidence: quote("apache") },
          serious: false,
          confidence: "high",
        },
      ],
    }),
  "license-modified": () =>
    facts({
      detected: [
        detected({
          match: "modified",
          changes: [{ kind: "added", startLine: 22, endLine: 22, excerpt: "one more sentence" }],
        }),
      ],
    }),
  "license-text-missing": () => facts({ declared: [declared()] }),
  "license-text-unread": () =>
    facts({ unreadLicenses: [{ what: "LICENSE.pdf", why: "it is not plain text" }] }),
  "license-undeclared": () => facts(),
  "license-unknown": () =>
    facts({ detected: [detected({ match: "none", key: null, license: null })] }),
  "license-unusable": () =>
    facts({ declared: [declared({ value: "other", key: null, expression: null })] }),
  "remote-code-required": () =>
    facts({ code: { remoteCode: true, reason: "`auto_map`", pythonFiles: [], evidence: [] } }),
  "synthetic-data-unstated": () => ({ ...facts(), card: emptyCard() }),
  "teacher-duty": () =>
    disclosing({
      status: "stated",
      teachersNamed: true,
      teachers: [
        {
          name: "X-9",
          provider: "X",
          class: "open-with-duty",
          terms: {
            id: "x",
            document: "X licence",
            from: null,
            effect: "allows-as-derivative",
            url: "https://example.org/x",
            asOf: null,
          },
          via: "prose",
          evidence: quote("from X-9"),
        },
      ],
    }),
  "teacher-terms": () =>
    disclosing({
      status: "stated",
      teachersNamed: true,
      teachers: [
        {
          name: "X-9",
          provider: "X",
          class: "restricted-by-terms",
          terms: null,
          via: "prose",
          evidence: quote("from X-9"),
        },
      ],
    }),
  "teacher-undisclosed": () => disclosing({ status: "stated" }),
  "training-data-undisclosed": () => {
    const f = facts();
    return {
      ...f,
      card: emptyCard(),
      disclosure: {
        ...f.disclosure,
        trainingData: { ...f.disclosure.trainingData, level: "none" },
      },
    };
  },
  "training-data-vague": () => {
    const f = facts();
    return {
      ...f,
      disclosure: {
        ...f.disclosure,
        trainingData: { ...f.disclosure.trainingData, level: "vague" },
      },
    };
  },
  "use-basis-weak": () =>
    facts({
      weights: grant({ basis: "tag" }),
      policy: policy({ minimumBasis: { commercialUse: "text" } }),
    }),
  "use-conditional": () =>
    facts({ weights: grant({ terms: generalGrant({ commercialUse: term("conditional") }) }) }),
  "use-prohibited": () =>
    facts({ weights: grant({ terms: generalGrant({ commercialUse: term("prohibited") }) }) }),
  "use-unanswered": () => facts({ weights: null }),
};

function concluded(): Facts["concluded"][number] {
  return {
    scope: "weights",
    expression: "MIT",
    key: "spdx:MIT",
    title: "MIT",
    modifiedFrom: null,
    basis: "text",
    confidence: "high",
    reason: "",
    evidence: [quote("MIT")],
  };
}

function emptyCard(): NonNullable<Facts["card"]> {
  return {
    path: "README.md",
    text: "",
    frontMatter: "absent",
    fields: [],
    sections: [],
    bodyLine: 1,
    problems: [],
  };
}

function disclosing(given: Partial<Facts["disclosure"]["distillation"]>): Facts {
  const f = facts();
  return {
    ...f,
    disclosure: { ...f.disclosure, distillation: { ...f.disclosure.distillation, ...given } },
  };
}

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
