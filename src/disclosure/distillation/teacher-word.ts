import type { Unit } from "../../card/units.ts";
import { TRAIN } from "../lexicon.ts";

const TEACHER =
  /\bteacher (?:models?|network|logits|llms?|ensembles?)|\bas (?:(?:a|an|the|its|our) )?(?:\w+ )?teachers?\b|\bmulti-?teacher\b|\bteacher-student\b|\bstudent-teacher\b|\b(?:expert|larger|stronger|multiple|specialist) teachers\b|\(teachers\)|\bfrom the (?:\w+ ){0,2}teachers?\b|^(?:\W{0,3})(?:the )?teachers?(?: llms?)?(?: is| are| was| were| ?[:：])|教师模型|教師模型|老师模型|教師モデル|교사 모델|티처 모델/u;
const FORCING = /\bteacher[- ]forc(?:ing|ed)/u;
const LOGITS =
  /\bincorporated logits\b|\blogits (?:from|of) (?:the |a |an )?(?:larger|bigger|stronger|teacher|\d[\d.]*b\b)|\b(?:with|under) the supervision of (?:the|an?) (?:[\w.,-]+ ){0,5}(?:models?|versions?|networks?|llm)\b|\b(?:output|token|probability|soft)[- ](?:distributions?|labels?|targets?|probabilities) (?:of|from|by) (?:a|the|its) (?:much )?(?:larger|bigger|stronger|teacher)/u;
const LOGITS_OF =
  /\b(?:(?:pre-?)?train\w*|us(?:e|ed|ing)|incorporat\w*|match\w*|supervis\w*)\b.{0,60}\b(?:logits|soft (?:labels|targets)|(?:with|under) (?:the )?supervision) (?:from|of) /u;
const PEOPLE =
  /\b(?:students? and teachers?|teachers? and students?|school|classroom|education\w*|lesson\w*|essays?|teach english)\b/u;

/** `true` for a sentence that says that a model was this model's teacher; `named` when it names one. */
export function saysTeacher(unit: Unit, named: boolean): boolean {
  if (unit.kind === "row") return false;
  if (LOGITS.test(unit.lower)) return true;
  if (named && LOGITS_OF.test(unit.lower)) return true;
  if (!TEACHER.test(unit.lower) || FORCING.test(unit.lower)) return false;
  return !PEOPLE.test(unit.lower) || TRAIN.test(unit.lower);
}
