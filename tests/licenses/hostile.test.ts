import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "../../src/licenses/identify.ts";
import { openIndex } from "../../src/licenses/open-index.ts";
import { MAX_TEXT } from "../../src/licenses/words.ts";
import { ZORBLAX } from "./custom.ts";
import { customSource, indexOf, spdxText } from "./spdx.ts";

const index = indexOf(
  ["MIT", "Apache-2.0", "ISC"],
  [customSource("zorblax", "Zorblax License", ZORBLAX)],
);
const SIZE = 300_000;

describe("hostile texts", () => {
  it.each([
    ["one letter", "a".repeat(SIZE)],
    ["one word", "permission ".repeat(SIZE / 10)],
    ["open tags", "<p ".repeat(SIZE / 3)],
    ["open comments", "<!--".repeat(SIZE / 4)],
    ["ampersands", "&#".repeat(SIZE / 2)],
    ["open links", "[a](".repeat(SIZE / 4)],
    ["backticks", "`".repeat(SIZE)],
    ["stars", "*".repeat(SIZE)],
    ["dots", "a.".repeat(SIZE / 2)],
    ["hyphens", "non-".repeat(SIZE / 4)],
    ["list marks", "1.1.1.1. ".repeat(SIZE / 9)],
    ["brackets", "(".repeat(SIZE)],
    ["copyright signs", "Copyright (c) 2031 A\n".repeat(SIZE / 21)],
    ["addresses", "http://a.b/".repeat(SIZE / 11)],
    ["blank lines", "\n".repeat(SIZE)],
    ["lone surrogates", "\ud800".repeat(SIZE)],
    ["ideographs", "许可".repeat(SIZE / 2)],
  ])("of %s get an answer", (_, text) => {
    const found = identify(text, index);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ match }) => match !== "exact")).toBe(true);
  });

  it("reads many copies of one licence without mixing them up", () => {
    const text = `${spdxText("MIT")}\n\n`.repeat(30);
    const found = identify(text, index);
    expect(found).toHaveLength(30);
    expect(new Set(found.map(({ match, key }) => `${match} ${key}`))).toEqual(
      new Set(["exact spdx:MIT"]),
    );
  });

  it("is never sure of a text that is too long to be read", () => {
    const text = spdxText("MIT") + " ".repeat(MAX_TEXT) + "Research only.";
    expect(identify(text, index)[0]?.match).toBe("modified");
  });

  it("gives lines that exist and excerpts that are there, for any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        ZORBLAX.slice(0, 600),
        ZORBLAX.slice(300, 1200),
        spdxText("MIT"),
        "\r",
        "\r\n",
        "许可",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(" ");
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const match of identify(text, index)) {
          expect(match.startLine).toBeGreaterThan(0);
          expect(match.endLine).toBeGreaterThanOrEqual(match.startLine);
          expect(match.endLine).toBeLessThanOrEqual(lines);
          for (const change of match.changes) {
            expect(change.excerpt.length).toBeLessThanOrEqual(200);
            expect(change.endLine).toBeLessThanOrEqual(lines);
            if (change.kind !== "removed") expect(text).toContain(change.excerpt);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("a damaged index", () => {
  it.each([[new Uint8Array(0)], [new Uint8Array(100)]])("says so", (bytes) => {
    expect(() => openIndex(bytes)).toThrow("reinstall modelcheck");
  });
});
