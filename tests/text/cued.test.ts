import { describe, expect, test } from "vitest";
import { cued, earliest, mentions, offsetOf } from "../../src/text/cued.ts";

describe("patterns behind cues", () => {
  test("a text without a cue never builds the pattern; one with a cue builds it once", () => {
    let built = 0;
    const pattern = cued(["royalt", "fee"], () => {
      built++;
      return /\b(?:royalty|fee) of \d+/;
    });
    expect(pattern.test("free of charge")).toBe(false);
    expect(built).toBe(0);
    expect(pattern.exec("pay a fee of 5, then a fee of 6")?.[0]).toBe("fee of 5");
    expect(pattern.test("a fee")).toBe(false);
    expect(built).toBe(1);
  });

  test("of several patterns the leftmost match counts, of two at one place the first", () => {
    const pattern = earliest([/b./, /a./, /ax/]);
    expect(pattern.exec("ax b.")?.[0]).toBe("ax");
    expect(pattern.exec("b1 a1")?.[0]).toBe("b1");
    expect(offsetOf(pattern, "..a1")).toBe(2);
    expect(offsetOf(pattern, "none")).toBe(-1);
    expect(pattern.test("a")).toBe(false);
  });

  test("words are found anywhere", () => {
    expect(mentions("a sublicense", ["lease", "license"])).toBe(true);
    expect(mentions("a sublicense", [])).toBe(false);
  });
});
