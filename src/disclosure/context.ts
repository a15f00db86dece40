import type { Unit } from "../card/units.ts";
import { headingOf } from "../card/units.ts";
import { lowerCase } from "../text/lower.ts";
import { TRAIN } from "./lexicon.ts";

const DATA_SECTION =
  /\b(?:train(?:ing|ed)?|data|data ?sets?|corpus|corpora|pre-?training|post-?training|sft|rlhf|distill\w*|synthetic|fine-?tuning|sources?|finetun\w*|tuning)\b|数据|數據|データ|语料|語料|训练|訓練|微调|微調|学習|데이터|학습/u;
const STRICT_SECTION =
  /\b(?:(?:pre-?|post-?|fine-?)?(?:training|tuning|train(?:ed)?|sft|rlhf|dpo)[ -](?:and \w+ )?(?:data|data ?sets?|corpus|corpora|sources?|mix(?:ture)?)\b|data ?sets? used|used data ?sets?|trained on)|^(?:\d+\.? ?)?(?:about )?(?:the |our )?(?:data ?sets?|data(?: sources?| composition| mix(?:ture)?)?|corpus)(?: details| used| list| information)?$/u;
const LIST_OF_DATA =
  /\b(?:data ?sets?|corpora|corpus|training data|trained on|data sources?|data mix(?:ture)?)\b/u;
const PROCESSING =
  /\b(?:clean\w*|filter\w*|pre-?process\w*|methods?|steps?|stages?|hyper-?parameters?)\b/u;
const EVALUATION =
  /\b(?:evaluat\w*|eval|benchmarks?|benchmarking|results?|leaderboard|performance|comparison|scores?|metrics|accuracy|perplexity|red[- ]team\w*)\b/u;
const CALIBRATION =
  /\b(?:calibrat\w*|imatrix|importance matrix|quanti[sz]\w* (?:data|set)|spinquant|gptq|awq|exl2|gptq dataset|data ?set used (?:for|during) quanti[sz]ation)\b/u;
const USAGE =
  /^\W*news\b|\b(?:usage|use cases?|how to|quick ?start|inference|examples?|installation|citation|bibtex|out-of-scope|deploy\w*|prompt\w*|template|faq|provided files|compatib\w+|communit\w+|(?:latest|recent) news|updates?|changelog|related (?:work|projects))\b/u;

/** `true` for a heading; a paragraph over a rule is only drawn as one. */
export function isTitle(unit: Unit): boolean {
  return unit.kind === "heading" && unit.text.length <= 150;
}

/** `true` for a sentence or section about the data a quantisation was calibrated with. */
function isCalibration(unit: Unit): boolean {
  return CALIBRATION.test(unit.lower) || CALIBRATION.test(headingOf(unit));
}

