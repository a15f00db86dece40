import fc from "fast-check";
import { expect, test } from "vitest";
import { lowerCase, spelled } from "../../src/text/lower.ts";

test("no offset moves", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(lowerCase(`${text}\u0130`)).toHaveLength(text.length + 1);
    }),
  );
});

test("a group is given back as it was written", () => {
  const match = /from (\w+)/du.exec(lowerCase("FROM Gull"));
  expect(spelled("FROM Gull", match, 1)).toBe("Gull");
  expect(spelled("FROM Gull", null, 1)).toBeUndefined();
});
