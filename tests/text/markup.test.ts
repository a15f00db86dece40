import { describe, expect, it } from "vitest";
import { normaliseText } from "../../src/text/normal.ts";

const wordsOf = (text: string): string => normaliseText(text).text.trim().replaceAll(/\s+/g, " ");

describe("comments", () => {
  it.each([
    ["closed on their line are left out", "you <!-- never --> may", "you may"],
    ["closed later stay", "you <!-- never\nmay --> go", "you <!-- never may --> go"],
    ["that follow an unclosed one are left out", "a <!-- b\n<!-- c --> d", "a <!-- b d"],
    ["in a row are left out one by one", "a <!-- b --> c <!-- d --> e", "a c e"],
    ["that never end stay", "a <!-- b <!-- c", "a <!-- b <!-- c"],
  ])("%s", (_, text, words) => {
    expect(wordsOf(text)).toBe(words);
  });
});

// Each is looked for once: a search per opener would take minutes here.
describe("a million characters of markup that never ends", () => {
  it.each([
    "<!--",
    "<",
    "<p ",
    '<a x="',
    "<!doctype ",
    "[",
    "[a](",
    "](",
    "`",
    "```",
    "*",
    "_",
    "&",
    "&#",
    "\\",
    "<!--\n",
    "<!-- a\n",
  ])("%j is read", (mark) => {
    const { text, map } = normaliseText(mark.repeat(1_000_000 / mark.length));
    expect(map).toHaveLength(text.length);
  });
});
