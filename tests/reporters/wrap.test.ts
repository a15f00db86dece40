import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, displayWidth, hang, pad, wrap } from "../../src/reporters/wrap.ts";

describe("displayWidth", () => {
  test.each([
    ["MIT", 3],
    ["许可", 4],
    ["e\u0301", 1],
    ["한국", 4],
    ["⚠\uFE0F", 1],
  ])("%s takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("wrap", () => {
  test("breaks at spaces", () => {
    expect(wrap("keep the notice with every copy", 16)).toStrictEqual([
      "keep the notice",
      "with every copy",
    ]);
  });

  test("cuts a word that no line can hold", () => {
    expect(wrap("0123456789abcdef", 10)).toStrictEqual(["0123456789", "abcdef"]);
  });

  test("an empty text is one empty line", () => {
    expect(wrap("", 20)).toStrictEqual([""]);
  });

  test("no line is wider than the page and no visible character is lost", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 8, max: 60 }),
        (text, width) => {
          const lines = wrap(text, width);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("hang indents the lines after the first", () => {
  expect(hang("  = why: ", "         ", "one two three four", 18)).toStrictEqual([
    "  = why: one two",
    "         three",
    "         four",
  ]);
});

test("hang gives every line its own room", () => {
  expect(hang("warning[rule]: ", "  ", "one two three four five", 22)).toStrictEqual([
    "warning[rule]: one two",
    "  three four five",
  ]);
});

test("clip marks what it leaves out", () => {
  expect(clip("abcdefghij", 10)).toBe("abcdefghij");
  expect(clip("abcdefghijk", 10)).toBe("abcdefg...");
  expect(displayWidth(clip("许可许可许可", 9))).toBeLessThanOrEqual(9);
});

test("pad fills by columns, not by characters", () => {
  expect(pad("许可", 6)).toBe("许可  ");
});
