import { describe, expect, it } from "vitest";
import { keepsNumbers, normalizeName } from "../../src/targets/normalize.ts";
import { quote } from "../../src/targets/quote.ts";

describe("normalizeName", () => {
  it.each([
    ["mimo-2.5", "MiMo-V2.5"],
    ["mimo_v2.5", "MiMo-V2.5"],
    ["MIMO 2.5", "mimo-v-2.5"],
    ["qwen2.5-7b", "Qwen2_5-7B"],
  ])("%s and %s are one name", (a, b) => {
    expect(normalizeName(a)).toBe(normalizeName(b));
    expect(keepsNumbers(a, b)).toBe(true);
  });

  it.each([
    ["mimo-2.5", "MiMo-V2.5-Pro"],
    ["mimo-2.5", "MiMo-V2"],
    ["conv-net", "con-net"],
  ])("%s and %s are not", (a, b) => {
    expect(normalizeName(a)).not.toBe(normalizeName(b));
  });

  it("sees numbers that run together", () => {
    expect(normalizeName("mimo-1.5")).toBe(normalizeName("MiMo-15"));
    expect(keepsNumbers("mimo-1.5", "MiMo-15")).toBe(false);
  });
});

describe("quote", () => {
  it("writes what could repaint a terminal as code points", () => {
    expect(quote("a\u001b[31m\u202Eb\nc`d")).toBe("`a\\u{1b}[31m\\u{202e}b\\u{a}c'd`");
  });

  it("cuts long values", () => {
    expect(quote("x".repeat(500)).length).toBeLessThan(200);
  });
});
