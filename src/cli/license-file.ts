import type { Catalog } from "../catalog/types.ts";
import type { LicenseEntry, TextMatch } from "../model/license.ts";
import type { Problem } from "../model/problem.ts";
import type { Obligation, Terms } from "../model/terms.ts";
import { nodeFiles } from "../node/files.ts";
import { openLicenseIndex } from "../node/readers.ts";
import { decodeText, TEXT_LIMIT } from "../sources/decode.ts";
import { identify } from "../licenses/identify.ts";
import { mergeTerms } from "../terms/merge.ts";
import { readClauses } from "../terms/read-clauses.ts";
import type { TextReading } from "../terms/read-text.ts";

/** What one file says, in the shape of `modelcheck license --format json`. */
export interface LicenseAnswer extends Pick<
  TextMatch,
  "match" | "key" | "license" | "confidence" | "changes"
> {
  readonly file: string;
  readonly language: string;
  readonly terms: Terms;
  readonly obligations: readonly Obligation[];
  /** Every licence found in the file, in order. */
  readonly matches: readonly TextMatch[];
}

/** The answer with everything that was read; `sentences` counts the operative ones. */
export interface FullAnswer
  extends
    LicenseAnswer,
    Pick<TextReading, "incorporated" | "topics" | "contradictions" | "unmodelled"> {
  readonly sentences: number;
}

const NOTHING: Pick<TextMatch, "match" | "key" | "license" | "confidence" | "changes"> = {
  match: "none",
  key: null,
  license: null,
  confidence: 0,
  changes: [],
};

/** The text of a file on this disk, or why it cannot be read. */
export async function readFileText(path: string): Promise<{ text: string } | Problem> {
  const read = await nodeFiles.read(path, TEXT_LIMIT);
  if (read === null)
    return {
      code: "file/unreadable",
      message: `\`${path}\` cannot be read`,
      help: /^[\w.-]+\/[\w.-]+$/u.test(path)
        ? `name a text file; for the model of this name, type \`modelcheck ${path}\``
        : "name a text file that exists and that you may read",
      retryable: false,
      fatal: true,
    };
  const decoded = decodeText(path, read.bytes, read.size);
  return decoded.text === null ? decoded.problem : { text: decoded.text.text };
}

/** What a text is and what it grants and asks; without a catalogue from its words alone. */
export function answerText(file: string, text: string, catalog: Catalog | null): LicenseAnswer {
  const { matches, found, entry } = identified(text, catalog);
  const exact = found?.match === "exact";
  const sheet = readClauses(text, sourceOf(file), exact ? (entry?.terms ?? null) : null);
  const { match, key, license, confidence, changes } = found ?? NOTHING;
  return {
    file,
    match,
    key,
    license,
    confidence,
    changes,
    language: sheet.language,
    terms: found === null ? sheet.terms : mergeTerms(entry, found, sheet),
    obligations: exact && entry !== null ? entry.obligations : sheet.obligations,
    matches,
  };
}

/** The same, and all that a lawyer asks of a text beyond its clauses. */
export async function answerInFull(
  file: string,
  text: string,
  catalog: Catalog | null,
): Promise<FullAnswer> {
  const { readText } = await import("../terms/read-text.ts");
  const { incorporated, topics, contradictions, sentences, unmodelled } = readText(
    text,
    sourceOf(file),
  );
  return {
    ...answerText(file, text, catalog),
    incorporated,
    topics,
    contradictions,
    sentences: sentences.filter((sentence) => sentence.operative).length,
    unmodelled,
  };
}

function sourceOf(file: string): { file: string; repository: null; commit: null } {
  return { file, repository: null, commit: null };
}

interface Identified {
  readonly matches: readonly TextMatch[];
  readonly found: TextMatch | null;
  readonly entry: LicenseEntry | null;
}

function identified(text: string, catalog: Catalog | null): Identified {
  const matches = catalog === null ? [] : identify(text, openLicenseIndex(catalog));
  const found = matches.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
  const entry = found?.key == null ? null : (catalog?.entry(found.key) ?? null);
  return { matches, found, entry };
}

/** The licence a file is about: the surest match over the most lines. */
function weight({ confidence, startLine, endLine }: TextMatch): number {
  return confidence * (endLine - startLine + 1);
}
