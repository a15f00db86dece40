import type { Words } from "./words.ts";
import {
  ABBREVIATION,
  C,
  CONNECTIVES,
  COPYRIGHT,
  EDITIONS,
  OPERATIVE,
  PORTIONS,
  RIGHTS,
} from "./copyright-words.ts";

const LEAD = " \t\u00a0<[{*_";
const MAX_NAME = 14;
const MAX_STATEMENTS = 40;

/**
 * Which words belong to lines that only say whose copyright it is. A line counts when it opens with
 * the word or sign, has a year or `(c)` mark or placeholder, and the rest is shaped like a name.
 */
export function copyrightLines(text: string, words: Words): Uint8Array {
  const flags = new Uint8Array(words.count);
  let from = 0;
  while (from < words.count) {
    let to = from + 1;
    while (to < words.count && !hasNewline(text, words.end[to - 1] ?? 0, words.start[to] ?? 0))
      to++;
    const lineStart = lineStartOf(text, words.start[from] ?? 0);
    const opens = opensStatement(text, words, from, lineStart);
    if (from > 0 && flags[from - 1] === 1 && to - from === 3 && isRights(words, from)) {
      flags.fill(1, from, to);
    }
    if (
      opens &&
      to - from <= 40 &&
      (hasMark(text, words, from, to) || standsAlone(text, words, from, to)) &&
      isStatement(text, words, from, to)
    ) {
      flags.fill(1, from, to);
    }
    from = to;
  }
  return flags;
}

/** `true` when every word of `[from, to)` belongs to copyright statements. Opens with the word. */
export function isCopyright(text: string, words: Words, from: number, to: number): boolean {
  if (from >= to || to - from > MAX_STATEMENTS * MAX_NAME) return false;
  return (
    opensStatement(text, words, from, lineStartOf(text, words.start[from] ?? 0)) &&
    isStatement(text, words, from, to)
  );
}

/** `true` when `[from, to)` continues a copyright statement that was wrapped: names and years. */
export function continuesCopyright(text: string, words: Words, from: number, to: number): boolean {
  if (to - from > 4 * MAX_NAME || !isStatement(text, words, from, to)) return false;
  return (
    isRights(words, to - 3) || !endsSentence(text, words.end[to - 1] ?? 0, words.start[to - 1] ?? 0)
  );
}

/** `true` when the words could be a holder's name: no sentence, nothing about use. */
export function isNameShaped(text: string, words: Words, from: number, to: number): boolean {
  return isStatement(text, words, from, to);
}

/** A full stop after the last word that is not an abbreviation's. */
function endsSentence(text: string, end: number, start: number): boolean {
  return (
    /^["')\]*_]{0,3}[.!?\u3002](?:\s|$)/u.test(text.slice(end, end + 6)) &&
    !isAbbreviation(text, start, end)
  );
}

function isAbbreviation(text: string, start: number, end: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(0, start - 4), end + 1));
}

function opensStatement(text: string, words: Words, at: number, lineStart: number): boolean {
  const hash = words.hash[at] ?? 0;
  if (COPYRIGHT.has(hash) || hash === PORTIONS) return true;
  const start = words.start[at] ?? 0;
  let before = start - 1;
  while (before >= lineStart && start - before < 12 && LEAD.includes(text.charAt(before))) before--;
  const code = text.charCodeAt(before);
  if (before < lineStart || code === 0xa9) return code === 0xa9;
  if (code === 41) return text.slice(before - 2, before + 1).toLowerCase() === "(c)";
  return code === 59 && text.slice(before - 5, before + 1).toLowerCase() === "&copy;";
}

function hasMark(text: string, words: Words, from: number, to: number): boolean {
  const start = words.start[from] ?? 0;
  const end = words.end[to - 1] ?? start;
  const rest = /^[^\n]{0,60}/u.exec(text.slice(end, end + 60))?.[0] ?? "";
  const line = text.slice(Math.max(0, start - 12), end) + rest;
  return /\u00a9|\(c\)|&copy;|\b(?:19|20)\d\d\b|<year>|yyyy|20xx|\[year\]|\{year\}|<dates?>/iu.test(
    line,
  );
}

