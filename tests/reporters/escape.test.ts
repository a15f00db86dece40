import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeUnseen, escapeUnseenJson } from "../../src/reporters/escape.ts";

describe("escapeUnseen", () => {
  test.each([
    ["a new line", "a\nb\r\tc", String.raw`a\nb\r\tc`],
    ["a colour", "\u001B[31mred\u001B[0m", String.raw`\x1b[31mred\x1b[0m`],
    ["an 8-bit control", "\u009B2J", String.raw`\x9b2J`],
    ["reordered text", "abc\u202Etxt.exe", String.raw`abc\u{202e}txt.exe`],
    ["an isolate", "\u2066x\u2069", String.raw`\u{2066}x\u{2069}`],
    ["zero width", "MI\u200BT\uFEFF", String.raw`MI\u{200b}T\u{feff}`],
    ["a soft hyphen", "Apa\u00ADche", String.raw`Apa\xadche`],
    ["line separators", "a\u2028b\u2029c", String.raw`a\u{2028}b\u{2029}c`],
    ["hidden tag letters", "x\u{E0041}", String.raw`x\u{e0041}`],
    ["a filler that shows as nothing", "a\u3164b", String.raw`a\u{3164}b`],
    ["half a surrogate pair", "a\uD800b", String.raw`a\u{d800}b`],
  ])("makes %s visible", (_name, text, expected) => {
    expect(escapeUnseen(text)).toBe(expected);
  });

  test("leaves words of any script and emoji styles alone", () => {
    const text = "Größe, 模型 license, ⚠\uFE0F, naïve, кириллица, العربية";
    expect(escapeUnseen(text)).toBe(text);
  });

  test("leaves nothing that a terminal obeys or hides, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeUnseen(text)).not.toMatch(
          /[\p{Cc}\p{Bidi_Control}\u200B-\u200F\u2028\u2029]/u,
        );
      }),
      { numRuns: 200 },
    );
  });
});

test("escaped JSON is the same value and has no unseen character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeUnseenJson(JSON.stringify({ text }));
      expect(JSON.parse(escaped)).toStrictEqual({ text });
      expect(escaped).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B\u2028]/u);
    }),
    { numRuns: 200 },
  );
});
