import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlainYaml } from "../../src/card/plain-yaml.ts";
import { parseYamlFields } from "../../src/card/yaml.ts";
import { indexLines, positionAt } from "../../src/text/lines.ts";

// What YAML types, and what only looks as if it did.
const WORDS =
  "mit en 7b 1e3 0x1f true No a/b x:y http://a.b/c - 1_0 1:30 ~ null a,b it's a: 0o7 .5 5. +1 NaN y ='";

/** Both readings of one block; the plain one is `null` when it left the block to the parser. */
function both(yaml: string): { readonly plain: unknown; readonly parsed: unknown } {
  const index = indexLines(yaml);
  const locate = (at: number): { line: number; column: number } => positionAt(index, at);
  const plain = parsePlainYaml(yaml, locate);
  return {
    plain: plain === null ? null : { ok: true, fields: plain, problems: [] },
    parsed: parseYamlFields(yaml, locate),
  };
}

describe("plain front matter", () => {
  test.each([
    "license: apache-2.0",
    "license: other\nlicense_name: owl-license\nlicense_link: https://example.org/a?b=c",
    "language:\n- en\n- fr\ntags:\n  - text-generation\n  - owl",
    "base_model:\n\n- acme/gull-7b\n\ninference: false\nlibrary_name:\n",
    "model_name: Gull (7b), chat's own  \ngated: True",
  ])("%j is read as the parser reads it", (yaml) => {
    const { plain, parsed } = both(yaml);
    expect(plain).not.toBeNull();
    expect(plain).toEqual(parsed);
  });

  test.each([
    "",
    "version: 1.0",
    "date: 2024-01-01",
    "license: null",
    "license: 'mit'",
    "tags: [a, b]",
    "tags:\n- name: x",
    "tags:\n- a\n  - b",
    "tags:\n  - a\n - b",
    "license: mit\n  or later",
    "license: mit\nlicense: other",
    "license: mit # a note",
    "license: a: b",
    "license: mit\n- item",
    "license:\tmit",
    "license: mit\r\ntags: a",
    "- item",
    "text: |\n  words",
  ])("%j is left to the parser", (yaml) => {
    expect(both(yaml).plain).toBeNull();
  });

  test("an answer is always the parser's own", () => {
    const word = fc.constantFrom("a b", ...WORDS.split(" "));
    const line = fc.oneof(
      fc.tuple(fc.constantFrom("a", "b-c", "license", "y", "null"), word).map((l) => l.join(": ")),
      fc.tuple(fc.constantFrom("", " ", "  "), word).map(([indent, w]) => `${indent}- ${w}`),
      fc.constantFrom("tags:", "", "  ", "a:", "---", "e: ", "- ", "..."),
      fc.string({ maxLength: 12 }).map((s) => `k: ${s}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { plain, parsed } = both(lines.join("\n"));
        expect(plain ?? parsed).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });
});
