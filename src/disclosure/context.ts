import type { Unit } from "../card/units.ts";
import { headingOf } from "../card/units.ts";
import { lowerCase } from "../text/lower.ts";
import { cued } from "../text/cued.ts";
import { TRAIN } from "./lexicon.ts";

const DATA_SECTION =
  /\b(?:train(?:ing|ed)?|data|data ?sets?|corpus|corpora|pre-?training|post-?training|sft|rlhf|distill\w*|synthetic|fine-?tuning|sources?|finetun\w*|tuning)\b|数据|數據|データ|语料|語料|训练|訓練|微调|微調|学習|데이터|학습/u;
const STRICT_SECTION =
  /\b(?:(?:pre-?|post-?|fine-?)?(?:training|tuning|train(?:ed)?|sft|rlhf|dpo)[ -](?:and \w+ )?(?:data|data ?sets?|corpus|corpora|sources?|mix(?:ture)?)\b|data ?sets? used|used data ?sets?|trained on)|^(?:\d+\.? ?)?(?:about )?(?:the |our )?(?:data ?sets?|data(?: sources?| composition| mix(?:ture)?)?|corpus)(?: details| used| list| information)?$/u;
const LIST_OF_DATA =
  /\b(?:data ?sets?|corpora|corpus|training data|trained on|data sources?|data mix(?:ture)?)\b/u;
const PROCESSING = cued(
  ["clean", "filter", "process", "method", "step", "stage", "hyper"],
  () => /\b(?:clean\w*|filter\w*|pre-?process\w*|methods?|steps?|stages?|hyper-?parameters?)\b/u,
);
const EVALUATION = cued(
  [
    "eval",
    "benchmark",
    "result",
    "leaderboard",
    "performance",
    "comparison",
    "score",
    "metric",
    "accuracy",
    "perplexity",
    "red-team",
    "red team",
  ],
  () =>
    /\b(?:evaluat\w*|eval|benchmarks?|benchmarking|results?|leaderboard|performance|comparison|scores?|metrics|accuracy|perplexity|red[- ]team\w*)\b/u,
);
const CALIBRATION = cued(
  ["calibrat", "matrix", "quant", "gptq", "awq", "exl2"],
  () =>
    /\b(?:calibrat\w*|imatrix|importance matrix|quanti[sz]\w* (?:data|set)|spinquant|gptq|awq|exl2|gptq dataset|data ?set used (?:for|during) quanti[sz]ation)\b/u,
);
const USAGE = cued(
  [
    "news",
    "usage",
    "use case",
    "how to",
    "quick",
    "inference",
    "example",
    "install",
    "citation",
    "bibtex",
    "scope",
    "deploy",
    "prompt",
    "template",
    "faq",
    "provided",
    "compatib",
    "communit",
    "update",
    "changelog",
    "related",
  ],
  () =>
    /^\W*news\b|\b(?:usage|use cases?|how to|quick ?start|inference|examples?|installation|citation|bibtex|out-of-scope|deploy\w*|prompt\w*|template|faq|provided files|compatib\w+|communit\w+|(?:latest|recent) news|updates?|changelog|related (?:work|projects))\b/u,
);

/** `true` for a heading; a paragraph over a rule is only drawn as one. */
export function isTitle(unit: Unit): boolean {
  return unit.kind === "heading" && unit.text.length <= 150;
}

/** `true` for a sentence or section about the data a quantisation was calibrated with. */
export function isCalibration(unit: Unit): boolean {
  return CALIBRATION.test(unit.lower) || CALIBRATION.test(headingOf(unit));
}

/** `true` when the nearest heading announces data, list sentences aside. */
export function isDataHeading(unit: Unit): boolean {
  return STRICT_SECTION.test(headingOf(unit));
}

/** `true` for a sentence about training, by its own words. */
export function saysTraining(unit: Unit): boolean {
  return TRAIN.test(unit.lower);
}

/** `true` when the nearest heading is about training or data and not about measuring. */
export function inDataSection(unit: Unit): boolean {
  if (announcesData(unit)) return true;
  const heading = headingOf(unit);
  return DATA_SECTION.test(heading) && !EVALUATION.test(heading) && !CALIBRATION.test(heading);
}

const STRICT_CJK = cued(
  [
    "训练",
    "訓練",
    "微调",
    "微調",
    "学習",
    "학습",
    "사용",
    "使用",
    "数据",
    "數據",
    "데이터",
    "データ",
    "语料",
    "語料",
  ],
  () =>
    /(?:训练|訓練|微调|微調|学習|학습|사용|使用).{0,6}(?:数据|數據|데이터|データ|语料|語料|コーパス)|^\P{L}*(?:数据集|數據集|데이터 ?셋|데이터|データセット|语料|語料)(?: ?리스트|列表|来源|一覧)?\P{L}*$/u,
);

/** `true` when the nearest heading announces the training data itself. */
export function inTrainingDataSection(unit: Unit): boolean {
  if (announcesData(unit)) return true;
  const heading = headingOf(unit);
  return (
    (STRICT_SECTION.test(heading) || STRICT_CJK.test(heading)) &&
    !EVALUATION.test(heading) &&
    !CALIBRATION.test(heading)
  );
}

/** `true` when the sentence before the list announces training data. */
function announcesData(unit: Unit): boolean {
  if (unit.intro === "") return false;
  const intro = lowerCase(unit.intro);
  return (
    LIST_OF_DATA.test(intro) &&
    !PROCESSING.test(intro) &&
    !EVALUATION.test(intro) &&
    !CALIBRATION.test(intro)
  );
}

/** `true` when one of the two nearest headings is about measuring. */
export function inEvaluationSection(unit: Unit): boolean {
  return unit.path
    .slice(-2)
    .map(lowerCase)
    .some((heading) => EVALUATION.test(heading) && !DATA_SECTION.test(heading));
}

/** `true` when the nearest heading is about using, citing or licensing the model. */
export function inUsageSection(unit: Unit): boolean {
  return USAGE.test(headingOf(unit));
}

const MEASURING = cued(
  [
    "eval",
    "benchmark",
    "leaderboard",
    "test",
    "score",
    "metric",
    "perplexity",
    "red-team",
    "red team",
  ],
  () =>
    /\b(?:evaluat\w*|evals?|benchmarks?|benchmarking|leaderboard|tested|test sets?|scores?|metrics|perplexity|red[- ]team\w*)\b/u,
);

/** `true` when the sentence measures something, not only praises performance or results. */
export function saysMeasuring(unit: Unit): boolean {
  return MEASURING.test(unit.lower);
}

/** `true` when the sentence itself is about measuring. */
export function saysEvaluation(unit: Unit): boolean {
  return EVALUATION.test(unit.lower);
}

const ROW_LABEL =
  /^\|?\s*(?:(?:pre-?|post-?|fine-?)?(?:training|tuning) |sft )?(?:data ?sets?|data|corpus|corpora|tokens|sources)(?: size| sources?| used)?\s*\|\s*(?!n\/a|none|-|\||more information|(?:score|accuracy|acc|f1|wer|cer|bleu|rouge|metrics?|results?|values?|descriptions?|links?|splits?|train|eval|test|dev|languages?)\s*\|)\S/u;

/** `true` for a table row whose first cell announces training data and whose second says something. */
export function isDataRow(unit: Unit): boolean {
  return unit.kind === "row" && ROW_LABEL.test(unit.lower);
}
