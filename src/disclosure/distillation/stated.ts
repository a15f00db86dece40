import type { Unit } from "../../card/units.ts";
import type { DisclosureTables } from "../tables.ts";
import type { TeacherName } from "../teacher-names.ts";
import { isEmptyStatement } from "../context.ts";
import { teacherNames } from "../teacher-names.ts";

/** A sentence that says that models taught this one; the teachers it names may be none. */
export interface StatedTeaching {
  readonly unit: Unit;
  readonly teachers: readonly TeacherName[];
}

const DISTILL =
  /(?<![\p{L}\p{N}_/-])(?:self-|on-policy |knowledge[- ])?distill?(?:ed|ing|ation)(?![\p{L}\p{N}_-])/iu;
const TEACHER =
  /\b(?:teacher (?:models?|network|logits|llms?)|as (?:a|the|its|our) teachers?|multi-teacher|(?:expert|own|larger|multiple) teachers|teachers\))|\bincorporated logits\b|\blogits from\b|\bwith the supervision of\b/iu;
const PRODUCT =
  "(?:data|data ?sets?|dialogues?|samples?|responses?|instructions?|traces?|conversations?|outputs?|examples?|completions?|captions?|answers?|questions?|prompts|texts?|content|reasoning|solutions?|pairs|labels?|annotations?|explanations?)";
const MADE =
  "(?:generat(?:ed|e|ing)|produced|created|creat(?:e|ing)|synthesi[sz](?:ed|e|ing)|written|re-?written|annotated|labell?ed|augment(?:ed)?|sampled|collected|obtained|extracted|translated|responses?|outputs?|completions?)";
const MADE_BY = new RegExp(
  `\\b${PRODUCT}\\b.{0,80}\\b${MADE}\\b.{0,40}\\b(?:by|from|using|with|via|through|of|to)\\b`,
  "iu",
);
const USED_TO_MAKE = new RegExp(
  `\\b(?:use[ds]?|using|with|by)\\b.{0,60}\\b(?:to|for)\\b.{0,20}\\b${MADE}\\b`,
  "iu",
);
const ON_OUTPUTS =
  /\b(?:trained|train|fine-?tuned|tuned)\b.{0,60}\b(?:on|with|using|from)\b.{0,60}\b(?:outputs?|responses?|generations?|generated|completions?|traces)\b/iu;
const NOT_TRAINING =
  /\b(?:licen[sc]\w*|allow(?:s|ed)?|permit\w*|prohibit\w*|terms|judge[ds]?|evaluat\w*|benchmark\w*|scored by|vllm|example usage|support(?:s|ed)? distillation|can be (?:used to )?distill\w*|you (?:can|may)|not distilled)\b/iu;

/** A statement of distillation or of training on a model's outputs; `null` for any other sentence. */
export function statedTeaching(unit: Unit, tables: DisclosureTables): StatedTeaching | null {
  if (unit.kind === "heading" || isEmptyStatement(unit) || NOT_TRAINING.test(unit.text))
    return null;
  const teachers = teacherNames(unit.text, tables);
  if (DISTILL.test(unit.text) || TEACHER.test(unit.text)) return { unit, teachers };
  if (teachers.length === 0) return null;
  const made =
    MADE_BY.test(unit.text) || USED_TO_MAKE.test(unit.text) || ON_OUTPUTS.test(unit.text);
  return made ? { unit, teachers } : null;
}
