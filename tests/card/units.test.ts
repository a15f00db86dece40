import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/card/inline.ts";
import { parseModelCard } from "../../src/card/parse.ts";
import { evidenceAt, readBody } from "../../src/card/units.ts";

async function texts(source: string): Promise<readonly string[]> {
  return readBody(await parseModelCard("README.md", source)).units.map((unit) => unit.text);
}

describe("plainText", () => {
  test.each([
    ["**Bold** and `code` and *it*", "Bold and code and it"],
    ["a_name_here __strong__", "a_name_here strong"],
    ["see [the text](https://e.org/x_y) now", "see the text now"],
    ["![alt](i.png)[![b](b.png)](https://e.org) end", "end"],
    ["<b>x</b><br/>y &amp; z", "x y & z"],
    ["> quoted\n> twice", "quoted twice"],
    ["1 \\* 2 < 3", "1 * 2 < 3"],
  ])("%s", (raw, text) => {
    expect(plainText(raw).text).toBe(text);
  });

  test("collects Markdown, HTML and bare links", () => {
    const { links } = plainText('[a](u1 "title") <a href="u2">b</a> <https://e.org>');
    expect(links.map((link) => link.url)).toEqual(["u1", "u2", "https://e.org"]);
  });
});

describe("readBody", () => {
  test("splits sentences, not numbers, names or abbreviations", async () => {
    expect(await texts("It has 1.5 B parameters, e.g. Small. We like it! Do you? Yes.")).toEqual([
      "It has 1.5 B parameters, e.g. Small.",
      "We like it!",
      "Do you?",
      "Yes.",
    ]);
  });

  test("joins wrapped lines, and parts items, rows and label lines", async () => {
    const source = "one\ntwo\n- item a\n  goes on\n- item b\n| x | y |\nLicense: MIT\nAuthor: us";
    expect(await texts(source)).toEqual([
      "one two",
      "item a goes on",
      "item b",
      "| x | y |",
      "License: MIT",
      "Author: us",
    ]);
  });

  test("HTML list items and paragraphs are statements of their own", async () => {
    const source = "<ul>\n<li>One thing</li>\n<li>Another</li>\n</ul>\n";
    expect(await texts(source)).toEqual(["One thing", "Another"]);
  });

  test("leaves out code, comments, citations and link definitions", async () => {
    const source =
      "kept\n\n```\ncode\n```\n<!-- note\nmore -->\n\n@misc{a,\n title={b}}\n\n[x]: https://e.org\n";
    expect(await texts(source)).toEqual(["kept"]);
  });

  test("items know the sentence that announces them, until the list ends", async () => {
    const card = await parseModelCard(
      "README.md",
      "Trained on these:\n\n- a\n- b\n\nEnd.\n\n- c\n",
    );
    const intros = readBody(card).units.map((unit) => [unit.text, unit.intro]);
    expect(intros).toEqual([
      ["Trained on these:", ""],
      ["a", "Trained on these:"],
      ["b", "Trained on these:"],
      ["End.", ""],
      ["c", ""],
    ]);
  });

  test("evidence quotes the named lines of the file, whatever the text", async () => {
    const part = fc.constantFrom(
      "We train. ",
      "\n",
      "\r\n",
      "- x\n",
      "| a |\n",
      "# H\n",
      "😀 ",
      "a".repeat(90),
      "。",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const source = parts.join("");
        const body = readBody(await parseModelCard("README.md", source));
        const lines = source.split(/\r\n|\r|\n/);
        for (const unit of body.units) {
          const evidence = evidenceAt(body, unit.start, unit.end, null);
          expect(source).toContain(evidence.excerpt);
          expect(evidence.excerpt.length).toBeLessThanOrEqual(200);
          const first = lines[evidence.startLine - 1] ?? "";
          const head = evidence.excerpt.split(/\r\n|\r|\n/)[0] ?? "";
          expect(first.slice((evidence.column ?? 1) - 1).startsWith(head)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
