import { describe, expect, it } from "vitest";
import { runRules } from "../../src/findings/index.ts";
import { rulesOf } from "../../src/judge.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { ConcludedLicense } from "../../src/model/license.ts";
import { isDated } from "../../src/packs/dated.ts";
import { packRows, packRules } from "../../src/packs/rule.ts";
import { policyOf } from "../policy/ports.ts";
import { quote } from "../support/terms.ts";
import type { Given } from "./given.ts";
import { base, item, modelFacts, packNamed, PACKS } from "./given.ts";

const TODAY = "2026-11-21";

function findings(
  pack: string,
  given: Given | Facts,
  asOf: string | null = TODAY,
): readonly Finding[] {
  const facts = "policy" in given ? given : modelFacts(given);
  const rules = packRules([packNamed(pack)], asOf);
  return runRules(facts, rules).filter(({ ruleId }) => ruleId.startsWith(`${pack}/`));
}

function finding(
  id: string,
  given: Given | Facts,
  asOf: string | null = TODAY,
): Finding | undefined {
  return findings(id.split("/")[0] ?? "", given, asOf).find(({ ruleId }) => ruleId === id);
}

const SUMMARY = "eu-art53/public-summary";
const LARGE = { name: "acme/model-14b", body: "The model was trained on 15T tokens." };

describe("a finding of a pack", () => {
  it("says what is missing, why it is asked, and whether it applies", () => {
    const found = finding(SUMMARY, { ...LARGE, items: [item("D41", "absent")] });
    expect(found).toMatchObject({
      severity: "warning",
      confidence: "medium",
      message: "`Art. 53(1)(d)`: no public summary of the training content is linked",
      evidence: [],
    });
    expect(found?.why).toContain(
      "6 x 1.4e10 parameters x 1.5e13 tokens = 1.26e24 FLOP, more than 1e23",
    );
    expect(found?.why).toContain("D41: it is absent, looked in README.md");
    expect(found?.help).toMatch(/^publisher: .*; user: /u);
  });

  it("weighs the same where it cannot be assessed, and says so", () => {
    const found = finding(SUMMARY, { name: "acme/model", items: [item("D41", "absent")] });
    expect(found).toMatchObject({ severity: "warning", confidence: "low" });
    expect(found?.why).toContain("whether the rule applies cannot be assessed");
    expect(found?.why).toContain(
      "the number of parameters and the tokens of the training are not stated",
    );
  });

  it("is not made where the row does not apply or is answered", () => {
    const absent = [item("D41", "absent")];
    expect(finding(SUMMARY, { ...LARGE, items: [item("D41", "present")] })).toBeUndefined();
    expect(finding(SUMMARY, { ...LARGE, createdAt: "2024-01-01", items: absent })).toBeUndefined();
    expect(finding(SUMMARY, { ...LARGE, items: absent })).toBeDefined();
  });

  it.each([
    ["vague", " (what is said is vague)"],
    ["contradicted", " (what is said is contradicted)"],
  ] as const)("says that what is said is %s, and quotes it", (state, words) => {
    const found = finding("fmti-2025/data-size", { items: [item("D26", state)] });
    expect(found?.message).toBe(
      `\`Data size\`: the size of the training data is not stated${words}`,
    );
    expect(found?.evidence).toEqual([quote("a sentence", "README.md")]);
  });

  it("is a note where what would answer it was not read", () => {
    const found = finding(SUMMARY, { ...LARGE, items: [item("D41", "unread")] });
    expect(found).toMatchObject({ severity: "note", confidence: "low" });
    expect(found?.message).toContain("what would answer it was not read");
  });

  it("is a note for whoever modified another's model", () => {
    const more = { baseClaims: [base()] };
    const found = finding(SUMMARY, { ...LARGE, items: [item("D41", "absent")], more });
    expect(found?.severity).toBe("note");
    expect(found?.why).toContain("one-third rule: ");
  });

  it("takes a linked summary for an answer to all of its sections", () => {
    const silent = ["D08", "D09", "D21", "D26", "D27", "D28", "D29", "D36", "D38"].map((id) =>
      item(id, "absent"),
    );
    const sections = (items: Given["items"]): number =>
      findings("eu-art53", { ...LARGE, ...(items === undefined ? {} : { items }) }).filter(
        ({ message }) => /template (?:1\.[13]|1\.2\.a|[23])/u.test(message),
      ).length;
    expect(sections(silent)).toBe(7);
    expect(sections([...silent, item("D41", "present")])).toBe(0);
  });

  it("counts a stated none as an answer, and leaves out what does not arise", () => {
    const id = "eu-art53/dependencies";
    expect(finding(id, { ...LARGE, items: [item("D11", "stated-none")] })).toBeUndefined();
    expect(
      finding(id, { ...LARGE, items: [item("D11", "absent"), item("D41", "present")] }),
    ).toBeUndefined();
    expect(finding(id, { ...LARGE, items: [item("D01", "present")] })).toBeUndefined();
    expect(finding(id, { ...LARGE, items: [item("D11", "absent")] })?.severity).toBe("warning");
  });
});

