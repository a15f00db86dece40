import type { Unit } from "../../card/units.ts";
import type { TeacherName } from "../teacher-names.ts";
import { inDataSection, inTrainingDataSection, saysEvaluation } from "../context.ts";
import { TRAIN } from "../lexicon.ts";
import { PRODUCT } from "./making-words.ts";
import { wroteData } from "./wrote-data.ts";

const ABOUT_DATA =
  /\bdata(?:set|sets|base)?\b|数据|數據|语料|データ|コーパス|데이터|données|daten|datos|dados|\bdati\b|datensatz/u;
const MODEL =
  "(?:an? |the |several |multiple |various |other |open(?:-source|-weight)? |opensource |large(?:r)? |strong(?:er)? |powerful |state-of-the-art |frontier |proprietary |advanced |existing ){0,3}(?:language models?|llms?|models|ai models?)";
const BY_SOME_MODEL = new RegExp(
  `\\b${PRODUCT}\\b.{0,60}\\b(?:generated|re-?written|written|produced|created|synthesi[sz]ed|labell?ed|annotated)\\b.{0,12}\\b(?:by|from|with|using)\\b ${MODEL}\\b`,
  "u",
);
const FROM_SOME_MODEL = new RegExp(
  `\\b(?:generated|created|produced|synthesi[sz]ed|sampled|collected)\\b[^.;]{0,40}\\b${PRODUCT}\\b[^.;]{0,15}\\b(?:from|by|with|using)\\b (?:our |in-house |internal ){0,2}(?:[\\w-]{1,20} )?${MODEL}\\b`,
  "u",
);
const MODEL_MADE = new RegExp(
  `\\b(?:train|tun)\\w*\\b[^.;]{0,60}\\b(?:on|with|using|over)\\b[^.;]{0,50}\\b(?:ai|llm|model|machine)[- ](?:generated|written|synthesi[sz]ed)\\b (?:\\w+ ){0,2}${PRODUCT}\\b`,
  "u",
);
const MODELS_MAKE =
  /\b(?:capable|larger?|strong(?:er)?|powerful|teacher|other|frontier|advanced|proprietary|expert) (?:language )?(?:models|llms)\b.{0,80}\bto (?:create|generate|produce|synthesi[sz]e)\b.{0,20}\b(?:synthetic|training) (?:\w+ )?(?:data|examples|samples)\b/u;
const THROUGH_A_MODEL =
  /\b(?:data(?:set|sets)?|samples|examples|pairs|answers|responses|texts?)\b.{0,30}\b(?:run|passed|fed|sent|put|processed|rewritten|augmented|enriched|expanded|refined|cleaned|rephrased)\b.{0,20}\b(?:through|to|into|by|with|using) (?:an? |the |another |our )(?:\w+ ){0,2}(?:llm|language model)\b/u;
const MADE_ALONE =
  /^(?:[^.;]{0,60}[:(,] ?)?(?:(?:synthetically|originally|mostly|entirely|all) )?(?:re-?)?(?:generated|written|created|produced|synthesi[sz]ed|translated|augmented)\b(?: exclusively| entirely| only)? (?:by|from|using|with|via)\b[^.;,]{0,25}$/u;

/**
 * `true` for a sentence that says that one of `teachers` wrote data, where the sentence or its
 * heading is about training or about data.
 */
export function saysGenerated(unit: Unit, teachers: readonly TeacherName[]): boolean {
  const text = unit.lower;
  if (teachers.length === 0 && !saysModelsMade(unit)) return false;
  if (unit.kind === "row" && !inTrainingDataSection(unit)) return false;
  if (saysEvaluation(unit) && !TRAIN.test(text)) return false;
  if (!TRAIN.test(text) && !inDataSection(unit) && !ABOUT_DATA.test(text)) return false;
  return saysModelsMade(unit) || teachers.some((teacher) => wroteForThis(unit, teacher));
}

/** `true` when the sentence makes `teacher` the writer of data; in a list of data it need not say so. */
export function wroteForThis(unit: Unit, teacher: TeacherName): boolean {
  if (wroteData(unit.lower, teacher)) return true;
  return inTrainingDataSection(unit) && MADE_ALONE.test(unit.lower.slice(0, teacher.start));
}

/** A sentence about training on what models wrote that it does not name. */
function saysModelsMade(unit: Unit): boolean {
  const text = unit.lower;
  if (!/models|llm|language model|\bai\b|-generated/u.test(text)) return false;
  if (MODELS_MAKE.test(text) || THROUGH_A_MODEL.test(text)) return true;
  if (!TRAIN.test(text) && !inTrainingDataSection(unit)) return false;
  return BY_SOME_MODEL.test(text) || MODEL_MADE.test(text) || FROM_SOME_MODEL.test(text);
}
