import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesIn, settingsOf } from "../../src/disclosure/signals/config-lines.ts";
import { disclosed } from "./read.ts";

const LEVELS = ["none", "vague", "named-sources", "full"];
const WORDS = [
  "datasets",
  "dataset",
  "path",
  "teacher_model",
  "base_model",
  "learning_rate",
  "test_datasets",
  "-",
  ":",
  "\n",
  "\n  ",
  "fen/pages",
  "x.jsonl",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  "#",
  ",",
  "\t",
  "\u0000",
  "训练",
  "\r\n",
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" "));

describe("configurations of any content", () => {
  test("settings lie in the text, in order", () => {
    fc.assert(
      fc.property(text, (source) => {
        const settings = settingsOf(source, 0, source.length);
        let last = 0;
        for (const { start, end, path } of settings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(path.length).toBeLessThan(20);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  test("signals quote what is there, and never lower what is said", async () => {
    const cards = ["", "Trained on many pages of text.", "---\ndatasets: [fen/a]\n---\n"];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cards), text, async (card, config) => {
        const trainer = `base_model: reed/heron\nlearning_rate: 1\n${config}`;
        const files = { "axolotl.yaml": trainer };
        const without = await disclosed(card);
        const found = await disclosed(card, "acme/tern-7b", files);
        for (const { evidence } of found.signals)
          expect(evidence.file === "axolotl.yaml" ? trainer : card).toContain(evidence.excerpt);
        expect(LEVELS.indexOf(found.trainingData.level)).toBeGreaterThanOrEqual(
          LEVELS.indexOf(without.trainingData.level),
        );
        expect(found.trainingData.datasets.length).toBeGreaterThanOrEqual(
          without.trainingData.datasets.length,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("endless ones are cut", () => {
    const endless = "- path: a/b\n".repeat(50_000);
    expect(settingsOf(endless, 0, endless.length).length).toBeLessThan(1000);
    expect(namesIn("a,".repeat(50_000)).length).toBeLessThan(100);
    expect(settingsOf(`${" ".repeat(100_000)}x`, 0, 100_001)).toEqual([]);
    const deep = Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}k:`).join("\n");
    for (const { path } of settingsOf(deep, 0, deep.length)) expect(path.length).toBeLessThan(20);
  });
});