describe("without a card", () => {
  const bare = (complete: boolean, paths: readonly string[]): Facts => {
    const facts = modelFacts();
    const files = paths.map((path) => ({ path, size: 1, oid: null, sha256: null }));
    const disclosure = { ...facts.disclosure, read: false, items: [] };
    return {
      ...facts,
      card: null,
      disclosure,
      snapshot: { ...facts.snapshot, listing: { complete, files } },
    };
  };

  it("a complete listing proves silence, which weighs as silence in a card does", () => {
    const found = finding(SUMMARY, bare(true, ["model.safetensors"]));
    expect(found).toMatchObject({ severity: "warning" });
    expect(found?.why).toContain("D41: there is no card");
  });

  it.each([
    [false, ["model.safetensors"]],
    [true, ["README.md"]],
  ])("otherwise it was not read: complete %s, %j", (complete, paths) => {
    expect(finding(SUMMARY, bare(complete, paths))).toMatchObject({ severity: "note" });
  });
});

describe("components and licences", () => {
  const licensed = (
    ...given: readonly (readonly [ConcludedLicense["scope"], string | null])[]
  ): Given => ({
    more: {
      concluded: given.map(([scope, expression]) => ({
        scope,
        expression,
        key: null,
        title: expression,
        modifiedFrom: null,
        basis: "tag",
        confidence: "medium",
        reason: "",
        evidence: [quote("license", "README.md")],
      })),
    },
  });

  it.each([
    ["weights", "CDLA-Permissive-2.0", "mof/license-of-parameters", null],
    ["weights", "Apache-2.0", "mof/license-of-parameters", "a conditional pass"],
    [
      "weights",
      "CC-BY-NC-4.0",
      "mof/license-of-parameters",
      "is not among the licences that suit it",
    ],
    ["weights", "CDLA-Permissive-2.0 OR CC-BY-NC-4.0", "mof/license-of-parameters", null],
    [
      "weights",
      "CDLA-Permissive-2.0 AND Apache-2.0",
      "mof/license-of-parameters",
      "a conditional pass",
    ],
    ["weights", null, "mof/license-of-parameters", "no licence is known for it"],
    ["code", "Apache-2.0", "mof/license-of-code", null],
    ["code", "CC-BY-4.0", "mof/license-of-code", "a conditional pass"],
    ["weights", "Apache-2.0", "mof/license-of-code", null],
    ["documentation", "CC-BY-4.0", "mof/license-of-documents", null],
    ["weights", "MIT", "osaid/license-of-parameters", null],
    ["weights", "CC-BY-4.0", "osaid/license-of-parameters", "a conditional pass"],
    [
      "weights",
      "CC-BY-NC-4.0",
      "osaid/license-of-parameters",
      "is not among the licences that suit it",
    ],
  ] as const)("%s under %s: %s", (scope, expression, id, words) => {
    const found = finding(id, licensed([scope, expression]));
    if (words === null) expect(found).toBeUndefined();
    else expect(found?.why).toContain(words);
  });

  it("are looked for in the listing, the card and the tags", () => {
    const facts = modelFacts();
    const has = (path: string): Facts => ({
      ...facts,
      snapshot: {
        ...facts.snapshot,
        listing: { complete: true, files: [{ path, size: 1, oid: null, sha256: null }] },
      },
    });
    expect(finding("mof/final-parameters", has("notes.txt"))?.message).toContain(
      "no final parameters",
    );
    expect(finding("mof/final-parameters", has("part/model.safetensors"))).toBeUndefined();
    expect(finding("mof/research-paper", has("a"))?.severity).toBe("note");
    expect(
      finding("mof/research-paper", { body: "See https://ArXiv.org/abs/2601.00001." }),
    ).toBeUndefined();
    const partial = {
      ...facts,
      snapshot: { ...facts.snapshot, listing: { complete: false, files: [] } },
    };
    expect(finding("mof/final-parameters", partial)?.message).toContain("was not read");
    // What only a card can hold needs no listing.
    expect(finding("mof/evaluation-results", partial)?.message).toContain("no results");
  });
});

describe("under a policy", () => {
  const silent = { ...LARGE, items: [item("D41", "absent"), item("D40", "absent")] };
  const judged = async (text: string): Promise<readonly Finding[]> => {
    const policy = await policyOf(text);
    return runRules(modelFacts({ ...silent, more: { policy } }), rulesOf(policy, TODAY));
  };

  it("no pack is on unless it is extended", async () => {
    const ids = (await judged("use: [research]\n")).map(({ ruleId }) => ruleId);
    expect(ids.filter((id) => id.includes("/"))).toEqual([]);
    expect(isDated(await policyOf("use: [research]\n"))).toBe(false);
  });

  it("the rules set severities and switch rows off", async () => {
    const found = await judged(
      "extends: [modelcheck:commercial, modelcheck:eu-art53]\nrules:\n  eu-art53/public-summary: error\n  eu-art53/copyright-policy: off\n",
    );
    expect(found.find(({ ruleId }) => ruleId === SUMMARY)?.severity).toBe("error");
    expect(found.some(({ ruleId }) => ruleId === "eu-art53/copyright-policy")).toBe(false);
  });

  it("a pack with dates makes the report about a day", async () => {
    expect(isDated(await policyOf("extends: modelcheck:eu-art53\n"))).toBe(true);
    expect(isDated(await policyOf("extends: modelcheck:mof\n"))).toBe(false);
  });

  it("every row of every pack comes out for a score card", () => {
    for (const pack of PACKS) {
      const rows = packRows(pack, modelFacts(silent), TODAY);
      expect(rows.map(({ rule }) => rule.id)).toEqual(pack.rules.map(({ id }) => id));
      expect(rows.every(({ applicability }) => typeof applicability.because === "string")).toBe(
        true,
      );
    }
  });
});
