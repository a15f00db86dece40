import fc from "fast-check";
import { expect, test } from "vitest";
import { disclosed } from "./read.ts";

const HONEST = [
  "The training data was scraped from thornbush.org.",
  "No data was scraped for training.",
  "Part of the training data was licensed from Heron Press.",
  "The training data does not include user data.",
  "It was trained on a proprietary dataset of bird songs.",
  "The training data was annotated by native speakers.",
  "It was aligned by DPO on [pairs](https://huggingface.co/datasets/acme/pairs).",
  "It was trained on synthetic data.",
  "No synthetic data was used in training.",
  "The training data was deduplicated.",
  "The training data may contain personal information.",
  "The training data does not contain personal data.",
  "We checked the training data for contamination against MMLU.",
  "Training took 1.2M GPU hours on H100.",
  "The training data has a cutoff of June 2024.",
  "The training data is 70% English and 30% Finnish text.",
  "See our [copyright policy](https://acme.example/copyright-policy).",
];
const PIECE = fc.constantFrom(
  ...HONEST,
  "# Tern",
  "## Training data",
  "## Evaluation",
  "## Data from user interactions",
  "No.",
  "Yes.",
  "Not applicable.",
  "- learning_rate: 1e-5",
  "| Source | Tokens |",
  "| Lakes | 12B |",
  "| Hills | 4B |",
  "```yaml",
  "```",
  "base_model: acme/gull",
  "datasets:",
  "  - path: acme/lake-songs",
  "rl: dpo",
  "[More Information Needed]",
  "训练数据经过去重。",
  "",
);
const ITEMS = /^D(?:21|23|2[5-9]|3[0-7]|39|4[0-7])$/;

test("an honest sentence never turns an answer into silence, nor into a contradiction by itself", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(PIECE, { maxLength: 10 }),
      fc.constantFrom(...HONEST),
      async (parts, sentence) => {
        const card = parts.join("\n\n");
        const before = await disclosed(card);
        const after = await disclosed(`${card}\n\n${sentence}\n`);
        for (const { id, state } of before.items) {
          if (!ITEMS.test(id) || state === "absent") continue;
          const now = after.items.find((one) => one.id === id)?.state;
          expect(`${id} ${now}`).not.toBe(`${id} absent`);
          if (state === "present") expect(["present", "contradicted"]).toContain(now);
        }
      },
    ),
    { numRuns: 120 },
  );
});

test("any text is read without throwing, and every answer quotes the card or is silence", async () => {
  const part = fc.oneof(
    PIECE,
    fc.string({ maxLength: 12 }),
    fc.constantFrom("\n", "\r\n", "|", "%", "9".repeat(40), "1e400 FLOPs in training"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 25 }), async (parts) => {
      const card = parts.join(" ");
      const { items } = await disclosed(card);
      const lines = card.split(/\r\n|\r|\n/);
      for (const { id, state, detail, evidence, searched } of items) {
        if (!ITEMS.test(id)) continue;
        expect(detail).not.toBe("");
        expect(searched.length).toBeGreaterThan(0);
        expect(evidence.length).toBeLessThanOrEqual(3);
        // The template's item quotes the text that is not one, or has no text to quote.
        if (id !== "D47") expect(evidence.length === 0).toBe(state === "absent");
        for (const one of evidence) {
          if (one.kind !== "file") continue;
          expect(card).toContain(one.excerpt);
          expect(one.excerpt.length).toBeLessThanOrEqual(200);
          expect(one.endLine).toBeLessThanOrEqual(lines.length);
        }
      }
    }),
    { numRuns: 120 },
  );
});
