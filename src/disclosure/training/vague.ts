import type { Unit } from "../../card/units.ts";
import {
  inDataSection,
  inEvaluationSection,
  inTrainingDataSection,
  inUsageSection,
  isDataRow,
  isTitle,
  saysEvaluation,
  saysTraining,
} from "../context.ts";
import { isEmptyStatement } from "../empty-statement.ts";
import { KIND, saysAmount } from "../lexicon.ts";
import { trainedOn } from "./trained-on.ts";

const USED_FOR =
  /\b(?:data(?:sets?)?|corpus|corpora|texts?|documents|images|samples|examples|recordings|prompts|videos)\b.{0,60}(?:\b(?:used|collected|curated|gathered|selected|sampled|filtered)\b.{0,30}\b(?:pre-?|post-?)?(?:train\w*|tuning|fine-?tun\w*)|\b(?:for|into) (?:the |our |its )?(?:\w+ )?(?:pre-?|post-?|fine-?)?(?:training|tuning)\b)|\b(?:collect|curat|gather|construct|assembl|scrap)(?:e|ed|s|ing)?\b.{0,80}\b(?:data(?:sets?)?|corpus|corpora|texts?|images)\b|\bdata\b.{0,20}\b(?:sourced|drawn|crawled|scraped|collected|obtained) from\b/u;
const TRAINING_DATA_IS =
  /\b(?:training|tuning|pre-?training) (?:data(?:set)?|set|corpus)\b.{0,60}\b(?:is|are|was|were|consist\w*|includ\w*|contain\w*|compris\w*|comes?|covers?|spans?|drawn)\b/u;
// A label that introduces the data, or the sentence after it.
const USED_DATA =
  /^(?:pre-?|fine-?)?(?:training|tuning) data\s?[:：] ?\S{3,20} (?:text|data|code|speech|audio|images)|^(?:total )?(?:pre-?)?train(?:ing|ed) tokens\s?[:：]\s?[~≈]?\d.?|\bas (?:the |our )?(?:learning|training) (?:data|corpus|text)\b|^(?:the )?(?:training )?data ?sets? (?:composition|mix(?:ture)?)\s?[:：]|^(?:the )?(?:used data ?sets?\b|data ?sets? used (?:is|are|was|were|includes?|consists?)\b).{10}/u;
const IT_WAS_TRAINED_ON =
  /\b(?:data|inputs|texts?|content|material)\b.{0,20}\b(?:it|they|model|models) (?:was|were|is|are|has been) (?:pre-?|fine-?)?(?:trained|tuned) on\b/u;
const HARDWARE = /(?:\b|\dx ?)(?:gpus?|nvidia|[ahv]100s?|h800|rtx|tpus?|xeon|cpus?)\b/u;
const TRAIN_CJK = /训练|訓練|微调|微調|学習|학습/u;
const DATA_CJK = /数据|數據|データ|语料|語料|コーパス|데이터/u;
const ABROAD =
  /(?:entrenad|entra[iî]n[ée]|trainiert|addestrat|treinad)\S*.{0,60}(?<!\p{L})(?:datos|données|daten|dati|dados|corpus|korpus|textos?|textes?|texten?)(?!\p{L})/u;
const ON_CODE =
  /\b(?:trained|tuned) on (?:[\w-]+,? ){0,4}code\b(?! (?:llama|gen|base|in|from this|of this))/u;
const SYNTHETIC = /\b(?:synthetic(?:ally)? (?:train\w*|generated|data\w*)|ai powered synthetic)\b/u;
const NOT_A_STATEMENT =
  /^when (?:fine-?tuned|trained)\b|^(?:stop|try|avoid|(?:re)?train|fine-?tune|don['’]t|do not|please|feel free)\b|\bdownstream (?:fine-?tuning|training)\b|\b(?:suitable|ready|intended|ideal|designed|base(?: model)?) for (?:\w+ ){0,2}(?:fine-?tun\w*|training)\b|\b(?:can (?:also )?be (?:further )?(?:fine-?tuned|trained)|able to|how to (?:fine-?tune|train)|to (?:fine-?tune|train) (?:this|the) model on your|you(?:r)?(?: can| may| own)?|generates? (?:text|images)|text-to-\w+|biases?|licen[sc]ed under|released under|gpu[- ]hours|hours of computation|static model|batch[- ]size|will be (?:released|published)|fine-?tune it|recommend\w*)\b/u;
const AND_LICENSE = / and (?:is|are) (?:licen[sc]ed|released) under\b/u;
const HYPOTHESIS = /\b(?:can|could|may|might|should|would|if)\b.{0,20}$/u;

/** `true` for a sentence that says of what kind or how much the training data is. */
export function isVagueStatement(unit: Unit): boolean {
  if (isEmptyStatement(unit) || isTitle(unit)) return false;
  if (inEvaluationSection(unit) || inUsageSection(unit)) return false;
  if (NOT_A_STATEMENT.test(unit.lower.replace(AND_LICENSE, ""))) return false;
  if (USED_DATA.test(unit.lower)) return true;
  if (isDataRow(unit)) return saysAmount(unit.lower) || KIND.test(unit.lower);
  const training = saysTraining(unit) || /\bepochs\b/u.test(unit.lower);
  if (
    inTrainingDataSection(unit) &&
    unit.kind !== "row" &&
    KIND.test(unit.lower) &&
    unit.lower.length > (unit.kind === "item" ? 15 : 25)
  )
    return true;
  if (!training && !inDataSection(unit)) return false;
  if (unit.kind === "row" || (saysEvaluation(unit) && !training)) return false;
  if (
    HARDWARE.test(unit.lower) &&
    !/\b(?:data(?:sets?)?|corpus|tokens|examples)\b/u.test(unit.lower)
  )
    return false;
  if (IT_WAS_TRAINED_ON.test(unit.lower)) return true;
  if (saysAmount(unit.lower) || SYNTHETIC.test(unit.lower)) return true;
  if (
    USED_FOR.test(unit.lower) ||
    TRAINING_DATA_IS.test(unit.lower) ||
    (TRAIN_CJK.test(unit.lower) && DATA_CJK.test(unit.lower)) ||
    ABROAD.test(unit.lower) ||
    ON_CODE.test(unit.lower)
  )
    return true;
  const match = trainedOn(unit.lower);
  return (
    match !== null &&
    !HYPOTHESIS.test(unit.lower.slice(0, match.start)) &&
    !/\b(?:can|able|generat(?:es?|ed|ing)|produc\w+|achiev\w+)\b/u.test(
      unit.lower.slice(match.start, match.end),
    )
  );
}
