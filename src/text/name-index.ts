/** A name to look for. */
export interface IndexedName<T> {
  /** Lower case; a text may leave out its spaces and hyphens. */
  readonly name: string;
  readonly value: T;
}

/** Names to look for, ready to be looked up. */
export interface NameIndex<T> {
  /** By first character, the longest first. */
  readonly byInitial: ReadonlyMap<string, readonly IndexedName<T>[]>;
  /** Whether a space may be written as a hyphen and the other way round. */
  readonly mixed: boolean;
}

/** A place in a text that spells an indexed name. */
export interface FoundName<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Indexes names once; of equal ones the first counts. */
export function nameIndex<T>(names: readonly IndexedName<T>[], mixed: boolean): NameIndex<T> {
  const index = new Map<string, IndexedName<T>[]>();
  for (const one of names) {
    const initial = one.name.charAt(0);
    const list = index.get(initial);
    if (list === undefined) index.set(initial, [one]);
    else list.push(one);
  }
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length);
  return { byInitial: index, mixed };
}

/**
 * The names that begin a word of `lower`, in order and without overlaps. `extend` takes the value
 * and where the name lies and gives the end of the whole, or -1 where it is not meant; then the
 * next shorter name is tried. Linear in the text.
 */
export function findNames<T>(
  lower: string,
  index: NameIndex<T>,
  extend: (value: T, start: number, end: number) => number,
): readonly FoundName<T>[] {
  const found: FoundName<T>[] = [];
  let at = 0;
  while (at < lower.length) {
    const names = index.byInitial.get(lower.charAt(at));
    const starts = names !== undefined && !isWordCharacter(lower, at - 1);
    const one = starts ? nameAt(lower, at, names, index.mixed, extend) : null;
    if (one !== null) found.push(one);
    at = Math.max(at + 1, one?.end ?? 0);
  }
  return found;
}

function nameAt<T>(
  lower: string,
  start: number,
  names: readonly IndexedName<T>[],
  mixed: boolean,
  extend: (value: T, start: number, end: number) => number,
): FoundName<T> | null {
  for (const { name, value } of names) {
    const spelledTo = endOf(name, lower, start, mixed);
    const end = spelledTo === -1 ? -1 : extend(value, start, spelledTo);
    if (end !== -1) return { value, start, end };
  }
  return null;
}

/** Where `name` ends when `lower` spells it from `start` on, or -1. */
function endOf(name: string, lower: string, start: number, mixed: boolean): number {
  let at = start;
  for (let i = 0; i < name.length; i++) {
    const wanted = name.charCodeAt(i);
    const code = lower.charCodeAt(at);
    const joint = isJoint(wanted);
    if (wanted === code || (mixed && joint && isJoint(code))) at++;
    else if (!joint) return -1;
  }
  return at;
}

function isJoint(code: number): boolean {
  return code === 0x20 || code === 0x2d;
}

/** `true` for a letter, digit or underscore at `at`; `false` past either end. */
export function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return WORD.test(text.charAt(at));
  return LETTER.test(text.charAt(at));
}

const WORD = /\w/u;
const LETTER = /[\p{L}\p{N}]/u;
