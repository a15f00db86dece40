import type { Unit } from "../../card/units.ts";
import type { DisclosureTables } from "../tables.ts";
import type { TeacherName } from "../teacher-names.ts";
import { squash } from "../../facts/own-name.ts";
import { teacherNames } from "../teacher-names.ts";
import { isAside } from "./aside.ts";
import { saysDistilled } from "./distill-word.ts";
import { saysGenerated, wroteForThis } from "./generated-data.ts";
import { isTeacherIn, mayBeTeacher } from "./teacher-role.ts";
import { saysTeacher } from "./teacher-word.ts";

/** A sentence that says that models taught this one; the teachers it names may be none. */
export interface StatedTeaching {
  readonly unit: Unit;
  readonly teachers: readonly TeacherName[];
}

// No sentence names more; a hostile one costs no more than this.
const MAX_NAMES = 40;
const WHOLE_NAME = /^[\w.-]+/u;

/** `true` for the middle of a longer name, such as the model in a data set's id. */
function isPartOfName(text: string, { start }: TeacherName): boolean {
  return /[-_]$/u.test(text.slice(0, start)) && !text.slice(0, start).endsWith("chat-");
}

function isItself(unit: Unit, one: TeacherName, ownName: string): boolean {
  const whole = WHOLE_NAME.exec(unit.text.slice(one.start, one.start + 100))?.[0] ?? "";
  return squash(whole.replace(/[.-]+$/u, "")) === ownName && isTeacherIn(unit.lower, one);
}

function isOwn(
  unit: Unit,
  { name, family, start }: TeacherName,
  ownName: string,
  publisher: string | null,
): boolean {
  const whole = squash(WHOLE_NAME.exec(unit.text.slice(start, start + 100))?.[0] ?? "");
  if (whole.length > squash(name).length && ownName.endsWith(whole)) return true;
  if (ownName.includes("distil")) return false;
  return whole === ownName || (family.provider === publisher && ownName.startsWith(squash(name)));
}

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
  if (unit.kind === "heading" || isAside(unit)) return null;
  // A directory may be called `owner__name`.
  const ownName = squash(own.split(/\/|__/u).at(-1) ?? own);
  const named = teacherNames(unit.text, tables).slice(0, MAX_NAMES);
  // Where this model is the teacher, another one is the student.
  if (named.some((one) => isItself(unit, one, ownName))) return null;
  const teachers = named.filter(
    (one) =>
      mayBeTeacher(unit.lower, one) &&
      !isPartOfName(unit.lower, one) &&
      !isOwn(unit, one, ownName, publisher),
  );
  if (saysDistilled(unit, ownName) || saysTeacher(unit, teachers.length > 0)) {
    const taught = teachers.filter(
      (one) => isTeacherIn(unit.lower, one) || wroteForThis(unit, one),
    );
    return { unit, teachers: taught };
  }
  if (!saysGenerated(unit, teachers)) return null;
  return { unit, teachers: teachers.filter((one) => wroteForThis(unit, one)) };
}
