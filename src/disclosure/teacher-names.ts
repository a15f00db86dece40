import type { NameIndex } from "../text/name-index.ts";
import type { DisclosureTables, ModelFamily } from "./tables.ts";
import { lowerCase } from "../text/lower.ts";
import { findNames, isWordCharacter, nameIndex } from "../text/name-index.ts";

/** A model of a known family, as a sentence spells it. */
export interface TeacherName {
  readonly name: string;
  readonly family: ModelFamily;
  readonly start: number;
}

const VERSION = /^(?:[ -]?\d[\w.]*|[-.][\w.-]+|[a-z]{1,2}\b)?/u;

const indexes = new WeakMap<DisclosureTables, NameIndex<ModelFamily>>();

function indexOf(tables: DisclosureTables): NameIndex<ModelFamily> {
  const known = indexes.get(tables);
  if (known !== undefined) return known;
  const index = nameIndex(
    tables.families.flatMap((family) => family.names.map((name) => ({ name, value: family }))),
    true,
  );
  indexes.set(tables, index);
  return index;
}

/** Models of known families that `text` names, in order. A name inside a longer word is not one. */
export function teacherNames(text: string, tables: DisclosureTables): readonly TeacherName[] {
  const lower = lowerCase(text);
  const found = findNames(lower, indexOf(tables), (_family, _start, end) => end);
  return found.flatMap(({ value: family, start, end }) => {
    const rest = VERSION.exec(lower.slice(end))?.[0].length ?? 0;
    if (rest === 0 && isWordCharacter(text, end)) return [];
    const name = text.slice(start, end + rest).replace(/(?:['’]s|[.,-])+$/iu, "");
    return [{ name, family, start }];
  });
}
