// Words that several signals share, for text in lower case. Each pattern is linear: no nested
// repetition.

/** A verb or noun of training. */
export const TRAIN: RegExp =
  /\b(?:(?:pre|post|mid|re|fine|continued|continual(?:ly)?|instruct(?:ion)?)?-?\s?train(?:ed|ing|s)?|(?:fine|instruct(?:ion)?)[- ]?tun(?:e[ds]?|ings?)|tuned|q?lora['’]?d|epochs? (?:of|on|over)|sft|dpo|rlhf|learn(?:ed|t|s)? from|entrenad[oa]s?|trainiert\w*|addestrat[oaie]|treinad[oa]s?)\b|\bentra[iî]n[ée]e?s?(?![\p{L}])|训练|訓練|微调|微調|学習|학습|파인튜닝|ファインチューニング/u;

/** What training data is made of. */
export const KIND: RegExp =
  /\b(?:data(?:sets?|points?)?|corpus|corpora|texts?|documents?|articles?|samples?|examples?|conversations?|dialogues?|stories|books|novels|tokens?|images?|videos?|recordings?|utterances?|instructions?|prompts?|pairs?|traces|sentences?|tweets|posts|comments|reviews|transcripts|lyrics|poems|curriculum|knowledge|news|(?:training|instruction) set)\b|数据|數據|データ|コーパス|语料|語料|데이터/u;

// Millions and more of anything, or a count of rows, hours or the like.
const AMOUNT =
  /(?<![\w.])(?:\d[\d.,]{0,15}\s?(?:[tbm]|trillion|billion|million)\+?(?:\s[^\s\d.,;:()|/]{2,20}){0,3}\s(?:tokens?|words?|samples?|examples?|images?|documents?|pairs?|rows|sentences?|videos?|parameters of data)|\d[\d.,]{0,15}\s?(?:k|thousand|million|m)?\+?-?\s?(?:[^\s\d.,;:()|/]{2,20}\s){0,2}(?:hours?|examples|samples|images|documents|rows|pairs|sentences|conversations|dialogues|instructions|videos|records|entries|tweets|comments|gb|tb|gib)\b)/u;

/** `true` for a text that names an amount of data. */
export function saysAmount(lower: string): boolean {
  return /\d/u.test(lower) && AMOUNT.test(lower);
}

const LANGUAGES: ReadonlySet<string> = new Set(
  "afrikaans albanian amharic arabic armenian azerbaijani basque bengali bosnian bulgarian burmese cantonese catalan chinese croatian czech danish dutch english estonian farsi finnish french galician georgian german greek gujarati hausa hebrew hindi hungarian icelandic igbo indonesian irish italian japanese kannada kazakh khmer konkani korean kurdish kyrgyz lao latin latvian lithuanian luganda luo macedonian malay malayalam maltese mandarin marathi mongolian naija nepali norwegian pashto persian pidgin nigerian-pidgin polish portuguese punjabi romanian russian sanskrit serbian sinhala slovak slovenian somali spanish swahili swedish tagalog tamil tatar telugu thai tibetan turkish ukrainian urdu uzbek vietnamese welsh wolof yoruba zulu".split(
    " ",
  ),
);

/** `true` for the name of a language, which says of what kind data is and not which data it is. */
export function isLanguage(lower: string): boolean {
  return LANGUAGES.has(lower);
}
