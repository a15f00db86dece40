import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseModelCard } from "../../src/card/parse.ts";
import type { ModelCard } from "../../src/model/card.ts";

function field(card: ModelCard, key: string): ModelCard["fields"][number] | undefined {
  return card.fields.find((one) => one.key === key);
}

describe("front matter", () => {
  test("keeps each scalar's spelling and place", async () => {
    const card = await parseModelCard(
      "README.md",
      "---\nlicense: mit\nlicense_name: 1.0\nlanguage: no\ntags:\n- a\n-   b\n---\n# Title\n",
    );
    expect(card.frontMatter).toBe("ok");
    expect(field(card, "license")).toMatchObject({ value: "mit", line: 2, column: 1 });
    expect(field(card, "license_name")?.value).toBe(1);
    expect(field(card, "license_name")?.items).toEqual([{ text: "1.0", line: 3, column: 15 }]);
    expect(field(card, "language")?.value).toBe("no");
    expect(field(card, "tags")?.items).toEqual([
      { text: "a", line: 6, column: 3 },
      { text: "b", line: 7, column: 5 },
    ]);
    expect(card.bodyLine).toBe(9);
  });

  test("places hold with CRLF and a byte order mark", async () => {
    const card = await parseModelCard("README.md", "\uFEFF---\r\nlicense: mit\r\n---\r\ntext\r\n");
    expect(field(card, "license")?.items).toEqual([{ text: "mit", line: 2, column: 10 }]);
  });

  test("of a key given twice the last one counts, and a problem says so", async () => {
    const card = await parseModelCard("README.md", "---\nlicense: mit\nlicense: apache-2.0\n---\n");
    expect(card.frontMatter).toBe("ok");
    expect(card.fields).toHaveLength(1);
    expect(field(card, "license")?.value).toBe("apache-2.0");
    expect(card.problems).toMatchObject([{ line: 3, column: 1 }]);
    expect(card.problems[0]?.message).toContain("`license` is given twice");
  });

  test("a tab after the colon is accepted, as the Hub accepts it", async () => {
    const card = await parseModelCard("README.md", "---\nlicense:\tmit\n---\n");
    expect(field(card, "license")?.value).toBe("mit");
  });

  test("a quoted scalar may go on over lines that are not indented", async () => {
    const text = '---\nwidget:\n- text: "one\n\ntwo"\n- text: "three"\nlicense: mit\n---\n';
    const card = await parseModelCard("README.md", text);
    expect(card.frontMatter).toBe("ok");
    expect(field(card, "license")).toMatchObject({ value: "mit", line: 7 });
  });

  test("broken YAML is malformed, with a place, and the readable lines are saved", async () => {
    const text = '---\nlicense: mit\ntags: [a, b\nname: "x: y\n---\nbody\n';
    const card = await parseModelCard("README.md", text);
    expect(card.frontMatter).toBe("malformed");
    expect(card.problems.length).toBeGreaterThan(0);
    expect(card.problems[0]?.line).toBeGreaterThanOrEqual(3);
    expect(field(card, "license")?.items).toEqual([{ text: "mit", line: 2, column: 10 }]);
    expect(field(card, "tags")).toBeUndefined();
  });

  test.each([
    ["a list", "- a\n- b"],
    ["a string", "just words"],
    ["brackets that never close", "[".repeat(5000)],
    ["a line of list markers", "- ".repeat(5000)],
    ["a column of aliases", "*x\n".repeat(5000)],
  ])("malformed: %s", async (_name, yaml) => {
    const card = await parseModelCard("README.md", `---\n${yaml}\n---\n`);
    expect(card.frontMatter).toBe("malformed");
    expect(card.problems).toHaveLength(1);
  });

  test("a long line of words with hyphens and colons is no nesting", async () => {
    const card = await parseModelCard(
      "README.md",
      `---\ntext: "${"a - b: c ".repeat(500)}"\nlicense: mit\n---\n`,
    );
    expect(field(card, "license")?.value).toBe("mit");
  });

  test("a block of comments is an empty mapping", async () => {
    const card = await parseModelCard("README.md", "---\n# nothing\n---\n");
    expect(card).toMatchObject({ frontMatter: "ok", fields: [], problems: [] });
  });

  test("what JSON cannot hold becomes text, an alias bomb becomes null", async () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]", "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]"];
    const rest = [
      "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
      "d: [*c,*c,*c,*c,*c,*c,*c,*c,*c]",
      "e: .inf",
    ];
    const card = await parseModelCard("README.md", `---\n${[...bomb, ...rest].join("\n")}\n---\n`);
    expect(field(card, "d")?.value).toBeNull();
    expect(field(card, "e")?.value).toBe(".inf");
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });

  test("absent front matter leaves the body whole", async () => {
    const card = await parseModelCard("README.md", "# Title\ntext");
    expect(card).toMatchObject({ frontMatter: "absent", fields: [], bodyLine: 1 });
  });
});

