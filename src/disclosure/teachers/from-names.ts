import type { BaseModelClaim } from "../../model/lineage.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Implied, TeacherContext } from "./reading.ts";
import { knownDataset } from "../distillation/dataset.ts";
import { teacherInName } from "../distillation/own-names.ts";
import { teachersNamed } from "./reading.ts";

/** Teachers that the model's own name and the names of its bases hint at. */
export function teachersInNames(
  { subject }: Snapshot,
  bases: readonly BaseModelClaim[],
  context: TeacherContext,
): readonly Implied[] {
  const own = {
    name: subject.name,
    evidence: {
      kind: "hub" as const,
      repository: null,
      commit: subject.commit,
      file: "id",
      startLine: 1,
      endLine: 1,
      excerpt: subject.name,
    },
  };
  return [own, ...bases].flatMap(({ name, evidence }) => {
    const part = teacherInName(name);
    if (part === null) return [];
    const generators = knownDataset(part, context.tables)?.generators ?? [part];
    const teachers = generators.flatMap((generator) =>
      teachersNamed(generator, "name", evidence, context.published, context),
    );
    return [{ evidence, teachers }];
  });
}
