const MARK = /^\p{M}|[\uFE0E\uFE0F]$/u;
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Terminal columns that `text` takes: East Asian and emoji characters two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * Breaks `text` at spaces into lines of at most `width` columns; a longer word stays whole up to
 * `width` and is cut after it. Runs of spaces become one. Never returns an empty list.
 */
export function wrap(text: string, width: number): readonly string[] {
  const limit = Math.max(width, 8);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ").flatMap((whole) => pieces(whole, limit))) {
    const size = displayWidth(word);
    if (line !== "" && used + 1 + size > limit) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += size + (line === "" ? 0 : 1);
    line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** Wraps `text` behind `first`; the following lines start with `rest`. */
export function hang(first: string, rest: string, text: string, width: number): string[] {
  const room = width - Math.max(displayWidth(first), displayWidth(rest));
  return wrap(text, room).map((line, index) => (index === 0 ? first : rest) + line);
}

/** `text` cut to `width` columns, with `...` where something is missing. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${pieces(text, Math.max(width - 3, 1))[0] ?? ""}...`;
}

/** `text` filled with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(width - displayWidth(text), 0));
}

function characterWidth(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

function pieces(word: string, limit: number): string[] {
  if (word === "") return [];
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const character of word) {
    const size = characterWidth(character);
    if (used + size > limit && part !== "") {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += character;
    used += size;
  }
  parts.push(part);
  return parts;
}
