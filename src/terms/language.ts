import type { TextModel } from "../text/sentences.ts";

/** The languages a text is written in, as far as they can be read. */
export type TextLanguage = "en" | "zh" | "en+zh" | "other";

const HAN = /[\u4e00-\u9fff]/g;
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]/g;
const LATIN = /[a-z]/g;
const FUNCTION_WORD =
  /\b(?:the|of|to|and|or|this|that|in|is|you|your|any|for|with|by|are|be|not|may|as|if|shall|must|we|our|from|has|have|will|all|no|use|it|software|license|model)\b/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Recognise the language from scripts and function words. Looks at every sentence once. */
export function languageOf(model: TextModel): TextLanguage {
  let han = 0;
  let latin = 0;
  let other = 0;
  let words = 0;
  let functionWords = 0;
  for (const { lower } of model.sentences) {
    const here = count(lower, HAN);
    han += here;
    other += count(lower, OTHER_SCRIPT);
    const letters = count(lower, LATIN);
    if (letters > here) {
      latin += letters;
      words += lower.split(" ").length;
      functionWords += count(lower, FUNCTION_WORD);
    }
  }
  if (other > han + latin / 4 && other > 20) return "other";
  const english = functionWords * 8 > words && functionWords > 0;
  // One ideograph carries about as much as three Latin letters.
  const share = (han * 3) / Math.max(1, han * 3 + latin);
  if (share > 0.85) return "zh";
  if (share > 0.12) return english ? "en+zh" : "zh";
  return english || words < 12 ? "en" : "other";
}
