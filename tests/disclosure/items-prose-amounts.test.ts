import { describe, expect, test } from "vitest";
import { readBody } from "../../src/card/units.ts";
import { parseModelCard } from "../../src/card/parse.ts";
import { shortNumber, valueOf } from "../../src/disclosure/items/amount.ts";
import type { Sources } from "../../src/disclosure/items/amount.ts";
import { trainingFlop, trainingTokens } from "../../src/disclosure/items/amounts.ts";
import { activeParameterCount, parameterCount } from "../../src/disclosure/items/parameters.ts";
import { snapshotOf } from "../card/snapshot.ts";

async function sources(card: string, name = "acme/tern"): Promise<Sources> {
  const body = readBody(await parseModelCard("README.md", card));
  return { body, snapshot: snapshotOf(name, { "README.md": card }) };
}

describe("tokens of training", () => {
  test.each([
    ["It was trained on 2T tokens.", 2e12],
    ["It was trained on 14.8 trillion tokens.", 14.8e12],
    ["The training set has 2,350,234,427 tokens.", 2_350_234_427],
    ["| Training tokens | 12T |", 12e12],
    ["训练使用了 2.65 万亿 tokens。", 2.65e12],
    ["It was trained on 1B tokens, then on 3B tokens.", 3e9],
  ])("%s", async (card, tokens) => {
    const amount = trainingTokens(await sources(card));
    expect(amount?.value).toBeCloseTo(tokens, 0);
    expect(card).toContain(amount?.evidence.excerpt);
  });

  test.each([
    "It was trained with a context of 128k tokens.",
    "Generates 2M tokens per second.",
    "Other models are trained on 2T tokens.",
    "It was trained with a vocabulary of 3M tokens.",
  ])("none: %s", async (card) => {
    expect(trainingTokens(await sources(card))).toBeNull();
  });

  test("of several sizes the own one counts", async () => {
    const card = "The 27B model was trained with 14T tokens, the 1B with 2T tokens.";
    expect(trainingTokens(await sources(card, "acme/tern-1b"))?.value).toBe(2e12);
    expect(trainingTokens(await sources(card, "acme/tern-27b"))?.value).toBe(14e12);
  });
});

describe("operations of training", () => {
  test.each([
    ["Training took 3.8e25 FLOPs.", 3.8e25],
    ["Training took 2.1 x 10^24 FLOP.", 2.1e24],
    ["Training took 5 × 10²³ FLOPs.", 5e23],
    ["Training compute: 40 zettaFLOP.", 4e22],
  ])("%s", async (card, flop) => {
    expect((trainingFlop(await sources(card))?.value ?? 0) / flop).toBeCloseTo(1);
  });

  test.each(["Trained at 400 TFLOPS per GPU.", "An image takes 5e9 FLOPs in training."])(
    "none: %s",
    async (card) => {
      expect(trainingFlop(await sources(card))).toBeNull();
    },
  );
});

describe("parameters", () => {
  test.each([
    ["acme/tern-7B-chat", "", 7e9, 7e9],
    ["acme/tern-8x7b", "", 56e9, 56e9],
    ["acme/tern-30B-A3B", "", 30e9, 3e9],
    ["acme/tern-350m", "", 350e6, 350e6],
    ["acme/tern", "A model with 13B parameters.", 13e9, 13e9],
    ["acme/tern", "It has 309B total parameters and 15B active parameters.", 309e9, 15e9],
    ["acme/tern", "| Parameters | 6.7B |", 6.7e9, 6.7e9],
  ])("%s %s", async (name, card, total, active) => {
    const context = await sources(card, name);
    expect(parameterCount(context)?.value).toBeCloseTo(total, 0);
    expect(activeParameterCount(context)?.value).toBeCloseTo(active, 0);
  });

  test.each([
    ["acme/tern-v2", "It beats models with 70B parameters, larger than itself."],
    ["acme/tern-4bit", ""],
    ["acme/tern", "A vision encoder of 400M parameters."],
  ])("unknown: %s %s", async (name, card) => {
    expect(parameterCount(await sources(card, name))).toBeNull();
  });
});

test("numbers with scales, and the way back", () => {
  expect(valueOf("2.5", "t")).toBe(2.5e12);
  expect(valueOf("1,000", "b")).toBe(1e12);
  expect(valueOf("1.2.3", undefined)).toBeNaN();
  expect([2.5e12, 40_000, 312, 1.28e6].map(shortNumber)).toEqual(["2.5T", "40k", "312", "1.28M"]);
});
