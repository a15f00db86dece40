import type { Unit } from "../../card/units.ts";
import { TRAIN } from "../lexicon.ts";

const TEACHER =
  /\bteacher (?:models?|network|logits|llms?)|\bas (?:a|the|its|our) teachers?\b|\bmulti-?teacher\b|\b(?:expert|larger|stronger|multiple|specialist) teachers\b|\(teachers\)|\bfrom the (?:\w+ ){0,2}teachers?\b/iu;
const LOGITS =
  /\bincorporated logits\b|\blogits (?:from|of) (?:the |a |an )?(?:larger|\p{Lu})|\bwith the supervision of (?:the|a)\b/iu;
const PEOPLE =
  /\b(?:students? and teachers?|teachers? and students?|school|classroom|education\w*|lesson\w*)\b/iu;

/** `true` for a sentence that says that a model was this model's teacher. */
export function saysTeacher(unit: Unit): boolean {
  if (LOGITS.test(unit.text)) return true;
  return TEACHER.test(unit.text) && (!PEOPLE.test(unit.text) || TRAIN.test(unit.text));
}
