import type { Item } from "./item.ts";
import { proseItem } from "./prose.ts";
import { NO_SYNTHETIC, SYNTHETIC_NOISE } from "./synthetic-words.ts";

const SYNTHETIC =
  /\b(?:synthetic(?:ally)?|synthesi[sz]ed|(?:model|machine|ai|llm|gpt-?\d?)-generated|(?:generated|written|produced|created) (?:by|with|from|using) (?:gpt|chatgpt|claude|gemini|an? llm|an? model|models|llama|mi[sx]tral|qwen|deepseek|openai\/|google\/)[\w./-]*|(?:models|llms?) wrote)|合成(?:数据|データ|語料|语料)|합성 ?데이터/;
const AMOUNT_BEFORE =
  /(?:\d(?:\s?(?:%|percent\b|million\b|billion\b|thousand\b)|[kmb]\+?\s(?!param|model|llama|base))[^.;]{0,40}|\b(?:half|a (?:third|quarter|fifth|tenth)) (?:of )?[^.;]{0,40}|\b\d[\d.,]{0,15} (?:of the |\w+ )?[^.;]{0,30}\b(?:rows|examples|samples|conversations|pairs|letters)\b[^.;]{0,20}|\b(?:fully|entirely|purely|exclusively|100%|all|mostly|largely|primarily) (?:on |of |from )?)$/;
const AMOUNT_AFTER =
  /^[^.;]{0,50}\b(?:(?:half|a third|a quarter|a fifth|a tenth) of|\d[\d.,]{0,15}\s?[kmb]?\s?(?:%|percent|million|billion|thousand|tokens|examples|samples|rows|pairs|conversations|instructions))/;
const STAGE =
  /\b(?:pre-?train\w*|mid-?train\w*|post-?train\w*|fine-?tun\w*|instruction[- ](?:tun\w*|data)|sft|supervised|alignment|dpo|rlhf|preference|cool-?down|annealing|decay|distill\w*|cold[- ]start|reinforcement)\b/;
const PURPOSE_AFTER =
  /^ [^.;]{0,90}\b(?:targeting|to (?:improve|mitigate|enhance|teach|strengthen|cover|augment|balance|increase)|for (?:reasoning|coding|code|math\w*|safety|tool|long|translation|instruction)|focus\w*)/;
const HOW_MUCH = "how much of the data is synthetic is said";

/** D37: how much synthetic data, and for which stage? */
export const syntheticPurpose: Item = proseItem({
  id: "D37",
  words: [
    "synthetic",
    "synthesized",
    "generated",
    "written",
    "wrote",
    "produced",
    "created",
  ].concat(["合成", "합성"]),
  label: /\bsynthetic data\b/,
  never: SYNTHETIC_NOISE,
  none: NO_SYNTHETIC,
  present: [
    { pattern: SYNTHETIC, before: AMOUNT_BEFORE, detail: HOW_MUCH },
    { pattern: SYNTHETIC, after: AMOUNT_AFTER, detail: HOW_MUCH },
    { pattern: SYNTHETIC, and: STAGE, detail: "the stage that used synthetic data is said" },
    { pattern: SYNTHETIC, after: PURPOSE_AFTER, detail: "what the synthetic data is for is said" },
  ],
  vague: [{ pattern: SYNTHETIC, detail: "synthetic data is spoken of, without share or stage" }],
  absent: "no sentence says how much synthetic data was used, or for what",
});
