import type { Unit } from "../../card/units.ts";
import { inDataSection, inEvaluationSection } from "../context.ts";
import { isAside } from "./aside.ts";

// Data made after the recipe of a data set that models wrote, or by a method that needs a model.
const METHOD =
  /\b(?:evol-?\s?instruct|self-?instruct|(?:open-?)?(?:orca|alpaca|wizard-?lm|airoboros|dolphin|sharegpt|gpt-?4)[- ](?:style|like)(?! (?:prompt\w*|formats?|templates?|instruct\b|instructions? formats?)))\b/u;
const APPLIED =
  /\b(?:we|our|i|this model|us(?:e|ed|ing)|adapt\w*|appl(?:y|ied|ying)|develop\w*|via|through|trained|tuned|fine-?tuned|following|based on)\b/u;

/** `true` for a sentence that says that a method which needs another model's outputs was used. */
export function namesMethod(unit: Unit): boolean {
  if (unit.kind === "row" || !METHOD.test(unit.lower)) return false;
  if (inEvaluationSection(unit) || isAside(unit)) return false;
  return APPLIED.test(unit.lower) || (unit.kind === "item" && inDataSection(unit));
}