/** A paragraph of one line, which is how holders without a year are written. */
function standsAlone(text: string, words: Words, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 8) return false;
  const start = words.start[from] ?? 0;
  const end = words.end[to - 1] ?? start;
  return (
    /(?:^|\n[^\S\n]*\r?\n)[^\n]{0,12}$/u.test(text.slice(Math.max(0, start - 60), start)) &&
    /^[^\n]{0,12}(?:$|\n[^\S\n]*\r?\n)/u.test(text.slice(end, end + 60))
  );
}

function isStatement(text: string, words: Words, from: number, to: number): boolean {
  const caseless = !hasMixedCase(text, words, from, to);
  let names = 0;
  let lower = 0;
  let hasCapital = false;
  for (let i = from; i < to; i++) {
    const hash = words.hash[i] ?? 0;
    const start = words.start[i] ?? 0;
    if (COPYRIGHT.has(hash) || hash === C) {
      names = 0;
      hasCapital = false;
      continue;
    }
    if (isRights(words, i)) {
      i += 2;
      continue;
    }
    if (OPERATIVE.has(hash) || !isWord(text, start)) return false;
    if (EDITIONS.has(hash) && isRemark(text, words, i, to, caseless)) return false;
    if (i > from && beginsSentence(text, words, i) && !CONNECTIVES.has(hash)) return false;
    if (/^\d/u.test(text.charAt(start))) continue;
    if (++names > MAX_NAME) return false;
    if (CONNECTIVES.has(hash)) continue;
    if (caseless) continue;
    // `huggingface team` is a handle; after a name in capitals lower case begins a remark.
    if (!isLower(text, start)) hasCapital = true;
    else if (hasCapital || ++lower > 2) return false;
  }
  return true;
}

/** `All rights reserved`. */
export function isRights(words: Words, at: number): boolean {
  return RIGHTS.every((hash, i) => words.hash[at + i] === hash);
}

/** Letters, digits and ideographs; signs such as `$` are no part of a name. */
function isWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}&]/u.test(text.slice(at, at + 2));
}

/** In lower case, set off, or the last word where case says nothing: `Acme, academic version`. */
function isRemark(text: string, words: Words, at: number, to: number, caseless: boolean): boolean {
  const start = words.start[at] ?? 0;
  if (isSetOff(text, start)) return true;
  return caseless ? at === to - 1 : isLower(text, start);
}

/** After a bracket, comma or dash. */
function isSetOff(text: string, at: number): boolean {
  return /[([{,;:|\u2013\u2014-]\s*$/u.test(text.slice(Math.max(0, at - 4), at));
}

function beginsSentence(text: string, words: Words, at: number): boolean {
  const end = words.end[at - 1] ?? 0;
  const between = text.slice(end, Math.min(words.start[at] ?? 0, end + 40));
  if (/[;!?:\u3002]\s/u.test(between)) return true;
  if (!/^[)"'\u201d]{0,2}\.["')\u201d]{0,2}\s/u.test(between)) return false;
  if (/^\s*$/u.test(between)) return false;
  return !isAbbreviation(text, words.start[at - 1] ?? 0, end);
}

function hasMixedCase(text: string, words: Words, from: number, to: number): boolean {
  const shown = text.slice(words.start[from] ?? 0, words.end[to - 1] ?? 0);
  const rest = shown.replace(/^copyright/iu, "").replaceAll(/\(c\)/giu, "");
  return /[A-Z]/u.test(rest) && /[a-z]/u.test(rest);
}

function isLower(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter >= "a" && letter <= "z";
}

function lineStartOf(text: string, at: number): number {
  return text.lastIndexOf("\n", at) + 1;
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
