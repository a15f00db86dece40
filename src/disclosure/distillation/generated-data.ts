import type { Unit } from "../../card/units.ts";
import type { TeacherName } from "../teacher-names.ts";
import { inDataSection, inTrainingDataSection, saysEvaluation } from "../context.ts";
import { TRAIN } from "../lexicon.ts";

const PRODUCT =
  "(?:data|data ?sets?|dialogues?|samples?|responses?|instructions?|traces?|conversations?|outputs?|examples?|completions?|captions?|answers?|questions?|prompts?|texts?|solutions?|pairs|labels?|annotations?|explanations?|stories|rows|corpus|demonstrations?|preferences?|trajectories|feedback|chats?|threads?)";
const MADE =
  "(?:generat(?:ed|e|es|ing)|produced?|creat(?:ed|e|ing)|synthesi[sz](?:ed|e|ing)|written|re-?written|wrote|annotated|labell?ed|augment(?:ed|ing)?|sampled|collected|obtained|extracted|translated|distilled|derived|sourced|made|built|curated|filtered|scored|ranked|responses?|outputs?|completions?|conversations?|answers?|traces)";
const BY = "(?:by|from|using|with|via|through|of|to)";
// These look at the words before the teacher's name, those of USED and FOR_THIS at both sides of "@".
const PRODUCT_MADE_BY = new RegExp(
  `\\b${PRODUCT}\\b.{0,100}\\b${MADE}\\b.{0,40}\\b${BY}\\b[^.;]{0,50}$`,
  "u",
);
const MADE_PRODUCT_BY = new RegExp(
  `\\b${MADE}\\b.{0,60}\\b${PRODUCT}\\b.{0,30}\\b${BY}\\b[^.;]{0,50}$`,
  "u",
);
const USED = new RegExp(
  `\\b(?:use[ds]?|using|with|by|leverag\\w+|employ\\w*|prompt(?:ed|ing)|thanks? to)\\b[^.;]{0,40}@[^.;]{0,50}\\b(?:to|for)\\b.{0,20}\\b${MADE}\\b`,
  "u",
);
const FOR_THIS = new RegExp(
  `\\b(?:to|for)\\b.{0,20}\\b${MADE}\\b.{0,80}\\b(?:use[ds]?|using|employ\\w*|leverag\\w+|prompt(?:ed|ing)?)\\b[^.;]{0,40}@`,
  "u",
);
const WAS_USED = new RegExp(
  `^[^.;]{0,60}\\b(?:that|which|was|were|is|are|be|been|we|i)\\b.{0,12}\\b(?:use[ds]?|prompted|employed|asked)\\b (?:to|for|as)\\b.{0,25}\\b${MADE}\\b`,
  "u",
);
const MADE_ADJECTIVE = new RegExp(
  `[- ](?:generated|written|created|synthesi[sz]ed|produced|augmented|labell?ed|annotated|distilled)\\b.{0,40}\\b${PRODUCT}\\b`,
  "u",
);
const HAS_MADE = /^ (?:has |had |have )?(?:wrote|written|generated|produced|created|made|gave)\b/u;
const PRODUCT_JUST_BEFORE = new RegExp(`\\b${PRODUCT}\\b.{0,30}$`, "u");
const BY_SOME_MODEL = new RegExp(
  `\\b${PRODUCT}\\b.{0,60}\\b(?:generated|written|produced|created|synthesi[sz]ed|labell?ed|annotated)\\b.{0,12}\\b(?:by|from|with|using)\\b (?:an? |the |several |multiple |various |other |other |open(?:-source|-weight)? |large(?:r)? |strong(?:er)? |powerful |state-of-the-art |frontier |proprietary |advanced ){0,3}(?:language models?|llms?|models)\\b`,
  "u",
);
const ITS_PRODUCT =
  /^(?:['’]s)?[- ](?:(?!training|pre|its|fine)\w+ )?(?:outputs?|responses?|generations?|completions?|conversations?|traces|dialogues?|data|logs|generated|written|synthesi[sz]ed|annotated|augmented|labell?ed|reasoning)\b/u;

/**
 * `true` for a sentence that says that one of `teachers` wrote data, where the sentence or its
 * heading is about training or about data.
 */
export function saysGenerated(unit: Unit, teachers: readonly TeacherName[]): boolean {
  const text = unit.lower;
  if (teachers.length === 0 && !saysModelsMade(text)) return false;
  if (unit.kind === "row" && !inTrainingDataSection(unit)) return false;
  if (saysEvaluation(unit) && !TRAIN.test(text)) return false;
  if (!TRAIN.test(text) && !inDataSection(unit) && !/\bdata(?:set|sets)?\b/u.test(text))
    return false;
  return saysModelsMade(text) || teachers.some((teacher) => wroteData(text, teacher));
}

/** A sentence about training on what models wrote that it does not name. */
function saysModelsMade(text: string): boolean {
  return /models|llm|language model/u.test(text) && TRAIN.test(text) && BY_SOME_MODEL.test(text);
}

/** `true` when a statement of making stands on either side of the model's name. */
export function wroteData(text: string, teacher: TeacherName): boolean {
  const before = text.slice(Math.max(0, teacher.start - 220), teacher.start);
  const after = text.slice(
    teacher.start + teacher.name.length,
    teacher.start + teacher.name.length + 160,
  );
  if (ITS_PRODUCT.test(after) || MADE_ADJECTIVE.test(after.slice(0, 60)) || WAS_USED.test(after))
    return true;
  if (HAS_MADE.test(after) && PRODUCT_JUST_BEFORE.test(before)) return true;
  const around = `${before}@${after}`;
  return (
    PRODUCT_MADE_BY.test(before) ||
    MADE_PRODUCT_BY.test(before) ||
    USED.test(around) ||
    FOR_THIS.test(around)
  );
}
