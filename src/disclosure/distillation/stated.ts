import type { Unit } from "../../card/units.ts";
import type { DisclosureTables } from "../tables.ts";
import type { TeacherName } from "../teacher-names.ts";
import { headingOf } from "../../card/units.ts";
import { isEmptyStatement } from "../context.ts";
import { squash } from "../../facts/own-name.ts";
import { teacherNames } from "../teacher-names.ts";
import { saysDistilled } from "./distill-word.ts";
import { saysGenerated, wroteForThis } from "./generated-data.ts";
import { isTeacherIn, mayBeTeacher } from "./teacher-role.ts";
import { saysTeacher } from "./teacher-word.ts";

/** A sentence that says that models taught this one; the teachers it names may be none. */
export interface StatedTeaching {
  readonly unit: Unit;
  readonly teachers: readonly TeacherName[];
}

const ABOUT_OTHERS =
  /\b(?:communit\w+|related|projects?|news|open-?source plan|todo|roadmap|citation|bibtex|references|evaluat\w*|benchmarks?|leaderboard|usage|quick ?start|provided files)\b/u;
const OF_TRAINING =
  /\b(?:training|tuning) data\b|\btrained\b|\bdata used to (?:train|fine-?tune)|\bfine-?tuned (?:on|with)\b/u;
const PERMISSION =
  /\b(?:licen[sc]ed? (?:allows?|permits?)|permit\w*|prohibit\w*|not allowed|may not|you (?:can|may|must)|ability to|supports? (?:commercial|distill\w*)|(?:improve|improving|train|training) (?:any )?other (?:ai |language )?(?:models|llms)|can be (?:used|distill\w*)|not limited to|to train another|derivatives?)\b/u;

/**
 * A statement of distillation or of training on a model's outputs; `null` for any other sentence.
 * A provider's card that names the model itself does not name a teacher.
 */
export function statedTeaching(
  unit: Unit,
  own: string,
  publisher: string | null,
  tables: DisclosureTables,
): StatedTeaching | null {
  if (unit.kind === "heading") return null;
  if (isEmptyStatement(unit) || PERMISSION.test(unit.lower)) return null;
  if (ABOUT_OTHERS.test(headingOf(unit)) && !OF_TRAINING.test(unit.lower)) return null;
  const ownName = squash(own.split("/").at(-1) ?? own);
  const teachers = teacherNames(unit.text, tables).filter(
    (one) =>
      mayBeTeacher(unit.lower, one) &&
      (one.family.provider !== publisher ||
        !ownName.startsWith(squash(one.name)) ||
        ownName.includes("distil")),
  );
  if (saysDistilled(unit) || saysTeacher(unit, teachers.length > 0)) {
    const taught = teachers.filter(
      (one) => isTeacherIn(unit.lower, one) || wroteForThis(unit, one),
    );
    return { unit, teachers: taught };
  }
  if (!saysGenerated(unit, teachers)) return null;
  return { unit, teachers: teachers.filter((one) => wroteForThis(unit, one)) };
}
