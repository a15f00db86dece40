import type { TeacherName } from "../teacher-names.ts";

const REACH_BEFORE = 220;
const REACH_AFTER = 160;
const POINT = /(?<=\d)\.(?=\d)/gu;

/** The words on either side of a model's name, for patterns that must not pass a full stop. */
export interface AroundName {
  readonly before: string;
  readonly after: string;
}

/** Cuts the words around `teacher` out of a sentence in lower case. The point of `3.5` ends nothing. */
export function aroundName(text: string, teacher: TeacherName): AroundName {
  const end = teacher.start + teacher.name.length;
  return {
    before: text
      .slice(Math.max(0, teacher.start - REACH_BEFORE), teacher.start)
      .replace(POINT, "_"),
    after: text.slice(end, end + REACH_AFTER).replace(POINT, "_"),
  };
}
