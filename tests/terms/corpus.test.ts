import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measureTerms } from "../../src/eval/terms.ts";
import { terms } from "./reading.ts";

const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/** `null` where the corpus is absent: the suite then reports the floors as skipped. */
function measured(): ReturnType<typeof measureTerms> {
  if (!existsSync(`${CORPUS}licenses/terms.json`)) return null;
  return measureTerms(
    (path) => (existsSync(CORPUS + path) ? readFileSync(CORPUS + path, "utf8") : null),
    (text) => terms(text),
  );
}

const measure = measured();

describe.skipIf(measure === null)("floors on ../shared/corpus, from the text alone", () => {
  test("no term is called allowed where it is not", () => {
    expect(measure?.falseAllowed).toEqual([]);
  });

  test("commercial use", () => {
    const commercial = measure?.clauses.find(({ clause }) => clause === "commercialUse");
    expect(commercial?.accuracy).toBeGreaterThanOrEqual(0.95);
  });

  test("all clauses and thresholds", () => {
    expect(measure?.macroF1).toBeGreaterThanOrEqual(0.9);
    expect(measure?.thresholds.f1).toBeGreaterThanOrEqual(0.92);
  });

  test("every excerpt is verbatim", () => {
    expect(measure?.excerpts).toBeGreaterThan(1000);
    expect(measure?.notVerbatim).toEqual([]);
  });
});
