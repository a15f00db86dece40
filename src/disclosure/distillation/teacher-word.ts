import type { Unit } from "../../card/units.ts";
import { TRAIN } from "../lexicon.ts";

const TEACHER =
  /\bteacher (?:models?|network|logits|llms?)|\bas (?:a|the|its|our) teachers?\b|\bmulti-?teacher\b|\b(?:expert|larger|stronger|multiple|specialist) teachers\b|\(teachers\)|\bfrom the (?:\w+ ){0,2}teachers?\b/u;
const LOGITS =
  /\bincorporated logits\b|\blogits (?:from|of) (?:the |a |an )?(?:larger|\p{Ll})|\bwith the supervision of (?:the|a)\b/u;
const PEOPLE =
  /\b(?:students? and teachers?|teachers? and students?|school|classroom|education\w*|lesson\w*)\b/u;

/** `true` for a sentence that says that a model was this model's teacher. */
export function saysTeacher(unit: Unit): boolean {
  if (LOGITS.test(unit.lower)) return true;
  return TEACHER.test(unit.lower) && (!PEOPLE.test(unit.lower) || TRAIN.test(unit.lower));
}
