import type { Teacher } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { DisclosureTables } from "../tables.ts";
import type { TeacherName } from "../teacher-names.ts";
import type { When } from "./in-force.ts";
import { teacherNames } from "../teacher-names.ts";
import { classifyTeacher } from "./classify.ts";

/** What deciding a teacher's class needs besides its name. */
export interface TeacherContext {
  /** The provider that publishes the student; `null` when it is none of the table. */
  readonly publisher: string | null;
  /** When the student was published, so that its data was made before. */
  readonly published: When;
  readonly tables: DisclosureTables;
}

/** A place that implies teachers; it may name none. */
export interface Implied {
  readonly evidence: Evidence;
  readonly teachers: readonly Teacher[];
}

/** A teacher that a text names. */
export function teacherOf(
  { name, family }: TeacherName,
  via: Teacher["via"],
  evidence: Evidence,
  when: When,
  { publisher, tables }: TeacherContext,
): Teacher {
  const classified = classifyTeacher(family, when, publisher, tables);
  return { name, provider: family.provider, ...classified, via, evidence };
}

/** The teachers of known families that a generator's name holds. */
export function teachersNamed(
  generator: string,
  via: Teacher["via"],
  evidence: Evidence,
  when: When,
  context: TeacherContext,
): readonly Teacher[] {
  return teacherNames(generator, context.tables).map((named) =>
    teacherOf(named, via, evidence, when, context),
  );
}
