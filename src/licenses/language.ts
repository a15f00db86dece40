/** What language a text is written in, as far as this project reads it. */
export type TextLanguage = "en" | "zh" | "en+zh" | "other";

const ENGLISH = /\b(?:the|of|and|to|you|or|any|this|is|for|license|licence)\b/giu;
const HAN = /[\u3400-\u9fff]/gu;
const KANA_OR_HANGUL = /[\u3040-\u30ff\uac00-\ud7a3]/gu;
const LATIN_WORD = /[a-z\u00c0-\u024f]{2,}/giu;
const MAX_READ = 400_000;

/**
 * English, Chinese, both (each more than a heading's worth), or anything else. A text without
 * words, such as a lone address, counts as English.
 */
export function languageOf(text: string): TextLanguage {
  const read = text.length > MAX_READ ? text.slice(0, MAX_READ) : text;
  const han = count(read, HAN);
  if (count(read, KANA_OR_HANGUL) > Math.max(10, han * 0.05)) return "other";
  const latin = count(read, LATIN_WORD);
  const english = count(read, ENGLISH);
  // Function words make up a fifth of English prose and almost none of another language's.
  const isEnglish = latin < 12 || english >= latin * 0.1;
  if (han < 20 || (latin > 150 && han < 60)) return isEnglish ? "en" : "other";
  if (latin > 150 && isEnglish && latin * 4 > han) return "en+zh";
  if (latin > han * 2) return isEnglish ? "en" : "other";
  return "zh";
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) found++;
  return found;
}
