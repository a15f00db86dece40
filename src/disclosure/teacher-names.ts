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

const WORD =
  "(?:instruct|chat|turbo|preview|latest|mini|nano|micro|lite|tiny|small|medium|large|ultra|max|plus|pro|flash|air|opus|sonnet|haiku|instant|thinking|reasoner|reasoning|coder|math|vision|vl|omni|audio|it|base|beta|alpha|exp|next|zero|speciale|distill?|llama|qwen|nemotron|uncased|cased|hf|fp8|awq|a\\d+b|v\\d[\\w.]*|x?\\d[\\w.]*)";
// A number or version, then words that makers put into the names of models.
const VERSION = new RegExp(
  `(?:[ -]?\\d[\\w.]*|[a-z]{1,2}(?![\\p{L}\\p{N}])(?<=\\d[a-z]{1,2})|[-.]${WORD}(?![\\p{L}\\p{N}]))?(?:-${WORD}(?![\\p{L}\\p{N}])){0,6}(?: (?:opus|sonnet|haiku|instant|pro|flash|ultra|turbo|mini|max|large|\\d[\\d.]*b)(?![\\p{L}\\p{N}])(?: \\d(?:\\.\\d)?(?![\\p{L}\\p{N}]))?){0,3}`,
  "uy",
);
const SIZE = /[ -](\d[\d.]*b)(?:-[a-z]+)?$/iu;
const ANOTHER_SIZE = /^(?:,? and |, | or |\/)(\d[\d.]*b)(?![\p{L}\p{N}])/iu;
// Letters of scripts that put no space between words: a name may stand right beside them.
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;

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

/**
 * Models of known families that `text` names, in order. A name inside a longer word is not one;
 * `X 8B and 70B` names two.
 */
export function teacherNames(text: string, tables: DisclosureTables): readonly TeacherName[] {
  const spaced = text.replace(UNSPACED, " ");
  const lower = lowerCase(spaced);
  const found = findNames(lower, indexOf(tables), (_family, _start, end) => end);
  return found.flatMap(({ value: family, start, end }) => {
    VERSION.lastIndex = end;
    const rest = VERSION.exec(lower)?.[0].length ?? 0;
    if (rest === 0 && isWordCharacter(spaced, end)) return [];
    const name = text.slice(start, end + rest).replace(/(?:['’]s|[.,-])+$/iu, "");
    const first = { name, family, start };
    const size = SIZE.exec(name);
    const other = size === null ? null : ANOTHER_SIZE.exec(text.slice(start + name.length));
    if (size === null || other === null) return [first];
    return [first, { ...first, name: `${name.slice(0, size.index + 1)}${other[1] ?? ""}` }];
  });
}
