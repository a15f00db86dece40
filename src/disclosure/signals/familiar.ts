import type { BaseModelClaim } from "../../model/lineage.ts";
import type { DisclosureTables } from "../tables.ts";
import { teacherNames } from "../teacher-names.ts";
import { publisherOf } from "../teachers/classify.ts";

/** Providers whose traces are no sign; found when first asked for. */
export type Familiar = () => ReadonlySet<string>;

/**
 * Providers whose names belong on this card anyway: the publisher's own, and those of models in its
 * name and among its bases.
 */
export function familiarProviders(
  own: string,
  bases: readonly BaseModelClaim[],
  tables: DisclosureTables,
): Familiar {
  let known: ReadonlySet<string> | null = null;
  return () => {
    known ??= new Set(
      [own.replace("__", "/"), ...bases.map(({ name }) => name)].flatMap((name) => {
        const publisher = publisherOf(name, tables);
        const named = teacherNames(name, tables).map(({ family }) => family.provider);
        return publisher === null ? named : [publisher, ...named];
      }),
    );
    return known;
  };
}
