import type { Unit } from "../../card/units.ts";
import { inEvaluationSection } from "../context.ts";

const METHOD = /\b(?:evol-?\s?instruct|self-?instruct|orca[- ]style)\b/u;
const APPLIED =
  /\b(?:we|our|i|this model|us(?:e|ed|ing)|adapt\w*|appl(?:y|ied|ying)|develop\w*|via|through|trained|tuned|fine-?tuned|following|based on)\b/u;

/** `true` for a sentence that says that a method which needs another model's outputs was used. */
export function namesMethod(unit: Unit): boolean {
  if (unit.kind === "row" || unit.kind === "heading" || inEvaluationSection(unit)) return false;
  return METHOD.test(unit.lower) && APPLIED.test(unit.lower);
}
