import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseModelCard } from "../../src/card/parse.ts";
import { readBody } from "../../src/card/units.ts";
import { readCutoff } from "../../src/disclosure/training/cutoff.ts";
import type { DataCutoff } from "../../src/disclosure/training/cutoff.ts";
import { dateIn } from "../../src/disclosure/training/date.ts";

async function cutoff(source: string): Promise<DataCutoff | null> {
  return readCutoff(readBody(await parseModelCard("README.md", source)), null);
}

describe("a stated cut-off", () => {
  test.each([
    ["The pretraining data has a cutoff of May 2024.", "2024-05"],
    ["- **Knowledge cut-off:** 2024-03", "2024-03"],
    ["Knowledge cutoff date: Sept 2023", "2023-09"],
    ["**Data Freshness:** up to June 2023.", "2023-06"],
    ["Tern was pretrained on web data collected up to January 2022.", "2022-01"],
    ["Tern was trained on web text with a December 2022 knowledge cutoff.", "2022-12"],
    ["The training corpus includes documents published until 2021.", "2021"],
    ["The latest training data is from October 2023.", "2023-10"],
    ["The latest data acquisition date is March 2025.", "2025-03"],
    ["Data collection ended in April 2024.", "2024-04"],
    ["Tern has no knowledge of events after August 2022.", "2022-08"],
    ["Fine-tuned on 3M tweets from January 2018 to December 2021.", "2021-12"],
    ["The model's knowledge is limited to 2023 data, knowledge extends until 2023.", "2023"],
    ["训练数据截止到2023年9月。", "2023-09"],
    ["知识截止日期：2024年3月", "2024-03"],
    ["知識カットオフ: 2024年6月", "2024-06"],
    [
      "| Model | Tokens | Knowledge cutoff |\n|---|---|---|\n| Tern 7B | 2T | July 2024 |",
      "2024-07",
    ],
    [
      "Model | Tokens | Training data date\n|---|---|---\nTern 7B | 2T | Up to June 2023\n",
      "2023-06",
    ],
  ])("%s", async (source, value) => {
    expect((await cutoff(source))?.value).toBe(value);
  });
});

describe("no cut-off of this model's data", () => {
  test.each([
    "",
    "Tern was released in May 2024.",
    "Tern was trained between January 2023 and July 2023.",
    "Knowledge cutoff: not stated",
    "```\nKnowledge cutoff: May 2024\n```",
    "You are Tern, an assistant.\nYour knowledge cutoff date is May 2024.",
    "You are Tern. Knowledge cutoff: May 2024. Current date: {date}",
    "<|system|>Cutting Knowledge Date: December 2023",
    "## System prompt\n\nKnowledge cutoff: May 2024\n",
    "你是燕鸥，你的知识截止日期是2024年12月。",
    "ChatGPT has a knowledge cutoff of September 2021.",
    "Ranked first on the leaderboard (based on data available up to January 2024).",
    "The benchmark uses problems published after the cutoff of May 2024.",
    "## Evaluation\n\nTest data collected until May 2024.\n",
    "The learning rate has a cutoff of 2000 steps and cutoff_len: 2048.",
    "Training data up to 2048 tokens long.",
    "The new license applies to data released after May 2024.",
    "| Model | Released |\n|---|---|\n| Tern 7B | July 2024 |",
  ])("%s", async (source) => {
    expect(await cutoff(source)).toBeNull();
  });
});

test("evidence is the sentence with its place", async () => {
  expect(await cutoff("# Tern\n\nHello. Its knowledge cutoff is May 2024. Bye.\n")).toMatchObject({
    value: "2024-05",
    evidence: { startLine: 3, excerpt: "Its knowledge cutoff is May 2024." },
  });
});

describe("dateIn", () => {
  test.each([
    ["may 2024", "2024-05"],
    ["september 1st, 2023", "2023-09"],
    ["2024/11", "2024-11"],
    ["11/2024", "2024-11"],
    ["2023年12月", "2023-12"],
    ["early 2023 and may 2024", "2023"],
    ["version 4.2023", null],
    ["20231", null],
    ["none", null],
  ])("%s", (text, value) => {
    expect(dateIn(text)).toBe(value);
  });
});

test("any text is read without throwing, and a value is a year or a month", async () => {
  const part = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "cutoff",
      "May 2024",
      "| a | knowledge cutoff |",
      "\n",
      "2023",
      "up to",
      "data",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
      const found = await cutoff(parts.join(" "));
      expect(found?.value ?? "2000").toMatch(/^\d{4}(?:-\d{2})?$/u);
    }),
    { numRuns: 100 },
  );
});
