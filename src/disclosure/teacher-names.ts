import type { DisclosureTables, ModelFamily } from "./tables.ts";

/** A model of a known family, as a sentence spells it. */
export interface TeacherName {
  readonly name: string;
  readonly family: ModelFamily;
  readonly start: number;
}

interface Lexicon {
  readonly pattern: RegExp;
  readonly byName: ReadonlyMap<string, ModelFamily>;
}

const lexicons = new WeakMap<DisclosureTables, Lexicon>();

function lexiconOf(tables: DisclosureTables): Lexicon {
  const known = lexicons.get(tables);
  if (known !== undefined) return known;
  const byName = new Map<string, ModelFamily>();
  for (const family of tables.families) {
    for (const name of family.names) byName.set(canonical(name), family);
  }
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const any = names.map((name) => escape(name).replace(/[ -]/gu, "[ -]?")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any === "" ? "(?!)" : any})`, "giu");
  const lexicon = { pattern, byName };
  lexicons.set(tables, lexicon);
  return lexicon;
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/[ -]/gu, "-");
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** Models of known families that `text` names, in order. A name inside a longer word is not one. */
export function teacherNames(text: string, tables: DisclosureTables): readonly TeacherName[] {
  const { pattern, byName } = lexiconOf(tables);
  const found: TeacherName[] = [];
  for (const match of text.matchAll(pattern)) {
    const rest =
      /^(?:[ -]?\d[\w.]*|[-.][\w.-]+|[a-z]{1,2}\b)?/iu.exec(
        text.slice(match.index + match[0].length),
      )?.[0] ?? "";
    const next = text[match.index + match[0].length + rest.length] ?? "";
    if (/[\p{L}\p{N}_]/u.test(next) && rest === "") continue;
    const family = familyOf(match[0], byName);
    const name = (match[0] + rest).replace(/(?:['’]s|[.,-])+$/u, "");
    if (family !== undefined) found.push({ name, family, start: match.index });
  }
  return found;
}

function familyOf(
  spelling: string,
  byName: ReadonlyMap<string, ModelFamily>,
): ModelFamily | undefined {
  const direct = byName.get(canonical(spelling));
  if (direct !== undefined) return direct;
  const squashed = spelling.toLowerCase().replace(/[ -]/gu, "");
  for (const [name, family] of byName) {
    if (name.replaceAll("-", "") === squashed) return family;
  }
  return undefined;
}
