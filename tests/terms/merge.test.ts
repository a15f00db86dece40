import { describe, expect, test } from "vitest";
import type { LicenseEntry, MatchKind, TextMatch } from "../../src/model/license.ts";
import type { Terms } from "../../src/model/terms.ts";
import { blankTerms } from "../../src/terms/blank.ts";
import { mergeTerms } from "../../src/terms/merge.ts";
import { OPEN_LICENSE, reading } from "./reading.ts";

const clause = {
  kind: "catalogue",
  repository: null,
  commit: null,
  file: "rules/licenses/example.yaml",
  startLine: 1,
  endLine: 1,
  excerpt: "commercial use",
  clause: "2",
} as const;

function entry(terms: Partial<Terms>): LicenseEntry {
  return {
    key: "example",
    license: "LicenseRef-modelcheck-example",
    title: "Example",
    version: null,
    licensor: null,
    family: null,
    kind: "license",
    language: "en",
    url: null,
    terms: { ...blankTerms("unstated"), ...terms },
    obligations: [],
  };
}

function matched(match: MatchKind): TextMatch {
  return {
    match,
    key: "example",
    license: "LicenseRef-modelcheck-example",
    confidence: 1,
    startLine: 1,
    endLine: 9,
    changes: [],
    rebadged: false,
  };
}

const sheet = entry({
  commercialUse: { status: "allowed", basis: "catalogue", evidence: [clause] },
  hostedService: { status: "prohibited", basis: "catalogue", evidence: [clause] },
});

describe("term sheet and text", () => {
  test("what only the sheet tells apart is kept", () => {
    const whole = entry({
      derivativeRedistribution: { status: "prohibited", basis: "catalogue", evidence: [clause] },
    });
    const merged = mergeTerms(whole, matched("exact"), reading(OPEN_LICENSE));
    expect(merged.derivativeRedistribution).toMatchObject({ status: "prohibited" });
    const edited = mergeTerms(whole, matched("modified"), reading(OPEN_LICENSE));
    expect(edited.derivativeRedistribution).toBeUndefined();
  });

  test("an exact match takes the sheet, and quotes the file where both agree", () => {
    const merged = mergeTerms(sheet, matched("exact"), reading(OPEN_LICENSE));
    expect(merged.commercialUse.basis).toBe("catalogue");
    expect(merged.commercialUse.evidence.map(({ kind }) => kind)).toContain("file");
    expect(merged.commercialUse.evidence.at(-1)).toEqual(clause);
    expect(merged.hostedService).toMatchObject({ status: "prohibited", evidence: [clause] });
  });

  test("what the sheet leaves unknown is read from the text", () => {
    const open = entry({ fineTuning: { status: "unknown", basis: "catalogue", evidence: [] } });
    const merged = mergeTerms(open, matched("exact"), reading(OPEN_LICENSE));
    expect(merged.fineTuning).toMatchObject({ status: "allowed", basis: "text" });
  });

  test.each(["modified", "partial", "pointer", "none"] as const)(
    "with a %s match the text alone decides",
    (kind) => {
      const read = reading(`${OPEN_LICENSE}\nCommercial use is prohibited.\n`);
      expect(mergeTerms(sheet, matched(kind), read)).toEqual(read.terms);
    },
  );

  test("without an entry, a sheet or a match the text alone decides", () => {
    const read = reading(OPEN_LICENSE);
    expect(mergeTerms(null, matched("exact"), read)).toEqual(read.terms);
    expect(mergeTerms({ ...sheet, terms: null }, matched("exact"), read)).toEqual(read.terms);
    expect(mergeTerms(sheet, null, read)).toEqual(read.terms);
    expect(mergeTerms(sheet, { ...matched("exact"), key: "other" }, read)).toEqual(read.terms);
  });
});
