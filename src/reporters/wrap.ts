const NARROWEST = 8;
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
 * Breaks `text` at spaces into lines of at most `width` columns, the first of at most `firstWidth`;
 * a word that no line can hold is cut. Runs of spaces become one. Never returns an empty list.
 */
export function wrap(text: string, width: number, firstWidth: number = width): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const room = (): number => Math.max(lines.length === 0 ? firstWidth : width, NARROWEST);
  const end = (): void => {
    lines.push(line);
    line = "";
    used = 0;
  };
  for (const word of text.split(" ")) {
    if (word === "") continue;
    const size = displayWidth(word);
    if (line !== "" && used + 1 + size > room()) end();
    // A long word starts on a line of its own where that saves cutting it.
    if (line === "" && lines.length === 0 && size > room() && size <= width) end();
    const parts = size > room() ? cut(word, room(), Math.max(width, NARROWEST)) : [word];
    for (const [index, part] of parts.entries()) {
      if (index > 0) end();
      used += displayWidth(part) + (line === "" ? 0 : 1);
      line = line === "" ? part : `${line} ${part}`;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** Wraps `text` behind `first`; the following lines start with `rest`. */
export function hang(first: string, rest: string, text: string, width: number): string[] {
  const lines = wrap(text, width - displayWidth(rest), width - displayWidth(first));
  return lines.map((line, index) => (index === 0 ? first : rest) + line);
}

/** `text` cut to `width` columns, with `...` where something is missing. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const room = Math.max(width - 3, 1);
  return `${cut(text, room, room)[0] ?? ""}...`;
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

/** `word` in parts: the first of at most `firstLimit` columns, the others of at most `limit`. */
function cut(word: string, firstLimit: number, limit: number): string[] {
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const character of word) {
    const size = characterWidth(character);
    if (part !== "" && used + size > (parts.length === 0 ? firstLimit : limit)) {
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
