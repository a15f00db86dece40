import type { BaseModelClaim } from "../../model/lineage.ts";
import type { DisclosureTables } from "../tables.ts";
import { teacherNames } from "../teacher-names.ts";
import { publisherOf } from "../teachers/classify.ts";

/**
 * Providers whose names belong on this card anyway: the publisher's own, and those of models in its
 * name and among its bases. A trace of them is no sign of another teacher.
 */
export function familiarProviders(
  own: string,
  bases: readonly BaseModelClaim[],
  tables: DisclosureTables,
): ReadonlySet<string> {
  const names = [own.replace("__", "/"), ...bases.map(({ name }) => name)];
  return new Set(
    names.flatMap((name) => {
      const publisher = publisherOf(name, tables);
      const named = teacherNames(name, tables).map(({ family }) => family.provider);
      return publisher === null ? named : [publisher, ...named];
    }),
  );
}
