import type { TextModel } from "../text/sentences.ts";

/** The languages a text is written in, as far as they can be read. */
export type TextLanguage = "en" | "zh" | "en+zh" | "other";

const FUNCTION_WORDS = new Set(
  "the of to and or this that in is you your any for with by are be not may as if shall must we our from has have will all no use it software license model".split(
    " ",
  ),
);
/** The longest of them, in letters. */
const LONGEST = 8;

/** How much of each script a text holds, and how many of its words are English function words. */
interface Scripts {
  han: number;
  latin: number;
  other: number;
  words: number;
  functionWords: number;
}

function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}

function isOther(code: number): boolean {
  return (
    (code >= 0x370 && code <= 0x1fff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** Count one sentence. Code units, not patterns: nothing here is worth an array of matches. */
function scan(lower: string, total: Scripts): void {
  let han = 0;
  let latin = 0;
  let words = 1;
  let functionWords = 0;
  let start = -1;
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 32;
    if (isWordUnit(code)) {
      if (start < 0) start = i;
      if (code >= 97) latin++;
      continue;
    }
    if (start >= 0) {
      if (i - start <= LONGEST && FUNCTION_WORDS.has(lower.slice(start, i))) functionWords++;
      start = -1;
    }
    if (code === 32) words++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (isOther(code)) total.other++;
  }
  total.han += han;
  if (latin <= han) return;
  total.latin += latin;
  total.words += words - 1;
  total.functionWords += functionWords;
}

/** Recognise the language from scripts and function words. Looks at every sentence once. */
export function languageOf(model: TextModel): TextLanguage {
  const total: Scripts = { han: 0, latin: 0, other: 0, words: 0, functionWords: 0 };
  for (const { lower } of model.sentences) scan(lower, total);
  const { han, latin, other, words, functionWords } = total;
  if (other > han + latin / 4 && other > 20) return "other";
  const english = functionWords * 8 > words && functionWords > 0;
  // One ideograph carries about as much as three Latin letters.
  const share = (han * 3) / Math.max(1, han * 3 + latin);
  if (share > 0.85) return "zh";
  if (share > 0.12) return english ? "en+zh" : "zh";
  return english || words < 12 ? "en" : "other";
}
