import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFrontMatter } from "../../src/card/front-matter.ts";

/** The Hub's own expression; quadratic on hostile text, so only short texts meet it here. */
const HUB = /^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))/;

function yamlOf(text: string): string | null {
  const block = findFrontMatter(text);
  return block === null ? null : text.slice(block.yamlStart, block.yamlEnd);
}

describe("findFrontMatter", () => {
  test.each([
    ["plain", "---\nlicense: mit\n---\nbody", "license: mit"],
    ["CRLF", "---\r\nlicense: mit\r\n---\r\nbody", "license: mit"],
    ["byte order mark", "\uFEFF---\nlicense: mit\n---\n", "license: mit"],
    ["blank lines first", "\n\n---\nlicense: mit\n---\n", "license: mit"],
    ["spaces after the closer", "---\nlicense: mit\n--- \t\nbody", "license: mit"],
    ["closer at the end of the file", "---\nlicense: mit\n---", "license: mit"],
    ["a rule inside the body", "---\na: 1\n---\ntext\n\n---\nmore", "a: 1"],
    ["an empty block swallows the text up to the next rule", "---\n---\nx\n---\n", "---\nx"],
  ])("%s", (_name, text, yaml) => {
    expect(yamlOf(text)).toBe(yaml);
  });

  test.each([
    ["text before", "Title\n---\nlicense: mit\n---\n"],
    ["space after the opener", "--- \nlicense: mit\n---\n"],
    ["four hyphens as a closer", "---\nlicense: mit\n----\n"],
    ["dots as a closer", "---\nlicense: mit\n...\n"],
    ["unclosed", "---\nlicense: mit\n"],
    ["empty text", ""],
  ])("none: %s", (_name, text) => {
    expect(findFrontMatter(text)).toBeNull();
  });

  test("agrees with the Hub's expression", () => {
    const piece = fc.constantFrom(
      "---",
      "----",
      "\n",
      "\r\n",
      "\r",
      " ",
      "\t",
      "a: b",
      "\uFEFF",
      "--",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        const match = HUB.exec(text);
        expect(yamlOf(text)).toBe(match === null ? null : (match[2] ?? null));
        expect(findFrontMatter(text)?.bodyStart ?? null).toBe(
          match === null ? null : match[0].length,
        );
      }),
      { numRuns: 600 },
    );
  });
});
