import { describe, expect, test } from "vitest";
import { identityClaims } from "../../src/disclosure/distillation/identity.ts";

function said(text: string, publisher: string | null = null): readonly string[] {
  return identityClaims(text, publisher).map(
    ({ provider, by, start, end }) => `${provider}, ${by}: ${text.slice(start, end)}`,
  );
}

describe("speaks as another maker's model", () => {
  test.each([
    ["You are Claude, who likes terns.", ["Anthropic, name: You are Claude"]],
    [
      "{{ 'You are a helpful assistant created by OpenAI.' }}",
      ["OpenAI, maker: You are a helpful assistant created by OpenAI"],
    ],
    [
      "As an AI language model developed by OpenAI, I cannot fly.",
      ["OpenAI, maker: As an AI language model developed by OpenAI"],
    ],
    [
      "I’m Qwen, created by Alibaba Cloud.",
      ["Alibaba Qwen, name: I’m Qwen", "Alibaba Qwen, maker: I’m Qwen, created by Alibaba"],
    ],
    ["你是由OpenAI训练的助手。", ["OpenAI, name: 你是由OpenAI"]],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("no claim", () => {
  test.each([
    "The benchmark was created by OpenAI.",
    "You are not Claude.",
    "You are Tern, made by Acme.",
    "If you are Claude users, this is for you.",
    "It was compared with Gemini, developed by Google.",
    "You are free. The tool was made by Google.",
  ])("%s", (text) => {
    expect(said(text)).toEqual([]);
  });

  test("the publisher's own model", () => {
    expect(said("You are Claude, created by Anthropic.", "Anthropic")).toEqual([]);
  });
});

test("many places are cut, in order", () => {
  const claims = identityClaims("I am Grok. You are Claude. ".repeat(100), null);
  expect(claims).toHaveLength(20);
  expect(claims.map(({ start }) => start)).toEqual(
    claims.map(({ start }) => start).toSorted((a, b) => a - b),
  );
});
