import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../src/policy/canonical-json.ts";
import { nearestWord } from "../../src/policy/suggest.ts";

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
