import type { Unit } from "../card/units.ts";

const TRAIN =
  /\b(?:(?:pre|post|mid|re|fine|instruct(?:ion)?|continual(?:ly)?|continued)?-?\s?train(?:ed|ing|s)?|(?:fine|instruct(?:ion)?)[- ]?tun(?:e[ds]?|ing)|tun(?:ed|ing)|pretrain\w*|finetun\w*|sft|rlhf|dpo|learn(?:ed|t|s)? from|post-?training)\b|训练|训練|訓練|微调|微調|学習/iu;
const DATA_SECTION =
  /\b(?:train(?:ing)?|data|data ?sets?|corpus|corpora|pre-?training|post-?training|sft|rlhf|distill\w*|synthetic|fine-?tuning|sources?|finetun\w*|tuning)\b|数据|データ/iu;
const EVALUATION =
  /\b(?:evaluat\w*|benchmark\w*|results?|leaderboard|performance|comparison|scores?|metrics|accuracy|perplexity)\b/iu;
const CALIBRATION = /\b(?:calibrat\w*|imatrix|importance matrix|quanti[sz]\w* (?:data|set))\b/iu;
const TEMPLATE =
  /\[?more information needed\]?|\bon an unknown dataset\b|\bon the none dataset\b|\[optional\]\s*$|\b(?:todo|tbd)\b|this should link to a dataset card|\bwhat the training data is\b/iu;
const USAGE =
  /\b(?:usage|how to|quick ?start|inference|example|installation|citation|bibtex|limitations?|out-of-scope|bias|intended use|deploy\w*|prompt|template|license|licence|acknowledge?ments?)\b/iu;

/** `true` for a sentence about training, by its own words. */
export function saysTraining(unit: Unit): boolean {
  return TRAIN.test(unit.text);
}

/** `true` when the nearest heading is about training or data and not about measuring. */
export function inDataSection(unit: Unit): boolean {
  const heading = unit.path.at(-1) ?? "";
  return DATA_SECTION.test(heading) && !EVALUATION.test(heading);
}

/** `true` when one of the two nearest headings is about measuring. */
export function inEvaluationSection(unit: Unit): boolean {
  return unit.path
    .slice(-2)
    .some((heading) => EVALUATION.test(heading) && !/\btraining data\b/iu.test(heading));
}

/** `true` when the nearest heading is about using, citing or licensing the model. */
export function inUsageSection(unit: Unit): boolean {
  return USAGE.test(unit.path.at(-1) ?? "");
}

/** `true` when the sentence itself is about measuring. */
export function saysEvaluation(unit: Unit): boolean {
  return EVALUATION.test(unit.text);
}

/** Template text and quantisation notes, which are not statements about training data. */
export function isEmptyStatement(unit: Unit): boolean {
  return TEMPLATE.test(unit.text) || CALIBRATION.test(unit.text);
}
