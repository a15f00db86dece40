import { describe, expect, it } from "vitest";
import type { Applicability } from "../../src/model/pack.ts";
import { applies } from "../../src/packs/applies.ts";
import { aboveThreshold, beyondThird } from "../../src/packs/compute.ts";
import { computeOf } from "../../src/packs/scale.ts";
import { boundOn } from "../../src/packs/when.ts";
import type { Given } from "./given.ts";
import { base, modelFacts, packNamed } from "./given.ts";

const TODAY = "2026-11-21";

function ruleApplies(id: string, given: Given, asOf: string | null = TODAY): Applicability {
  const rule = packNamed(id.split("/")[0] ?? "").rules.find((row) => row.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return applies(rule.applies, modelFacts(given), asOf);
}

const SUMMARY = "eu-art53/public-summary";

describe("compute", () => {
  it.each([
    [
      7e9,
      2e12,
      "does-not-apply",
      "6 x 7e9 parameters x 2e12 tokens = 8.4e22 FLOP, not more than 1e23",
    ],
    [
      14e9,
      15e12,
      "applies",
      "6 x 1.4e10 parameters x 1.5e13 tokens = 1.26e24 FLOP, more than 1e23",
    ],
  ] as const)("of %d parameters and %d tokens", (parameters, tokens, state, because) => {
    expect(aboveThreshold(computeOf({ parameters, tokens, flop: null }), 1e23)).toEqual({
      state,
      because,
    });
  });

  it("takes stated FLOP over an estimate, and names what is missing", () => {
    expect(computeOf({ parameters: 1, tokens: 1, flop: 3e24 })).toEqual({
      flop: 3e24,
      how: "3e24 FLOP are stated",
    });
    const missing = (parameters: number | null, tokens: number | null): unknown =>
      computeOf({ parameters, tokens, flop: null });
    expect(missing(7e9, null)).toEqual({ missing: "the tokens of the training are not stated" });
    expect(missing(null, 1e12)).toEqual({ missing: "the number of parameters is not stated" });
    expect(missing(null, null)).toEqual({
      missing: "the number of parameters and the tokens of the training are not stated",
    });
  });

  it("is held against a third of the base's own", () => {
    const of = (parameters: number | null, tokens: number | null) =>
      computeOf({ parameters, tokens, flop: null });
    const over = beyondThird(of(8e9, 6e12), of(8e9, 15e12), 1e23);
    expect(over.state).toBe("applies");
    expect(over.because).toBe(
      "one-third rule: 6 x 8e9 parameters x 6e12 tokens = 2.88e23 FLOP; " +
        "a third of the base's own training (6 x 8e9 parameters x 1.5e13 tokens = 7.2e23 FLOP) is 2.4e23: exceeded",
    );
    expect(beyondThird(of(8e9, 4e12), of(8e9, 15e12), 1e23).state).toBe("does-not-apply");
    const small = beyondThird(of(8e9, 1e9), of(8e9, null), 1e23);
    expect(small.state).toBe("does-not-apply");
    expect(small.because).toContain("a third of 1e23 counts, 3.33e22: not exceeded");
    const unknown = beyondThird(of(8e9, null), of(8e9, 15e12), 1e23);
    expect(unknown.state).toBe("cannot-assess");
    expect(unknown.because).toContain(
      "the tokens of the training are not stated for the modification",
    );
  });
});

describe("days", () => {
  const { applies: scope } = packNamed("eu-art53").rules[0] ?? { applies: {} };

  it.each([
    ["2026-03-01", TODAY, "applies", "enforceable since 2026-08-02"],
    ["2026-03-01", "2026-05-01", "applies", "enforceable only from 2026-08-02"],
    ["2026-03-01", null, "applies", "first published on 2026-03-01"],
    ["2025-08-02", TODAY, "applies", "first published on 2025-08-02"],
    ["2025-08-01", TODAY, "does-not-apply", "so that it has until 2027-08-02"],
    ["2025-08-01", "2027-08-01", "does-not-apply", "so that it has until 2027-08-02"],
    ["2025-08-01", "2027-08-02", "applies", "bound since 2027-08-02"],
    ["2025-08-01", null, "cannot-assess", "no day was given"],
    [null, TODAY, "cannot-assess", "when it was first published is not known"],
    [null, "2027-09-01", "applies", "earlier models are bound too"],
    ["2026-03-01", "2025-08-01", "does-not-apply", "in application from 2025-08-02"],
  ] as const)("Article 53, published %s, judged %s: %s", (placed, asOf, state, because) => {
    const found = boundOn(scope, placed, asOf);
    expect(found?.state).toBe(state);
    expect(found?.because).toContain(because);
  });

  it("of California: released since 2022, in force since 2026", () => {
    const california = packNamed("ca-ab2013").rules[0]?.applies ?? {};
    const on = (placed: string | null, asOf: string): string | undefined =>
      boundOn(california, placed, asOf)?.state;
    expect(on("2023-05-01", TODAY)).toBe("applies");
    expect(on("2023-05-01", "2025-12-31")).toBe("does-not-apply");
    expect(on("2021-12-31", TODAY)).toBe("does-not-apply");
    // The Hub's first recorded day stands for any day before it.
    expect(on("2022-03-02", TODAY)).toBe("cannot-assess");
    expect(on(null, TODAY)).toBe("cannot-assess");
  });

  it("are no matter to an index", () => {
    expect(boundOn(packNamed("mof").rules[0]?.applies ?? {}, "2019-01-01", TODAY)).toBeNull();
  });
});

describe("a row of Article 53", () => {
  const LARGE = "The model was trained on 15T tokens.";

  it("applies above the threshold, with every step told", () => {
    const { state, because } = ruleApplies(SUMMARY, { name: "acme/model-14b", body: LARGE });
    expect(state).toBe("applies");
    expect(because).toBe(
      "first published on 2026-03-01, in application since 2025-08-02, enforceable since 2026-08-02; " +
        "its task is `text-generation`; " +
        "6 x 1.4e10 parameters x 1.5e13 tokens = 1.26e24 FLOP, more than 1e23; " +
        "taken as given: it is placed on the Union market",
    );
  });

  it.each([
    [{ name: "acme/model-7b", body: "The model was trained on 2T tokens." }, "does-not-apply"],
    [{ name: "acme/model-14b" }, "cannot-assess"],
    [{ name: "acme/model-14b", body: LARGE, task: "text-classification" }, "does-not-apply"],
    [{ name: "acme/model-14b", body: LARGE, task: null }, "cannot-assess"],
    [{ name: "acme/model-14b", body: LARGE, createdAt: "2024-05-01" }, "does-not-apply"],
    [{ name: "acme/model-14b", body: LARGE, createdAt: null }, "cannot-assess"],
  ] as const)("%o: %s", (given, state) => {
    expect(ruleApplies(SUMMARY, given).state).toBe(state);
  });

  it.each([
    ["finetune", "cannot-assess"],
    ["unknown", "cannot-assess"],
    ["quantized", "does-not-apply"],
    ["merge", "does-not-apply"],
    ["adapter", "does-not-apply"],
    ["component", "cannot-assess"],
  ] as const)("with a base by %s: %s", (relation, state) => {
    const more = { baseClaims: [base(relation)] };
    const found = ruleApplies(SUMMARY, { name: "acme/model-7b", more });
    expect(found.state).toBe(state);
    expect(found.because.includes("one-third rule")).toBe(
      relation === "finetune" || relation === "unknown",
    );
    // A part such as an encoder is no model that this one was made from.
    const summary = ruleApplies("eu-art53/base-summary", { more });
    expect(summary.state).toBe(relation === "component" ? "does-not-apply" : "applies");
  });

  it("does not bind a fine-tune on few tokens", () => {
    const body = "The model was trained on 400M tokens.";
    const found = ruleApplies(SUMMARY, { name: "acme/m-7b", body, more: { baseClaims: [base()] } });
    expect(found.state).toBe("does-not-apply");
    expect(found.because).toContain("= 1.68e19 FLOP");
  });

  it.each([
    [["permissive"], LARGE, "does-not-apply", "exempt as open source"],
    [["copyleft"], LARGE, "does-not-apply", "exempt as open source"],
    [["permissive"], "", "cannot-assess", "the exemption is lost above 1e25 FLOP"],
    [["permissive"], "Training took 2e25 FLOP.", "applies", "2e25 FLOP are stated, at least 1e25"],
    [
      ["use-restricted", "threshold"],
      LARGE,
      "applies",
      "limits what the model may be used for and",
    ],
    [["copyleft", "non-commercial"], LARGE, "applies", "bars commercial use"],
    [["unknown"], LARGE, "cannot-assess", "cannot be told without the licence"],
    [[], LARGE, "cannot-assess", "cannot be told without the licence"],
  ] as const)("exemption under %j: %s", (categories, body, state, because) => {
    const given = { name: "acme/model-14b", body, more: { categories } };
    const found = ruleApplies("eu-art53/technical-documentation", given);
    expect(found.state).toBe(state);
    expect(found.because).toContain(because);
    // The exemption never reaches the summary.
    expect(ruleApplies(SUMMARY, given).because).not.toContain("exempt");
  });
});

describe("other packs", () => {
  it("California: whether a change is material cannot be told; a copy changes nothing", () => {
    const of = (relation: "finetune" | "quantized"): string =>
      ruleApplies("ca-ab2013/documentation", { more: { baseClaims: [base(relation)] } }).state;
    expect(of("finetune")).toBe("cannot-assess");
    expect(of("quantized")).toBe("does-not-apply");
    expect(ruleApplies("ca-ab2013/documentation", {}).state).toBe("applies");
  });

  it("an index asks every model but a plain copy", () => {
    for (const id of ["fmti-2025/data-size", "mof/model-card", "osaid/code"]) {
      expect(ruleApplies(id, {}, null).state).toBe("applies");
      expect(ruleApplies(id, { more: { baseClaims: [base("finetune")] } }, null).state).toBe(
        "applies",
      );
      expect(ruleApplies(id, { more: { baseClaims: [base("quantized")] } }, null).state).toBe(
        "does-not-apply",
      );
    }
  });
});