describe("sections", () => {
  test("ATX, setext and HTML headings with their paths; code is not a heading", async () => {
    const text = [
      "---",
      "a: 1",
      "---",
      "before",
      "# Model **X**",
      "```",
      "# not a heading",
      "```",
      "Data",
      "----",
      '<h3 align="center">Deep</h3>',
      "## Licence ##",
    ].join("\n");
    const { sections } = await parseModelCard("README.md", text);
    expect(sections).toEqual([
      { heading: "", path: [], level: 0, startLine: 4, endLine: 4 },
      { heading: "Model X", path: [], level: 1, startLine: 5, endLine: 8 },
      { heading: "Data", path: ["Model X"], level: 2, startLine: 9, endLine: 10 },
      { heading: "Deep", path: ["Model X", "Data"], level: 3, startLine: 11, endLine: 11 },
      { heading: "Licence", path: ["Model X"], level: 2, startLine: 12, endLine: 12 },
    ]);
  });

  test("an HTML heading may run over lines", async () => {
    const { sections } = await parseModelCard(
      "README.md",
      '<h2 align="center">\nTraining data\n</h2>\ntext\n',
    );
    expect(sections).toMatchObject([{ heading: "Training data", level: 2, startLine: 1 }]);
  });

  test("an unclosed comment hides nothing below it", async () => {
    const { sections } = await parseModelCard("README.md", "<!-- open\n# Shown\n");
    expect(sections.map((one) => one.heading)).toEqual(["", "Shown"]);
  });
});

describe("any text", () => {
  const word = fc.constantFrom(
    "---",
    "license: mit",
    "#",
    "```",
    "<!--",
    "- ",
    "|",
    "[a](b)",
    '"',
    "\t",
    "é",
    "😀",
  );
  const text = fc.array(
    fc.oneof(word, fc.constantFrom("\n", "\r\n", " "), fc.string({ maxLength: 6 })),
    {
      maxLength: 40,
    },
  );

  test("is parsed without throwing, with places inside the file", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const source = parts.join("");
        const card = await parseModelCard("README.md", source);
        const lines = source.split(/\r\n|\r|\n/).length;
        for (const place of [
          ...card.fields,
          ...card.fields.flatMap((one) => one.items),
          ...card.problems,
        ]) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
          expect(place.column).toBeGreaterThanOrEqual(1);
        }
        for (const section of card.sections) {
          expect(section.startLine).toBeLessThanOrEqual(section.endLine);
          expect(section.endLine).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a licence given twice", () => {
  test("keeps both values, so that the stricter can count", async () => {
    const text = "---\nlicense: cc-by-nc-4.0\nlicense: mit\n---\n";
    const card = await parseModelCard("README.md", text);
    expect(field(card, "license")?.items.map((item) => [item.text, item.line])).toEqual([
      ["cc-by-nc-4.0", 2],
      ["mit", 3],
    ]);
    expect(card.problems[0]?.message).toContain("both are taken to apply");
  });
});
