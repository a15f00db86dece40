import type { Snapshot } from "../../model/snapshot.ts";
import type { Implied, TeacherContext } from "./reading.ts";
import { teachersNamed } from "./reading.ts";

/** Teachers of data sets that lie among the repository's own files, found by their hashes. */
export function teachersOfFiles(
  { subject, listing }: Snapshot,
  context: TeacherContext,
): readonly Implied[] {
  const known = context.tables.datasets.filter(
    ({ sha256, kind }) => sha256.length > 0 && (kind === "model-output" || kind === "mixed"),
  );
  if (known.length === 0) return [];
  return listing.files.flatMap(({ path, sha256 }) => {
    const row = sha256 === null ? undefined : known.find((one) => one.sha256.includes(sha256));
    if (row === undefined) return [];
    const evidence = {
      kind: "hub" as const,
      repository: null,
      commit: subject.commit,
      file: path,
      startLine: 1,
      endLine: 1,
      excerpt: sha256 ?? "",
      ...(row.url === "" ? {} : { url: row.url }),
    };
    const when = row.made === null ? context.published : { by: row.made };
    const teachers = row.generators.flatMap((generator) =>
      teachersNamed(generator, "dataset", evidence, when, context),
    );
    return [{ evidence, teachers }];
  });
}
