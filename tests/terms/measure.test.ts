import { describe, expect, test } from "vitest";
import { measureTerms } from "../../src/eval/terms.ts";
import type { Terms } from "../../src/model/terms.ts";
import { blankTerms } from "../../src/terms/blank.ts";
import { terms } from "./reading.ts";

const TEXT = `You may use, copy, modify and distribute the Model for non-commercial purposes only.
You must retain all copyright notices.`;

function label(fields: Record<string, unknown>): string {
  return JSON.stringify([
    {
      key: "example",
      commercial_use: "prohibited",
      fine_tuning: { status: "conditional", quote: null },
      naming_requirement: null,
      attribution_notice: "retain all copyright notices",
      territory_exclusions: { excluded: [], quote: null },
      thresholds: [],
      unsure: [],
      ...fields,
    },
  ]);
}

function measure(
  fields: Record<string, unknown>,
  read: (text: string) => Terms = terms,
): NonNullable<ReturnType<typeof measureTerms>> {
  const files = new Map([
    ["licenses/terms.json", label(fields)],
    ["licenses/texts/example.txt", TEXT],
  ]);
  const found = measureTerms((path) => files.get(path) ?? null, read);
  if (found === null) throw new Error("nothing was measured");
  return found;
}

describe("the measure of terms", () => {
  test("agreement", () => {
    const found = measure({});
    expect(found).toMatchObject({
      texts: 1,
      macroF1: 1,
      misses: [],
      falseAllowed: [],
      notVerbatim: [],
    });
    expect(found.clauses.find(({ clause }) => clause === "patent")).toMatchObject({
      scored: 0,
      accuracy: null,
    });
  });

  test("a wrong answer, and an allowed one that is not", () => {
    const wrong = (text: string): Terms => ({
      ...terms(text),
      commercialUse: { status: "allowed", basis: "text", evidence: [] },
    });
    const found = measure({}, wrong);
    const miss = {
      key: "example",
      clause: "commercialUse",
      expected: "prohibited",
      actual: "allowed",
    };
    expect(found.misses).toEqual([miss]);
    expect(found.falseAllowed).toEqual([miss]);
    expect(found.macroF1).toBeLessThan(1);
  });

  test("doubtful labels are not scored", () => {
    const found = measure({ commercial_use: "allowed", unsure: ["commercial_use"] });
    expect(found.misses).toEqual([]);
    expect(found.clauses.find(({ clause }) => clause === "commercialUse")?.scored).toBe(0);
  });

  test("thresholds by kind and value", () => {
    const found = measure({ thresholds: [{ kind: "mau", value: 5 }] });
    expect(found.thresholds).toEqual({ f1: 0, right: 0, expected: 1, found: 0 });
  });

  test("an excerpt that is not in the text is told", () => {
    const wrong = (text: string): Terms => {
      const read = terms(text);
      const [evidence] = read.commercialUse.evidence;
      if (!evidence) throw new Error("no evidence");
      return {
        ...read,
        commercialUse: { ...read.commercialUse, evidence: [{ ...evidence, excerpt: "elsewhere" }] },
      };
    };
    expect(measure({}, wrong).notVerbatim).toEqual(["example"]);
  });

  test.each([null, "no JSON", "{}", "[1]"])(
    "a corpus without labels is not measured: %s",
    (json) => {
      const found = measureTerms(
        (path) => (path === "licenses/terms.json" ? json : null),
        () => blankTerms("unknown"),
      );
      expect(found?.texts ?? 0).toBe(0);
    },
  );
});
