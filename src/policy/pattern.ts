import { isGlob, matchesGlob } from "./glob.ts";

/** A licence pattern, taken apart. Names are in the spelling used for comparing. */
export type Pattern =
  | { readonly kind: "category"; readonly name: string }
  | { readonly kind: "family"; readonly name: string }
  | { readonly kind: "glob"; readonly name: string }
  | { readonly kind: "name"; readonly name: string };

/** Take a pattern apart: `category:x`, `family:x`, a glob, or an exact id or key. */
export function parsePattern(text: string): Pattern {
  const [, prefix, rest] = /^(category|family):(.*)$/u.exec(text) ?? [];
  if (prefix === "category") return { kind: "category", name: (rest ?? "").toLowerCase() };
  if (prefix === "family") return { kind: "family", name: (rest ?? "").toLowerCase() };
  if (isGlob(text)) return { kind: "glob", name: text.toLowerCase() };
  return { kind: "name", name: comparable(text) };
}

/** A name in the two spellings that patterns are held against. */
export interface Spelling {
  readonly lower: string;
  readonly comparable: string;
}

/** The spellings of one id or key. */
export function spellingOf(name: string): Spelling {
  return { lower: name.toLowerCase(), comparable: comparable(name) };
}

/** Whether a glob or an exact name fits one id or key. */
export function fitsName(pattern: Pattern, name: Spelling): boolean {
  if (pattern.kind === "name") return pattern.name === name.comparable;
  return pattern.kind === "glob" && matchesGlob(pattern.name, name.lower);
}

const GNU_WITHOUT_SUFFIX = /^(?:a|l)?gpl-\d\.\d$/u;

/** SPDX ids ignore case, and the short GNU ids are older spellings of the long ones. */
function comparable(name: string): string {
  const lower = name.trim().toLowerCase();
  if (GNU_WITHOUT_SUFFIX.test(lower)) return `${lower}-only`;
  const plus = lower.endsWith("+") ? lower.slice(0, -1) : null;
  return plus !== null && GNU_WITHOUT_SUFFIX.test(plus) ? `${plus}-or-later` : lower;
}
