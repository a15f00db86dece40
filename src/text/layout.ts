import { isIdeograph } from "./fold.ts";
import type { LineIndex } from "./lines.ts";

const FRONT_MATTER_LINES = 400;
/** A line that ends like this is finished or goes on in a list; either way it is no heading. */
const FINISHED = /[.;:,!?。;:,、][")']*$/;

/** Lines of YAML front matter at the top, with both fences; 0 when there is none. */
export function frontMatterLines(raw: string, lines: LineIndex): number {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(raw.slice(0, 64))) return 0;
  const last = Math.min(lines.starts.length, FRONT_MATTER_LINES);
  for (let i = 1; i < last; i++) {
    const start = lines.starts[i] ?? 0;
    if (/^---[ \t]*(?:\r|\n|$)/.test(raw.slice(start, start + 8))) return i + 1;
  }
  return 0;
}

/** The width most long lines reach, at most 100 characters: shorter ones end a paragraph. */
export function wrapWidth(raw: string, lines: LineIndex): number {
  const counts: number[] = Array.from({ length: 101 }, () => 0);
  let total = 0;
  for (let i = 0; i < lines.starts.length; i++) {
    const width = (lines.starts[i + 1] ?? raw.length) - (lines.starts[i] ?? 0);
    if (width <= 20) continue;
    const slot = Math.min(width, 100);
    counts[slot] = (counts[slot] ?? 0) + 1;
    total++;
  }
  let seen = 0;
  for (let slot = 0; slot <= 100; slot++) {
    seen += counts[slot] ?? 0;
    if (seen > total * 0.8) return slot;
  }
  return 80;
}

/** Whether a normalised line is left open: neither a full sentence nor part of a list. */
export function isOpen(line: string): boolean {
  return !FINISHED.test(line.slice(-4));
}

/** Whether a normalised line reads as a heading: short, unfinished, capitalised or numbered. */
export function isHeadingLine(line: string, marked: boolean): boolean {
  if (line.length > 90 || line.length === 0 || FINISHED.test(line.slice(-4))) return false;
  if (isIdeograph(line.charCodeAt(line.length - 1))) {
    return line.length <= (marked ? 18 : 12) && !/不得|必须|应当|可以|禁止/.test(line);
  }
  const words = line.split(" ");
  if (words.length > 12) return false;
  if (line === line.toUpperCase() && /[A-Z]{3}/.test(line)) return true;
  const capitals = words.filter((word) => /^["'(]?[A-Z0-9&]/.test(word) || word.length <= 3);
  return capitals.length === words.length && words.length <= 10;
}
