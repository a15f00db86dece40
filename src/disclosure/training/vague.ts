import type { Unit } from "../../card/units.ts";
import { inDataSection, inEvaluationSection, isEmptyStatement, saysTraining } from "../context.ts";

const AMOUNT =
  /(?:\b\d[\d.,]*\s?(?:[kmbt]\b|million|billion|trillion|thousand|hundred)?\+?\s?(?:high-quality |text |image |training |diverse |unique |instruction |multilingual )?(?:tokens?|words?|hours?|examples?|samples?|images?|documents?|rows?|pairs?|sentences?|conversations?|dialogues?|instructions?|videos?|records?|entries|gb|tb|characters)\b|\b\d[\d.]*[TBMK]\+? tokens)/iu;
const KIND =
  /\b(?:data(?:sets?)?|corpus|corpora|texts?|documents|sources|samples|conversations|stories|tokens|images|recordings|prompts|instructions)\b|数据|數據|データ/iu;

/** `true` for a sentence that says of what kind or how much the training data is. */
export function isVagueStatement(unit: Unit): boolean {
  if (isEmptyStatement(unit) || unit.kind === "heading" || inEvaluationSection(unit)) return false;
  if (!saysTraining(unit) && !inDataSection(unit)) return false;
  return AMOUNT.test(unit.text) || (saysTraining(unit) && KIND.test(unit.text));
}
