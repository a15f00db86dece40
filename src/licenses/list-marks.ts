import { isAlphanumeric, isSpace } from "./characters.ts";
import { hashSet } from "./hash.ts";

/** After these words a number or letter is a reference, not the mark of a list item. */
const REFERENCES = hashSet(
  `section sections clause clauses article articles paragraph paragraphs subsection exhibit
   attachment annex appendix schedule version v part parts chapter`,
);
/** After these words a number is an amount that ends a sentence. */
const AMOUNTS = hashSet(
  "than within least most exceed exceeds exceeding over under after before pay costs maximum minimum",
);
const NUMBER = /\d{1,2}(?:\.\d{1,2}){0,4}/y;
const LETTERS = /(?:[a-z]|[ivx]{1,5})(?![a-z\d])/iy;

/**
 * End of the list mark whose first letter or digit is at `at`, or -1 when it is a word.
 *
 * The decision uses neighbours and not line ends, so that re-wrapping a text cannot change it;
 * only bare numbers without a dot need the beginning of a paragraph.
 */
export function listMarkEnd(text: string, at: number, lastWord: number): number {
  const before = at === 0 ? 10 : text.charCodeAt(at - 1);
  const opened = before === 40 || before === 0xff08;
  if (!opened && !isSpace(before) && before !== 42 && before !== 95 && before !== 62) return -1;
  if (opened && at > 1 && isAlphanumeric(text.charCodeAt(at - 2))) return -1;
  if (REFERENCES.has(lastWord)) return -1;
  if (AMOUNTS.has(lastWord) && text.charCodeAt(at) <= 57) return -1;
  const end = labelEnd(text, at);
  if (end < 0) return -1;
  const after = text.charCodeAt(end);
  if (opened) return (after === 41 || after === 0xff09) && endsMark(text, end + 1) ? end + 1 : -1;
  // `CC BY 4.0.` ends a sentence; a label of several levels begins a line or follows a full stop.
  const isDeep = text.slice(at, end).includes(".");
  const isMark = isMarkPoint(after) && endsMark(text, end + 1);
  if (isMark && (!isDeep || followsStop(text, at))) return end + 1;
  if (isPageNumber(text, at, end)) return end;
  return startsParagraph(text, at) && isNumbered(text, at, end) && isSpace(after) ? end : -1;
}

function labelEnd(text: string, at: number): number {
  const pattern = text.charCodeAt(at) <= 57 ? NUMBER : LETTERS;
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return -1;
  const end = at + found.length;
  return isAlphanumeric(text.charCodeAt(end)) ? -1 : end;
}

/** `.`, `)`, `、`, `．`, `）`, `:` never: a colon follows defined terms. */
export function isMarkPoint(code: number): boolean {
  return code === 46 || code === 41 || code === 0x3001 || code === 0xff0e || code === 0xff09;
}

/** A mark is followed by space, emphasis, the end, or (in Chinese) directly by its text. */
function endsMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    at >= text.length || isSpace(code) || code === 42 || code === 95 || code === 60 || code > 0x2fff
  );
}

function isNumbered(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) > 57) return false;
  const after = text.charCodeAt(end);
  return text.slice(at, end).includes(".") || after === 9;
}

function followsStop(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) === 62) return true;
  const lead = text
    .slice(Math.max(0, at - 40), at)
    .replace(/[\s*_>#/;%|-]+$/u, (space) => (space.includes("\n") ? "\n" : ""));
  return lead === "" || /[\n.;:!?]$/u.test(lead);
}

/** A number that is a paragraph by itself. */
function isPageNumber(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) > 57) return false;
  return (
    /(?:^|\n[^\S\n]*\n|\f)[^\S\n]*$/u.test(text.slice(Math.max(0, at - 40), at)) &&
    /^[^\S\n]*(?:$|\r?\n[^\S\n]*\r?\n|\f)/u.test(text.slice(end, end + 40))
  );
}

function startsParagraph(text: string, at: number): boolean {
  let newlines = 0;
  for (let i = at - 1; i >= 0 && at - i < 200; i--) {
    const code = text.charCodeAt(i);
    if (code === 10) newlines++;
    else if (!isSpace(code) && code !== 42 && code !== 35 && code !== 62) {
      return (
        newlines > 1 || code === 46 || code === 58 || code === 59 || code === 33 || code === 63
      );
    }
  }
  return true;
}
