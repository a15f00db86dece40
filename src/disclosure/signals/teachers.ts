import type { Signal, Teacher } from "../../model/disclosure.ts";
import type { Implied, TeacherContext } from "../teachers/reading.ts";
import { lowerCase } from "../../text/lower.ts";
import { teachersNamed } from "../teachers/reading.ts";

/** What signals show of teachers, by how sure they are. */
export interface SignalledTeachers {
  /** A trainer was given a teacher. */
  readonly stated: readonly Implied[];
  /** A pipeline or a tag hints at one. */
  readonly implied: readonly Implied[];
}

/** Teachers among the signals, each with its class. `own` is the student's name. */
export function teachersOfSignals(
  signals: readonly Signal[],
  own: string,
  context: TeacherContext,
): SignalledTeachers {
  const shown = signals
    .filter(({ kind }) => kind === "teacher" || kind === "distillation")
    .map((signal) => ({ signal, implied: impliedBy(signal, own, context) }));
  const isStated = ({ signal }: (typeof shown)[number]): boolean => signal.signal === "S10";
  return {
    stated: shown.filter(isStated).map(({ implied }) => implied),
    implied: shown.filter((one) => !isStated(one)).map(({ implied }) => implied),
  };
}

function impliedBy(
  { signal, name, evidence }: Signal,
  own: string,
  context: TeacherContext,
): Implied {
  if (name === null) return { evidence, teachers: [] };
  const via = signal === "S06" ? "name" : "configuration";
  // The id names one model; its owner's name is no other.
  const [tail, whole] = [name.split("/").at(-1) ?? name, name].map((text) =>
    teachersNamed(text, via, evidence, context.published, context),
  );
  const first = tail?.[0] ?? whole?.[0];
  if (first !== undefined) return { evidence, teachers: [{ ...first, name }] };
  const teacher: Teacher = {
    name,
    provider: null,
    class: sameOwner(name, own) ? "own" : "unknown",
    terms: null,
    via,
    evidence,
  };
  return { evidence, teachers: [teacher] };
}

function sameOwner(name: string, own: string): boolean {
  return (
    name.includes("/") &&
    lowerCase(name.split("/")[0] ?? "") === lowerCase(own.split(/\/|__/u)[0] ?? "")
  );
}
