import { readdirSync, readFileSync } from "node:fs";
import spdx from "spdx-license-list" with { type: "json" };
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { RULES } from "../../src/findings/index.ts";
import { allegationsFor } from "../../src/policy/allegations.ts";
import { isDate } from "../../src/policy/dates.ts";
import { PACK_NAMES } from "../../src/policy/preset-names.ts";
import { packRules } from "../../src/packs/rule.ts";
import { policy } from "../support/policy.ts";
import { modelFacts, PACKS } from "./given.ts";

const RULES_FOLDER = new URL("../../rules/", import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, RULES_FOLDER), "utf8"));

/** Ids of the checklist, wherever its files stand. */
const ITEMS = new Set(
  readdirSync(RULES_FOLDER, { recursive: true })
    .map(String)
    .filter((path) => /^items\b.*\.yaml$/u.test(path))
    .flatMap((path) => (read(path) as { items: { id: string }[] }).items.map(({ id }) => id)),
);

const ROWS = PACKS.flatMap((pack) => pack.rules.map((rule) => ({ pack: pack.name, rule })));
const DAYS = ["inForce", "enforced", "placedFrom", "earlierUntil"] as const;

describe("rules/packs", () => {
  it("holds one file for every name, and no other", () => {
    const files = readdirSync(new URL("packs/", RULES_FOLDER)).toSorted();
    expect(files).toEqual(PACK_NAMES.map((name) => `${name}.yaml`).toSorted());
    expect(PACKS.map(({ name }) => name)).toEqual(PACK_NAMES);
  });

  it("has ids that are unique, of their pack, and of no other rule", () => {
    const ids = ROWS.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => RULES.some((rule) => rule.id === id))).toEqual([]);
    for (const { pack, rule } of ROWS)
      expect(rule.id).toMatch(new RegExp(`^${pack}/[a-z-]+$`, "u"));
  });

  it.each(ROWS.map(({ rule }) => rule))("$id is complete", (rule) => {
    for (const text of [rule.title, rule.clause, rule.why, rule.help]) {
      expect(typeof text).toBe("string");
      expect(text.length).toBeGreaterThan(3);
    }
    expect(rule.source).toMatch(/^https:\/\//u);
    expect(rule.title).toMatch(/^[^A-Z].*[^.]$/u);
    expect(rule.help).toContain("publisher: ");
    expect(rule.knownFalsePositives.length).toBeGreaterThan(0);
    expect(rule.standards.length).toBeGreaterThan(0);
    expect([...rule.items, ...rule.orElse].filter((id) => !ITEMS.has(id))).toEqual([]);
    const ways = [rule.items.length > 0, rule.marks !== null, rule.licenses !== null];
    expect(ways).toContain(true);
    const days = DAYS.flatMap((key) => rule.applies[key] ?? []);
    expect(days.every(isDate)).toBe(true);
    expect(["error", "warning", "note"]).toContain(rule.severity);
  });

  it("raises a warning for legal artefacts only", () => {
    const warnings = ROWS.filter(({ rule }) => rule.severity !== "note").map(({ rule }) => rule.id);
    expect(warnings).toEqual([
      "eu-art53/public-summary",
      "eu-art53/copyright-policy",
      "eu-art53/dependencies",
    ]);
  });

  it("exempts open source from Art. 53(1)(a) and (b) and from nothing else", () => {
    const exempt = ROWS.filter(({ rule }) => rule.applies.exempt !== undefined);
    expect(exempt.map(({ rule }) => rule.clause)).toEqual([
      "Art. 53(1)(a), Annex XI",
      "Art. 53(1)(b), Annex XII",
    ]);
  });

  it("covers the template and the twelve items", () => {
    const clauses = ROWS.map(({ rule }) => rule.clause);
    for (const part of [
      "1.1",
      "1.2.a",
      "1.2.b",
      "1.3",
      "2.1",
      "2.2.1",
      "2.2.2",
      "2.3",
      "2.4",
      "2.5",
      "3",
    ])
      expect(
        clauses.some((clause) =>
          new RegExp(`template .*\\b${part.replaceAll(".", "\\.")}(?![.\\d])`, "u").test(clause),
        ),
      ).toBe(true);
    for (let n = 1; n <= 12; n++) expect(clauses).toContain(`3111(a)(${n})`);
  });

  it("names licences of the SPDX list, and as approved exactly those it marks so", () => {
    const known = new Set(Object.keys(spdx));
    const ids = ROWS.flatMap(({ rule }) => [
      ...(rule.licenses?.fits ?? []),
      ...(rule.licenses?.conditional ?? []),
    ]);
    expect(ids.filter((id) => !known.has(id) && !id.startsWith("LicenseRef-"))).toEqual([]);
    const approved = Object.entries(spdx).flatMap(([id, { osiApproved }]) =>
      osiApproved ? [id] : [],
    );
    const parameters = ROWS.find(({ rule }) => rule.id === "osaid/license-of-parameters");
    expect(parameters?.rule.licenses?.fits.toSorted()).toEqual(approved.toSorted());
  });

  it("says of every rule what switches it on and where it can be mistaken", () => {
    for (const rule of packRules(PACKS, null)) {
      expect(rule.description).toContain("Off unless a policy extends modelcheck:");
      expect(rule.description).toContain("Known false positive: ");
    }
  });
});

describe("rules/allegations.yaml", () => {
  const table = read("allegations.yaml") as { allegations: { organisations: string[] }[] };
  const of = (name: string, allegations: "show" | "hide"): readonly unknown[] =>
    allegationsFor(policy({ allegations }), modelFacts({ name }).snapshot, table);

  it("is silent unless it is asked for, and then speaks of the publisher only", () => {
    expect(of("deepseek-ai/some-model", "hide")).toEqual([]);
    expect(of("DeepSeek-AI/some-model", "show").length).toBeGreaterThan(0);
    expect(of("acme/distilled-from-deepseek-ai", "show")).toEqual([]);
    expect(of("deepseek-ai", "show")).toEqual([]);
  });

  it("gives every row a status, a source, and whom it names", () => {
    const rows = table.allegations.flatMap(({ organisations }) =>
      organisations.flatMap((one) => of(`${one}/m`, "show")),
    );
    expect(rows.length).toBeGreaterThanOrEqual(table.allegations.length);
    expect(JSON.stringify(table)).not.toMatch(/\b(?:chin|russ|iran|korea|nation|country)/iu);
  });

  it("leaves out rows of another shape", () => {
    const { snapshot } = modelFacts({ name: "acme/m" });
    const odd = { allegations: [null, 3, { organisations: ["acme"] }, { organisations: "acme" }] };
    expect(allegationsFor(policy({ allegations: "show" }), snapshot, odd)).toEqual([]);
    expect(allegationsFor(policy({ allegations: "show" }), snapshot, null)).toEqual([]);
  });
});
