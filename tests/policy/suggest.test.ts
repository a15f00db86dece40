import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../src/policy/canonical-json.ts";
import { nearestWord, suggestion } from "../../src/policy/suggest.ts";

it.each([
  ["allwo", ["deny", "allow"], "allow"],
  ["apache2.0", ["MIT", "Apache-2.0"], "Apache-2.0"],
  ["commercial_use", ["commercialUse", "fineTune"], "commercialUse"],
  ["zzz", ["allow", "deny"], null],
  ["x".repeat(5_000), ["allow"], null],
  ["", ["allow"], null],
])("%s", (word, known, expected) => {
  expect(nearestWord(word, known)).toBe(expected);
});

it("canonical JSON does not depend on the order of keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 50 },
  );
});

it("says what is known where nothing is near", () => {
  const many = Array.from({ length: 20 }, (_, index) => `rule-number-${index}`);
  expect(suggestion("x", many, "rules")).toBe("none of the 20 rules is near it");
  expect(suggestion("x", ["allow", "deny"], "lists")).toBe("lists: `allow`, `deny`");
  expect(suggestion("x", [], "lists")).toBe("delete it");
});
