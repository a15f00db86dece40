import type { Item } from "./item.ts";
import { proseItem } from "./prose.ts";
import { NO_SYNTHETIC, SYNTHETIC_NOISE } from "./synthetic-words.ts";

const SYNTHETIC =
  "(?:synthetic(?:ally)?|synthesi[sz]ed|(?:model|machine|ai|llm|gpt-?\\d?)-generated|generated (?:by|with|from|using) (?:gpt|chatgpt|claude|an? llm|llama|mixtral|qwen|deepseek))";
const STAGE =
  "(?:pre-?train\\w*|mid-?train\\w*|post-?train\\w*|fine-?tun\\w*|instruction[- ](?:tun\\w*|data)|sft|supervised|alignment|dpo|rlhf|preference|cool-?down|annealing|decay|distill\\w*|cold[- ]start|reinforcement)";

/** D37: how much synthetic data, and for which stage? */
export const syntheticPurpose: Item = proseItem({
  id: "D37",
  words: ["synthetic", "synthesized", "generated", "machine", "合成", "生成"],
  never: SYNTHETIC_NOISE,
  none: [{ pattern: NO_SYNTHETIC, detail: "the card says that there is none" }],
  present: [
    {
      pattern: new RegExp(
        `\\b\\d[\\d.,]*(?:\\s?(?:%|percent\\b|million\\b|billion\\b|thousand\\b)|[kmb]\\+?\\s(?!param|model|llama|base))[^.;]{0,40}\\b${SYNTHETIC}|\\b${SYNTHETIC}[^.;]{0,50}\\b\\d[\\d.,]*\\s?[kmb]?\\s?(?:%|percent|million|billion|thousand|tokens|examples|samples|rows|pairs|conversations|instructions)|\\b(?:fully|entirely|purely|exclusively|100%|all|mostly|largely|primarily) (?:on |of |from )?${SYNTHETIC}|合成.{0,12}\\d`,
        "u",
      ),
      detail: "how much of the data is synthetic is said",
    },
    {
      pattern: new RegExp(
        `\\b${STAGE}\\b[^.;]{0,120}\\b${SYNTHETIC}|\\b${SYNTHETIC}[^.;]{0,120}\\b${STAGE}\\b`,
        "u",
      ),
      detail: "the stage that used synthetic data is said",
    },
    {
      pattern: new RegExp(
        `\\b${SYNTHETIC} [^.;]{0,40}\\b(?:data\\w*|examples|instructions|dialogues|conversations|reasoning|textbooks|texts)\\b[^.;]{0,40}\\b(?:targeting|to (?:improve|mitigate|enhance|teach|strengthen|cover|augment|balance|increase)|for (?:reasoning|coding|code|math\\w*|safety|tool|long|translation|instruction)|focus\\w*)`,
        "u",
      ),
      detail: "what the synthetic data is for is said",
    },
  ],
  vague: [
    {
      pattern: new RegExp(`\\b${SYNTHETIC}\\b|合成(?:数据|データ|語料|语料)|합성 ?데이터`, "u"),
      detail: "synthetic data is spoken of, without share or stage",
    },
  ],
  absent: "no sentence says how much synthetic data was used, or for what",
});
