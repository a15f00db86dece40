import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/licenses/words.ts";

const wordHashes = (text: string): readonly number[] => {
  const words = wordsOf(text);
  return Array.from(words.hash.subarray(0, words.count));
};
const shown = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return Array.from({ length: words.count }, (_, i) => text.slice(words.start[i], words.end[i]));
};

describe("words", () => {
  const plain = "You may not use the licensor's name, unless the licence says so.";

  it.each([
    ["case", "YOU MAY NOT USE THE LICENSOR'S NAME, UNLESS THE LICENCE SAYS SO."],
    ["line breaks", "You may\nnot use the\r\nlicensor's   name,\tunless the licence says so."],
    ["typographic quotes", "You may not use the licensor’s name, unless the licence says so."],
    ["Markdown", "**You** may _not_ use the `licensor's` name, > unless the # licence says so."],
    [
      "HTML",
      "<p>You may <b>not</b> use the licensor&rsquo;s name,<br/> unless the licence says so.</p>",
    ],
    ["entities", "You&nbsp;may &#110;ot use the licensor&#39;s name, unless the licence says so."],
    ["spelling", "You may not use the licensor's name, unless the license says so."],
    ["full-width letters", "Ｙｏｕ may not use the licensor's name, unless the licence says so."],
    [
      "zero-width characters",
      "You may n\u200bot use the licen\u00adsor's name, unless the licence says so.",
    ],
    ["a byte order mark", `\ufeff${plain}`],
    ["list marks", "1. You may not use (a) the licensor's name, (ii) unless the licence says so."],
  ])("are the same whatever the %s", (_, text) => {
    expect(wordHashes(text)).toEqual(wordHashes(plain));
  });

  it.each([
    ["a homoglyph", "You may nоt use the licensor's name, unless the licence says so."],
    ["a word in a comment", `${plain} <!-- never -->`],
    ["a word in alternative text", `${plain} <img alt="never">`],
    ["an emoji", `${plain} 🚫`],
    ["a direction override", `${plain.slice(0, 8)}\u202e${plain.slice(8)}`],
    ["a currency sign", plain.replace("name", "$ name")],
  ])("differ by %s", (_, text) => {
    expect(wordHashes(text)).not.toEqual(wordHashes(plain));
  });

  it("keeps numbers that are references or amounts", () => {
    expect(shown("see Section 2. Pay 5. for Version 2. now")).toEqual([
      "see",
      "Section",
      "2",
      "Pay",
      "5",
      "for",
      "Version",
      "2",
      "now",
    ]);
    expect(shown("more than 700 million users")).toContain("700");
  });

  it("joins a hyphen after non and sub, and only there", () => {
    expect(wordHashes("non-commercial sub-\nlicense")).toEqual(
      wordHashes("noncommercial sublicense"),
    );
    expect(wordHashes("self-made")).toEqual(wordHashes("self made"));
  });

  it("reads each ideograph as a word", () => {
    expect(shown("非商业许可，第一条")).toEqual(["非", "商", "业", "许", "可", "第", "一", "条"]);
  });

  it("sets web addresses apart", () => {
    const words = wordsOf(
      "See https://example.org/a_b/, [here](http://example.org/c) or mail me@example.org now.",
    );
    expect(words.urls.map(({ start, end, target }) => [end - start, target])).toEqual([
      ["https://example.org/a_b".length, false],
      ["http://example.org/c".length, true],
      ["me@example.org".length, false],
    ]);
  });

  it("gives an address one hash whatever its scheme and trailing slash", () => {
    const hashOf = (text: string): number | undefined => wordsOf(text).urls[0]?.hash;
    expect(hashOf("https://Example.org/terms/")).toBe(hashOf("http://example.org/terms."));
    expect(hashOf("https://example.org/terms")).not.toBe(hashOf("https://example.org/other"));
  });

  it("does not take placeholders for tags", () => {
    expect(shown("Copyright <year> <owner>")).toEqual(["Copyright", "year", "owner"]);
  });
});
