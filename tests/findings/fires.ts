import { EMPTY_HUB } from "../card/snapshot.ts";
import { detected } from "../support/detected.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { DeclaredLicense } from "../../src/model/license.ts";
import { facts } from "../support/facts.ts";
import { policy } from "../support/policy.ts";
import { generalGrant, grant, quote, term } from "../support/terms.ts";

/** `license: mit` in front matter. */
export const declared = (given: Partial<DeclaredLicense> = {}): DeclaredLicense => ({
  source: "license",
  value: "mit",
  expression: "MIT",
  key: "spdx:MIT",
  scope: "weights",
  evidence: quote("license: mit", "README.md", 2),
  ...given,
});

/** Facts that make exactly this rule speak; every rule has a row. */
export const FIRES: Readonly<Record<string, () => Facts>> = {
  "access-gated": () => {
    const f = facts();
    const hub = { ...EMPTY_HUB, gated: "manual" as const };
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
      evidence: [
        quote("base_model: acme/base", "README.md", 2),
        quote("acme/other", "config.json", 2),
      ],
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

/** MIT for the weights. */
export function concluded(): Facts["concluded"][number] {
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
