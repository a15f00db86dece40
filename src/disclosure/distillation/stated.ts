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

const WHOLE_NAME = /^[\w.-]+/u;

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
  const ownName = squash(own.split("/").at(-1) ?? own);
  const teachers = teacherNames(unit.text, tables).filter(
    (one) =>
      mayBeTeacher(unit.lower, one) &&
      squash(WHOLE_NAME.exec(unit.text.slice(one.start, one.start + 100))?.[0] ?? "") !== ownName &&
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
