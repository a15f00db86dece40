import { describe, expect, test } from "vitest";
import { findNames, isWordCharacter, nameIndex } from "../../src/text/name-index.ts";

function spelled(text: string, names: readonly string[], mixed = false): readonly string[] {
  const index = nameIndex(
    names.map((name) => ({ name, value: name })),
    mixed,
  );
  return findNames(text, index, (_value, _start, end) => end).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("findNames", () => {
  test.each([
    ["the longest name counts", "gull-4 and gull", ["gull", "gull-4"], ["gull-4", "gull"]],
    ["a joint may be left out", "gull4, gull-4", ["gull-4"], ["gull4", "gull-4"]],
    ["a joint is not another one", "gull 4", ["gull-4"], []],
    ["a name begins a word", "seagull _gull égull gull", ["gull"], ["gull"]],
  ])("%s", (_title, text, names, expected) => {
    expect(spelled(text, names)).toEqual(expected);
  });

  test("mixed joints stand for each other", () => {
    expect(spelled("gull 4 or gull-4", ["gull-4"], true)).toEqual(["gull 4", "gull-4"]);
  });

  test("a refused name gives way to a shorter one", () => {
    const index = nameIndex(
      ["gull four", "gull"].map((name) => ({ name, value: name })),
      false,
    );
    const found = findNames("gull four", index, (value, _start, end) =>
      value === "gull" ? end : -1,
    );
    expect(found).toEqual([{ value: "gull", start: 0, end: 4 }]);
  });
});

test("past either end there is no word", () => {
  expect(isWordCharacter("a", -1)).toBe(false);
  expect(isWordCharacter("a", 0)).toBe(true);
  expect(isWordCharacter("a", 1)).toBe(false);
});
