import type { MatchFacts } from "./matcher.ts";
import { anyGlob } from "./matcher.ts";

/** `teacher`: globs over the names of teachers; unknown where there are teachers without a name. */
export const matchTeacher: MatchFacts = ({ disclosure }, values) => {
  const { teachers, status, teachersNamed } = disclosure.distillation;
  if (
    anyGlob(
      teachers.map(({ name }) => name),
      values,
    )
  )
    return true;
  return (status === "stated" || status === "implied") && !teachersNamed ? null : false;
};
