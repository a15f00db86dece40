import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Terms } from "../../src/model/terms.ts";
import { OPEN_LICENSE, reading, spdx } from "./reading.ts";

function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== "object" || value === null) return [];
  if ("excerpt" in value && "startLine" in value) return [value as Evidence];
  return Object.values(value).flatMap(evidenceIn);
}

function checkEvidence(text: string): void {
  const found = reading(text);
  const lines = text.split(/\r\n|\r|\n/);
  for (const { excerpt, startLine, endLine, kind } of evidenceIn(found)) {
    expect(kind).toBe("file");
    expect(excerpt.length).toBeLessThanOrEqual(200);
    expect(text).toContain(excerpt);
    expect(startLine).toBeGreaterThanOrEqual(1);
    expect(endLine).toBeGreaterThanOrEqual(startLine);
    expect(endLine).toBeLessThanOrEqual(lines.length);
    expect(lines.slice(startLine - 1, endLine).join("\n")).toContain(
      excerpt.replace(/\r\n|\r/g, "\n"),
    );
  }
  for (const sentence of found.sentences) expect(text).toContain(sentence.text);
}

const WORDS = [
  "you",
  "may",
  "not",
  "use",
  "the",
  "model",
  "for",
  "commercial",
  "purposes",
  "only",
  "research",
  "distribute",
  "license",
  "grants",
  "must",
  "display",
  '"Example"',
  "output",
  "train",
  "terminate",
  "100 million",
  "monthly active users",
  "$5,000,000",
  "revenue",
  "unless",
  "\n",
  "\n\n",
  "(a)",
  "1.",
  "**",
  "<br>",
  "不得",
  "商业",
  "许可",
  "。",
  ".",
  ":",
  ";",
  "“",
  "”",
  "\u200b",
  "\ufffd",
  "&amp;",
];
const phrase = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 60 })
  .map((words) => words.join(" "));

describe("any input", () => {
  test("never throws, and quotes only what is there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), phrase), checkEvidence),
      {
        numRuns: 250,
      },
    );
  });

  test("quotes real licences verbatim, whatever the line ends", () => {
    for (const id of ["GPL-3.0-only", "CC-BY-NC-SA-4.0", "MulanPSL-2.0"]) {
      checkEvidence(spdx(id));
      checkEvidence(`\ufeff${spdx(id).replaceAll("\n", "\r\n")}`);
      expect(evidenceIn(reading(spdx(id)).terms).length).toBeGreaterThan(5);
    }
  });

  test.each([
    ["one endless line", "a".repeat(60_000)],
    ["unclosed quotes", '"'.repeat(30_000)],
    ["unclosed tags and links", "<a [x](".repeat(9000)],
    ["one sentence without an end", "you may not use the model for ".repeat(2500)],
    ["nested list marks", "(a) 1. i. - * ".repeat(5000)],
    ["numbers", "1,000,000 ".repeat(7000)],
    ["blank lines", "\n \n\t".repeat(20_000)],
    ["marks", "*_`\\#>".repeat(10_000)],
    ["colons", "you must: ".repeat(6000)],
  ])("bounded work on %s", (_name, text) => {
    const found = reading(text);
    expect(found.sentences.length).toBeLessThanOrEqual(text.length);
  });
});

/** 2 is the most permissive; silence lies with `conditional`: it permits nothing by itself. */
function rank(status: string): number {
  if (status === "allowed") return 2;
  return status === "prohibited" ? 0 : 1;
}

const PERMISSIONS = [
  "commercialUse",
  "research",
  "fineTuning",
  "redistribution",
  "hostedService",
  "outputs",
  "outputsTrainOtherModels",
] as const satisfies readonly (keyof Terms)[];

const RESTRICTIONS = [
  "Commercial use is prohibited.",
  "The Model may only be used for non-commercial purposes.",
  "The Model is provided for research purposes only.",
  "You may not distribute the Model.",
  "You may not modify the Model.",
  "You may not use outputs to train other models.",
  "You may not offer the Model as a hosted service.",
  "You may not use outputs for commercial purposes.",
  "You will not use the Model for military purposes.",
  "If you have more than 10 million monthly active users, you must request a license.",
  "Derivatives must be distributed only under the terms of this License.",
  "Users must register before any commercial use.",
];
const BASES = ["MIT", "Apache-2.0", "CC-BY-4.0", "CC-BY-NC-4.0", "GPL-3.0-only", "OpenMDW-1.0"];

describe("more restrictions", () => {
  test("never make a term more permissive, wherever they stand", () => {
    const texts = [OPEN_LICENSE, ...BASES.map(spdx)];
    const before = texts.map((text) => reading(text).terms);
    const choice = fc.tuple(
      fc.nat(texts.length - 1),
      fc.subarray(RESTRICTIONS, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(choice, ([n, added, first]) => {
        const base = texts[n] ?? "";
        const text = first
          ? `${added.join("\n\n")}\n\n${base}`
          : `${base}\n\n${added.join("\n\n")}\n`;
        const after = reading(text).terms;
        for (const clause of PERMISSIONS) {
          const was = before[n]?.[clause].status ?? "unstated";
          expect([clause, rank(after[clause].status) <= rank(was)]).toEqual([clause, true]);
        }
      }),
      { numRuns: 120 },
    );
  });

  test("the same text gives the same reading", () => {
    const text = spdx("AGPL-3.0-only");
    expect(reading(text)).toEqual(reading(text));
  });
});
