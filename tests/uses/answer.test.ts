import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { USES } from "../../src/model/use.ts";
import type { BaseFacts } from "../../src/model/facts.ts";
import { answerUses } from "../../src/uses/answer.ts";
import { applyBases, applyUnread } from "../../src/uses/narrow.ts";
import { generalGrant, grant, quote, term, terms } from "../support/terms.ts";

const answersOf = (tree: Parameters<typeof answerUses>[0]): Record<string, string> => {
  const uses = answerUses(tree, "nothing is known");
  return Object.fromEntries(USES.map((use) => [use, uses[use].answer]));
};

describe("answerUses", () => {
  it("knows nothing where no licence is known, and says why", () => {
    const uses = answerUses(null, "nothing is known");
    for (const use of USES) {
      expect(uses[use].answer).toBe("unknown");
      expect(uses[use].basis).toBeNull();
      expect(uses[use].reasons[0]?.text).toBe("nothing is known");
    }
  });

  it("lets a grant for any purpose cover research, selling, tuning, shipping and hosting", () => {
    expect(answersOf(grant())).toEqual({
      research: "allowed",
      commercialUse: "allowed",
      fineTune: "allowed",
      redistribute: "allowed",
      redistributeDerivative: "allowed",
      host: "allowed",
      useOutputs: "silent",
      trainOnOutputs: "silent",
    });
  });

  it("never allows what no evidence supports", () => {
    const bare = { ...term("allowed" as const), evidence: [] };
    const answers = answersOf(
      grant({ evidence: [], basis: "tag", terms: generalGrant({ commercialUse: bare }) }),
    );
    expect(answers["commercialUse"]).toBe("unknown");
  });

  it("makes shipping conditional where the notice to keep was not supplied", () => {
    const keep = { id: "keep-notice", text: "keep the notice", on: [], evidence: [] };
    const tagged = grant({
      basis: "tag",
      textSupplied: false,
      holderStated: false,
      obligations: [keep],
    });
    const answers = answersOf(tagged);
    expect(answers["redistribute"]).toBe("conditional");
    expect(answers["redistributeDerivative"]).toBe("conditional");
    expect(answers["commercialUse"]).toBe("allowed");
    expect(answerUses(tagged, "").commercialUse.reasons[0]?.text).toBe(
      "granted by Example-1.0, as declared in the card",
    );
  });

  it("asks for a holder only of licences that begin with one", () => {
    const keep = { id: "keep-notice", text: "keep the notice", on: [], evidence: [] };
    const supplied = { obligations: [keep], textSupplied: true, holderStated: false };
    expect(answersOf(grant({ ...supplied, key: "spdx:MIT" }))["redistribute"]).toBe("conditional");
    expect(answersOf(grant({ ...supplied, key: "spdx:Apache-2.0" }))["redistribute"]).toBe(
      "allowed",
    );
  });

  it("grants nothing outright on an edited or incomplete copy", () => {
    for (const match of ["modified", "partial"] as const) {
      const answers = Object.values(answersOf(grant({ match, key: null })));
      expect(answers).not.toContain("allowed");
      expect(answers).toContain("conditional");
    }
  });

  it("makes every granted use conditional on a policy that was not read, and keeps bans", () => {
    const tree = grant({
      policy: { name: "the Example Policy", read: false },
      terms: generalGrant({
        commercialUse: term("prohibited"),
        acceptableUsePolicy: term("by-reference"),
      }),
    });
    const uses = answerUses(tree, "");
    expect(uses.research.answer).toBe("conditional");
    expect(uses.research.conditions.join()).toContain("the Example Policy");
    expect(uses.commercialUse.answer).toBe("prohibited");
    expect(uses.useOutputs.answer).toBe("silent");
  });

  it("hosts only without commercial purpose under a non-commercial licence", () => {
    const uses = answerUses(
      grant({ terms: generalGrant({ commercialUse: term("prohibited") }) }),
      "",
    );
    expect(uses.host.answer).toBe("conditional");
    expect(uses.host.conditions).toContain("only without commercial purpose");
  });

  it("is silent on hosting where distribution is not granted", () => {
    const narrow = terms({ commercialUse: term("allowed") });
    expect(answersOf(grant({ terms: narrow }))["host"]).toBe("silent");
  });

  it("asks derivatives to share alike", () => {
    const alike = generalGrant({ derivativeLicense: term("same") });
    const uses = answerUses(grant({ terms: alike }), "");
    expect(uses.redistribute.answer).toBe("allowed");
    expect(uses.redistributeDerivative.answer).toBe("conditional");
  });

  it("keeps a no-derivatives clause apart from the right to change a private copy", () => {
    const noDerivatives = generalGrant({ derivativeRedistribution: term("prohibited") });
    expect(answersOf(grant({ terms: noDerivatives }))["redistributeDerivative"]).toBe("prohibited");
  });

  it("limits every use to the territory of the licence", () => {
    const excluded = { ...term("excluded" as const), excluded: ["EU", "UK"] };
    const uses = answerUses(grant({ terms: generalGrant({ territoryExclusions: excluded }) }), "");
    expect(uses.research.conditions).toEqual(["not in EU, UK, which the licence excludes"]);
  });

  it("takes the strictest where all apply, the most generous where one may choose", () => {
    const free = grant();
    const strict = grant({
      terms: generalGrant({ commercialUse: term("prohibited") }),
      basis: "tag",
    });
    expect(answersOf({ all: [free, strict] })["commercialUse"]).toBe("prohibited");
    expect(answersOf({ any: [free, strict] })["commercialUse"]).toBe("allowed");
    expect(answerUses({ all: [free, strict] }, "").research.basis).toBe("tag");
  });

  it("leaves open what only one of the licences a name may mean rules out", () => {
    const free = grant();
    const strict = grant({ terms: generalGrant({ commercialUse: term("prohibited") }) });
    const answers = answersOf({ oneOf: [free, strict] });
    expect(answers["commercialUse"]).toBe("unknown");
    expect(answers["research"]).toBe("allowed");
    expect(answersOf({ oneOf: [strict, strict] })["commercialUse"]).toBe("prohibited");
  });

  it("says when a person concluded it", () => {
    const uses = answerUses(grant({ byPerson: true }), "");
    expect(uses.research.reasons[0]?.text).toContain("as a person concluded");
  });

  it("never answers better for all of two licences than for either", () => {
    const statuses = fc.constantFrom("allowed", "conditional", "prohibited", "unstated", "unknown");
    const rank = ["prohibited", "unknown", "silent", "conditional", "allowed"];
    const some = fc.tuple(statuses, statuses, statuses).map(([a, b, c]) =>
      grant({
        terms: terms({
          commercialUse: term(a as "allowed"),
          fineTuning: term(b as "allowed"),
          redistribution: term(c as "allowed"),
        }),
      }),
    );
    fc.assert(
      fc.property(some, some, (first, second) => {
        const both = answersOf({ all: [first, second] });
        for (const use of USES) {
          const best = Math.min(
            rank.indexOf(answersOf(first)[use] ?? ""),
            rank.indexOf(answersOf(second)[use] ?? ""),
          );
          expect(rank.indexOf(both[use] ?? "")).toBeLessThanOrEqual(best);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("quotes both the declaring line and the clause for a tag", () => {
    const line = quote("license: example", "README.md", 2);
    const clause = {
      ...quote("commercialUse", "rules/licenses/x.yaml"),
      kind: "catalogue" as const,
      clause: "2",
    };
    const uses = answerUses(
      grant({
        basis: "tag",
        evidence: [line],
        terms: generalGrant({
          commercialUse: { status: "allowed", basis: "catalogue", evidence: [clause] },
        }),
      }),
      "",
    );
    expect(uses.commercialUse.reasons[0]?.evidence).toEqual([line, clause]);
  });
});

describe("what narrows a grant from outside the licence", () => {
  const uses = answerUses(grant({ basis: "tag" }), "");

  it("is a base that prohibits the use", () => {
    const base: BaseFacts = {
      edge: {
        from: "a",
        to: "b",
        name: "acme/base",
        relation: "finetune",
        basis: "declared",
        license: {
          expression: "Example-NC",
          key: "x",
          title: "Example NC",
          basis: "hub",
          reason: "",
        },
        evidence: [quote("base_model: acme/base", "README.md", 3)],
      },
      dropped: ["no commercial use"],
      prohibited: ["commercialUse"],
    };
    const narrowed = applyBases(uses, [base]);
    expect(narrowed.commercialUse.answer).toBe("conditional");
    expect(narrowed.commercialUse.conditions[0]).toContain("acme/base is under Example NC");
    expect(narrowed.research).toEqual(uses.research);
  });

  it("is a licence file that nobody read, unless a text was", () => {
    expect(applyUnread(uses, ["LICENSE.pdf"]).commercialUse.answer).toBe("conditional");
    expect(applyUnread(uses, [])).toEqual(uses);
    const read = answerUses(grant(), "");
    expect(applyUnread(read, ["docs/TERMS.pdf"])).toEqual(read);
  });
});
