import { describe, expect, it } from "vitest";
import { droppedRestrictions } from "../../src/conclude/restrictions.ts";
import { baseFacts } from "../../src/lineage/edges.ts";
import { knownModel } from "../../src/lineage/known-model.ts";
import type { BaseModelClaim } from "../../src/model/lineage.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { generalGrant, grant, quote, term } from "../support/terms.ts";

const catalog = nodeCatalog();
const claim = (given: Partial<BaseModelClaim> = {}): BaseModelClaim => ({
  name: "meta-llama/Llama-3.1-8B",
  isHubId: true,
  relation: "finetune",
  basis: "declared",
  evidence: quote("base_model: meta-llama/Llama-3.1-8B", "README.md", 3),
  ...given,
});
const facts = (claims: readonly BaseModelClaim[], own = grant()) =>
  baseFacts("pkg:generic/x", claims, [], own, catalog, null);

describe("baseFacts", () => {
  it("falls back on the table, and says so", () => {
    const [base] = facts([claim()]);
    expect(base?.edge.license).toMatchObject({ key: "llama3.1", basis: "table" });
    expect(base?.edge.license.reason).toContain("rules/models/");
  });

  it("reports the limits a permissive licence drops", () => {
    expect(facts([claim()])[0]?.dropped).toContain("conditions on commercial use");
  });

  it("drops nothing where the model keeps the base's licence, or where its own is unknown", () => {
    const same = grant({ terms: catalog.entry("llama3.1")?.terms ?? null });
    expect(facts([claim()], same)[0]?.dropped).toEqual([]);
    expect(facts([claim()], grant({ terms: null }))[0]?.dropped).toEqual([]);
  });

  it("does not hold a component's or a prose base's licence against the weights", () => {
    expect(facts([claim({ relation: "component" })])[0]?.dropped).toEqual([]);
    expect(facts([claim({ basis: "prose" })])[0]?.dropped).toEqual([]);
  });

  it("merges claims of the same base into one edge with the evidence of both", () => {
    const merged = facts([claim(), claim({ name: "Meta-Llama/llama-3.1-8b", basis: "hub" })]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.edge.evidence).toHaveLength(2);
  });

  it("knows nothing of a base that no table names", () => {
    const [base] = facts([claim({ name: "nobody/knows-this" })]);
    expect(base?.edge.license).toMatchObject({ basis: "unknown", expression: null });
  });
});

describe("droppedRestrictions", () => {
  const free = generalGrant();

  it("finds nothing to drop between permissive licences, in either direction", () => {
    expect(droppedRestrictions(free, free)).toEqual([]);
  });

  it("counts a ban as keeping a condition", () => {
    const conditional = generalGrant({ commercialUse: term("conditional") });
    const banned = generalGrant({ commercialUse: term("prohibited") });
    expect(droppedRestrictions(conditional, banned)).toEqual([]);
    expect(droppedRestrictions(banned, conditional)).toEqual(["no commercial use"]);
  });
});

describe("knownModel", () => {
  const row = (
    id: string,
    license: string,
    since: string | null = null,
    until: string | null = null,
  ) => ({
    id,
    license,
    since,
    until,
    note: null,
    evidence: quote(id, "rules/models/x.yaml"),
  });

  it("takes the most specific pattern; `*` stops at a slash", () => {
    const rows = [row("acme/*", "a"), row("acme/big-*", "b")];
    expect(knownModel("acme/big-7b", rows, null)?.license).toBe("b");
    expect(knownModel("ACME/small", rows, null)?.license).toBe("a");
    expect(knownModel("other/big-7b", rows, null)).toBeNull();
    expect(knownModel("acme/big-7b/x", rows, null)).toBeNull();
  });

  it("does not choose between rows of equal rank that disagree, unless the date does", () => {
    const rows = [row("acme/m", "old", null, "2024-12-31"), row("acme/m", "new", "2025-01-01")];
    expect(knownModel("acme/m", rows, null)).toBeNull();
    expect(knownModel("acme/m", rows, "2025-06-01")?.license).toBe("new");
  });
});
