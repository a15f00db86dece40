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

const MAX_LABEL = 14;
const LOOK_BACK = 200;

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
  const isNumber = text.charCodeAt(at) <= 57;
  const end = isNumber ? numberEnd(text, at) : lettersEnd(text, at);
  if (end < 0) return -1;
  const after = text.charCodeAt(end);
  if (opened) return (after === 41 || after === 0xff09) && endsMark(text, end + 1) ? end + 1 : -1;
  // `CC BY 4.0.` ends a sentence; a label of several levels begins a line or follows a full stop.
  const isDeep = isNumber && end - at > 2;
  const isMark = isMarkPoint(after) && endsMark(text, end + 1);
  if (isMark && (!isDeep || followsStop(text, at))) return end + 1;
  if (!isNumber || !(isSpace(after) || end === text.length)) return -1;
  if (isPageNumber(text, at, end)) return end;
  return (isDeep || after === 9) && startsParagraph(text, at) ? end : -1;
}

/** End of `7`, `12` or `2.1.3`, each part of one or two digits; -1 for longer numbers. */
function numberEnd(text: string, at: number): number {
  let end = at;
  while (end - at < MAX_LABEL) {
    const start = end;
    while (isDigit(text.charCodeAt(end)) && end - start < 3) end++;
    if (end - start > 2 || end === start) return -1;
    if (text.charCodeAt(end) !== 46 || !isDigit(text.charCodeAt(end + 1))) break;
    end++;
  }
  return isAlphanumeric(text.charCodeAt(end)) ? -1 : end;
}

/** End of one letter or of a Roman numeral; -1 for words. */
function lettersEnd(text: string, at: number): number {
  let end = at;
  while (end - at < 6 && isRoman(text.charCodeAt(end))) end++;
  if (end === at) end++;
  return end - at > 5 || isAlphanumeric(text.charCodeAt(end)) ? -1 : end;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isRoman(code: number): boolean {
  const lower = code | 32;
  return lower === 105 || lower === 118 || lower === 120;
}

/** `.`, `)` and their full-width forms; never a colon, which follows defined terms. */
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

const isStop = (code: number): boolean =>
  code === 46 || code === 58 || code === 59 || code === 33 || code === 63;

/** Space, emphasis, quotation and comment marks, which may stand before a list mark. */
function isLead(code: number): boolean {
  return (
    isSpace(code) ||
    code === 42 ||
    code === 95 ||
    code === 62 ||
    code === 35 ||
    code === 47 ||
    code === 37 ||
    code === 124 ||
    code === 45
  );
}

function followsStop(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) === 62) return true;
  const last = Math.max(0, at - LOOK_BACK);
  for (let i = at - 1; i >= last; i--) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (!isLead(code)) return isStop(code);
  }
  return true;
}

/** A number that is a paragraph by itself. */
function isPageNumber(text: string, at: number, end: number): boolean {
  return blankLine(text, at - 1, -1) && blankLine(text, end, 1);
}

/** Only space up to a second line end, a form feed or the end of the text. */
function blankLine(text: string, from: number, step: 1 | -1): boolean {
  let newlines = 0;
  for (let i = from; i >= 0 && i < text.length; i += step) {
    const code = text.charCodeAt(i);
    if (code === 12) return true;
    if (code === 10 && ++newlines > 1) return true;
    if (!isSpace(code) || Math.abs(i - from) > LOOK_BACK) return false;
  }
  return true;
}

function startsParagraph(text: string, at: number): boolean {
  let newlines = 0;
  for (let i = at - 1; i >= 0 && at - i < LOOK_BACK; i--) {
    const code = text.charCodeAt(i);
    if (code === 10) newlines++;
    else if (!isSpace(code) && code !== 42 && code !== 35 && code !== 62) {
      return newlines > 1 || isStop(code);
    }
  }
  return true;
}
