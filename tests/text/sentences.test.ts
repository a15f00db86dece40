import { describe, expect, test } from "vitest";
import { modelText } from "../../src/text/sentences.ts";

const lowers = (text: string): string[] => modelText(text).sentences.map(({ lower }) => lower);

describe("layout is folded away", () => {
  test.each([
    ["wrapped lines", "You may use\nthe model.", ["you may use the model."]],
    ["Windows line ends", "You may use\r\nthe model.", ["you may use the model."]],
    ["Markdown marks", "**You** may _use_ the `model`.", ["you may use the model."]],
    [
      "a link keeps its words and address",
      "See [the policy](https://example.com/p) now.",
      ["see the policy (https://example·com/p) now."],
    ],
    [
      "HTML",
      "<p>You may <b>use</b> it.</p><p>You must pay.</p>",
      ["you may use it.", "you must pay."],
    ],
    ["entities", "Use &amp; copy the &quot;model&quot;.", ['use & copy the "model".']],
    ["quotes, dashes and full-width forms", "“Use” – it’s（free）.", ['"use" - it\'s(free).']],
    ["zero-width characters", "com\u200bmercial use.", ["commercial use."]],
    ["front matter", "---\nlicense: other\n---\nYou may use it.", ["you may use it."]],
    ["quote marks of a reply", "> You may\n> use it.", ["you may use it."]],
    [
      "a placeholder in brackets stays",
      "The laws of [Country] apply.",
      ["the laws of [country] apply."],
    ],
  ])("%s", (_name, text, expected) => {
    expect(lowers(text)).toEqual(expected);
  });

  test("Chinese lines join without a space", () => {
    expect(lowers("您可以使用\n本模型。不得转让。")).toEqual(["您可以使用本模型。", "不得转让。"]);
  });

  test("a double-spaced sentence is one sentence", () => {
    const line = "the licensor hereby grants to you the right to use the model and";
    expect(lowers(`Here ${line}\n\nto copy it.`)).toHaveLength(1);
  });
});

describe("sentences", () => {
  test.each([
    [
      "abbreviations do not end one",
      "Use it, e.g. for fun, with Example Inc. and others. Then stop.",
      2,
    ],
    ["numbers do not", "Version 2.1 of section 3.3 applies.", 1],
    ["a quoted end does", 'Say "Made with it." Then go on.', 2],
    ["inline labels do", "These are the terms. a. Distribution is free.", 2],
  ])("%s", (_name, text, count) => {
    expect(lowers(text)).toHaveLength(count);
  });

  test("labels follow the nesting", () => {
    const text = `1. Grant
1.1 You may use it.
2. Duties
(a) Keep notices.
(i) All of them.
(b) Pay.
Section III
a. Something else.
第三条 您可以使用。`;
    expect(modelText(text).sentences.map(({ label }) => label)).toEqual([
      "1",
      "1.1",
      "2",
      "2(a)",
      "2(a)(i)",
      "2(b)",
      "Section III.a",
      "第三条",
    ]);
  });

  test("list items carry the words that introduce them", () => {
    const text = `You must not use it:
- for war;
- for fraud.

You may use it for fun.`;
    const found = modelText(text).sentences;
    expect(found.map(({ full }) => full)).toEqual([
      "you must not use it:",
      "you must not use it: for war;",
      "you must not use it: for fraud.",
      "you may use it for fun.",
    ]);
  });

  test("an introduction ends at the next clause heading", () => {
    const text = "1. Bans\nYou must not use it:\n(a) for war.\n2. Grant\n(a) You may copy it.";
    expect(modelText(text).sentences.at(-1)?.lead).toBe("");
  });

  test("lines are those of the raw text", () => {
    const found = modelText("\n\nFirst one.\n\nSecond\none here.\n").sentences;
    expect(found.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [3, 3],
      [5, 6],
    ]);
  });
});
