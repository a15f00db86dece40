import type { Evidence } from "../model/evidence.ts";
import type { DetectedLicense, LicenseEntry, LicenseKind, TextMatch } from "../model/license.ts";
import type { TextFile } from "../model/snapshot.ts";
import type { Obligation, Terms } from "../model/terms.ts";
import { excerptOf } from "../text/excerpt.ts";
import { indexLines } from "../text/lines.ts";

/** One licence found in one file, with what it says. */
export interface LicenseText {
  readonly detected: DetectedLicense;
  readonly entry: LicenseEntry | null;
  readonly terms: Terms;
  readonly obligations: readonly Obligation[];
  /** Names of policies it incorporates by reference. */
  readonly incorporated: readonly string[];
  readonly holderStated: boolean;
  /** Whether any sentence of it grants, asks or bans anything. */
  readonly operative: boolean;
}

/** The lines of `text` from `start` to `end`, with every other line emptied so that numbers hold. */
export function onlyLines(text: string, start: number, end: number): string {
  const { starts } = indexLines(text);
  const from = starts[start - 1] ?? 0;
  const to = starts[end] ?? text.length;
  if (from === 0 && to === text.length) return text;
  return "\n".repeat(Math.max(0, start - 1)) + text.slice(from, to);
}

/** The beginning of a match, quoted. */
export function evidenceOfMatch(file: TextFile, match: TextMatch): Evidence {
  const { starts } = indexLines(file.text);
  const from = starts[match.startLine - 1] ?? 0;
  const firstWord = file.text.slice(from).search(/\S/);
  const line = firstWord < 0 ? match.startLine : lineOf(starts, from + firstWord);
  return {
    kind: "file",
    repository: file.repository ?? null,
    commit: file.commit ?? null,
    file: file.path,
    startLine: line,
    endLine: line,
    excerpt: excerptOf(file.text, starts[line - 1] ?? 0, starts[line] ?? file.text.length),
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let line = 1;
  while (line < starts.length && (starts[line] ?? Infinity) <= offset) line++;
  return line;
}

const COPYRIGHT = /(?:copyright|©|\(c\))[^\n]{0,20}?(?:\d{4}|©)[^\n]{0,160}/i;
const PLACEHOLDER =
  /<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\b(?:yyyy|year|name of (?:copyright )?(?:owner|author)|your name)\b/gi;

/** Whether a copyright line names somebody: a year alone, or a template's blanks, name nobody. */
export function statesHolder(text: string): boolean {
  for (const line of text.split(/\r\n|\r|\n/, 400)) {
    const found = COPYRIGHT.exec(line.slice(0, 400))?.[0];
    if (found === undefined) continue;
    const rest = found
      .replace(PLACEHOLDER, " ")
      .replace(/copyright|©|\(c\)|all rights reserved|\bby\b|[\d\s,.\-–]+/gi, "");
    if (/\p{L}{2}/u.test(rest)) return true;
  }
  return false;
}

/** What kind of document a file is, where the catalogue does not know it. */
export function kindOfFile(path: string): LicenseKind {
  const name = path.toLowerCase();
  if (/us(?:e|age)[-_. ]?(?:policy|policies)|acceptable|prohibited/.test(name)) return "policy";
  return /(?:^|\/)notice[^/]*$/.test(name) ? "notice" : "license";
}