/** `true` when the nearest heading announces data, list sentences aside. */
function isDataHeading(unit: Unit): boolean {
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

const STRICT_CJK =
  /(?:训练|訓練|微调|微調|学習|학습|사용|使用).{0,6}(?:数据|數據|데이터|データ|语料|語料|コーパス)|^\P{L}*(?:数据集|數據集|데이터 ?셋|데이터|データセット|语料|語料)(?: ?리스트|列表|来源|一覧)?\P{L}*$/u;

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

const MEASURING =
  /\b(?:evaluat\w*|evals?|benchmarks?|benchmarking|leaderboard|tested|test sets?|scores?|metrics|perplexity|red[- ]team\w*)\b/u;

/** `true` when the sentence measures something, not only praises performance or results. */
export function saysMeasuring(unit: Unit): boolean {
  return MEASURING.test(unit.lower);
}

/** `true` when the sentence itself is about measuring. */
export function saysEvaluation(unit: Unit): boolean {
  return EVALUATION.test(unit.lower);
}

const TEMPLATE =
  /more information needed|\bon an unknown dataset\b|\bon the none dataset\b|\b(?:todo|tbd)\b|should link to a (?:dataset|data) card|\bwhat the training data is\b|\bthis (?:process|is) (?:is )?called\b/u;
const HOW_TO =
  /\b(?:(?<!\b(?:my|our) (?:\w{1,20} )?)notebooks?|colab|scripts? (?:to|for)|tutorials?|example (?:code|script)|(?<!used )(?<!needed )(?<!collected )to (?:fine-?tune|train) (?:the|this|your) (?:own |base )?(?:model|data)|you (?:can|may|could) (?:also |further )?(?:fine-?tune|train)|(?:can|could|may|might|should|must) (?:then |also |easily )?be (?:further |easily |directly )?(?:fine-?tuned|trained)|train your own|your own (?:data ?sets?|data|models?))\b|^(?:do not|don['’]t|never) /u;
// What is not done yet says nothing of what was done.
const PLAN =
  /\b(?:we|i) (?:also )?(?:plan|intend|hope)(?:ned|ed)? to\b|\bwill (?:also |then )?be (?:pre-?|fine-?|re)?(?:trained|tuned)\b|\bin (?:the )?(?:near )?future\b|\b(?:next|upcoming|future) (?:versions?|releases?|iterations?|plans?|work)\b/u;

// Other models, the one this was made from, or models at large.
const ANOTHER =
  /\b(?:every|most|many|other|existing|previous|earlier|current|prior) (?:[\w.-]+ ){0,3}(?:fine-?tunes?|models?|llms?)\b.{0,30}\b(?:train|tun|standard|learn|us)|\bthe (?:base|original|underlying|parent|foundation|backbone|teacher) (?:[\w.-]+ ){0,3}(?:model|weights)\S{0,3} (?:is|was|were|are|has been|had been) (?:initially |originally |also )?(?:pre-?)?trained\b|(?:^|\bas (?:all|other) )(?:large |most |many )?(?:(?:language|foundation|generative) models|llms) (?:are |were )?(?:\w+ )?(?:pre-?)?trained\b|\bcompar(?:e|ed|ing) (?:with|to|against)\b.{0,60}\b(?:which|that) (?:was|were|is)\b|\baforementioned data ?sets? affects?\b/u;
const LICENSE_SECTION =
  /\b(?:licen[sc]\w*|legal|terms of use|copyright|disclaimer)\b|许可|協議|协议|ライセンス/u;
const OF_THIS_MODEL =
  /\b(?:this|the|our) (?:\w+ )?model\b|\bit (?:was|is|has been)\b|\bwas trained\b/u;
const REFERENCE_SECTION = /^(?:\W|\d)*(?:references?|bibliography|参考文献)\W*$/u;
const CITATION = /^\W*(?:citations?|citing|cite|how to cite|bibtex)\b/u;
const REFERENCE =
  /\barxiv preprint\b|\bproceedings of\b|, [a-z]\.,? (?:&|and) |\bet al\. \(\d{4}\)[.,] /u;

const ELSEWHERE =
  /\b(?:how to (?:use|run|train|fine-?tune)|quick ?start|tutorials?|(?:fine-?tun\w*|training) (?:code|scripts?)|learning hub|downstream|ecosystem|derivatives?|derived models|built (?:on|with) \w+)\b|快速开始|如何使用/u;

/** A licence's reason, another model's data, a how-to or an entry of a bibliography. */
function isAside(unit: Unit): boolean {
  const heading = headingOf(unit);
  if (ANOTHER.test(unit.lower) || REFERENCE.test(unit.lower)) return true;
  if (REFERENCE_SECTION.test(heading) || PLAN.test(unit.lower)) return true;
  if (unit.kind === "sentence" && CITATION.test(heading)) return true;
  if (!isDataHeading(unit) && unit.path.slice(-3).some((one) => ELSEWHERE.test(lowerCase(one))))
    return true;
  return LICENSE_SECTION.test(heading) && !OF_THIS_MODEL.test(unit.lower);
}

/**
 * Template text, instructions, quantisation notes and asides, which are not statements about the
 * data this model was trained on.
 */
export function isEmptyStatement(unit: Unit): boolean {
  return (
    TEMPLATE.test(unit.lower) || HOW_TO.test(unit.lower) || isCalibration(unit) || isAside(unit)
  );
}

const ROW_LABEL =
  /^\|?\s*(?:(?:pre-?|post-?|fine-?)?(?:training|tuning) |sft )?(?:data ?sets?|data|corpus|corpora|tokens|sources)(?: size| sources?| used)?\s*\|\s*(?!n\/a|none|-|\||more information|(?:score|accuracy|acc|f1|wer|cer|bleu|rouge|metrics?|results?|values?|descriptions?|links?|splits?|train|eval|test|dev|languages?)\s*\|)\S/u;

/** `true` for a table row whose first cell announces training data and whose second says something. */
export function isDataRow(unit: Unit): boolean {
  return unit.kind === "row" && ROW_LABEL.test(unit.lower);
}
