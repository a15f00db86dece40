/** Blank lines as strings of YAML and JSON have them; in prose `\n` is no word. */
const BLANK_LINE = /\\n\s{0,80}(?:\\\s{0,80})?\\n/gu;
const MIN_BLANK_LINES = 4;
const ESCAPE = /\\(?:([nrt"])|u([\da-f]{4})|\r?\n[ \t]{0,80}(?:\\(?=[ \t]))?)/giu;
/** Stands before a character whose escape was longer; no part of a word. */
const FILLER = "\u200b".repeat(5);

/**
 * `text` with the escapes of a quoted string undone, each by as many characters, so that offsets
 * stay; unchanged when it is no such string.
 */
export function withoutEscapes(text: string): string {
  if (!text.includes("\\n")) return text;
  const blank = text.match(BLANK_LINE)?.length ?? 0;
  if (blank < MIN_BLANK_LINES) return text;
  return text.replaceAll(ESCAPE, (whole, letter?: string, hex?: string) => {
    if (hex !== undefined) return FILLER + String.fromCharCode(Number.parseInt(hex, 16));
    // A line that goes on below.
    if (letter === undefined) return " ".repeat(whole.length);
    if (letter === '"') return ' "';
    return letter.toLowerCase() === "n" ? " \n" : "  ";
  });
}
