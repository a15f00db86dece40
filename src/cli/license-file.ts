import type { Catalog } from "../catalog/types.ts";
import type { LicenseEntry, TextMatch } from "../model/license.ts";
import type { Problem } from "../model/problem.ts";
import type { Obligation, Terms } from "../model/terms.ts";
import { nodeFiles } from "../node/files.ts";
import { openLicenseIndex } from "../node/license-index.ts";
import { decodeBytes, TEXT_LIMIT } from "../sources/decode-bytes.ts";
import { recognise } from "../licenses/identify.ts";
import type { Recognised } from "../licenses/place.ts";
import { recallTerms } from "../terms/recall.ts";
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
  const text = decodeBytes(path, read.bytes, read.size > read.bytes.length);
  return typeof text === "string" ? { text } : text;
}

/** What a text is and what it grants and asks; without a catalogue from its words alone. */
export async function answerText(
  file: string,
  text: string,
  catalog: Catalog | null,
): Promise<LicenseAnswer> {
  const { matches, found, entry } = identified(text, catalog);
  const { match, key, license, confidence, changes } = found?.match ?? NOTHING;
  return {
    file,
    match,
    key,
    license,
    confidence,
    changes,
    ...(recalled(file, found, entry, catalog) ?? (await readWords(file, text, found, entry))),
    matches,
  };
}

type Said = Pick<LicenseAnswer, "language" | "terms" | "obligations">;

/** An unchanged copy says what its term sheet says: only its words have to be found. */
function recalled(
  file: string,
  found: Identified["found"],
  entry: LicenseEntry | null,
  catalog: Catalog | null,
): Said | null {
  const place = found?.match.match === "exact" ? found.place : null;
  if (place === null || entry === null || entry.terms === null || catalog === null) return null;
  const quotes = catalog.quotes(entry.key);
  if (quotes === null) return null;
  const terms = recallTerms(entry.terms, quotes, place, sourceOf(file));
  return terms && { language: quotes.language, terms, obligations: entry.obligations };
}

async function readWords(
  file: string,
  text: string,
  found: Identified["found"],
  entry: LicenseEntry | null,
): Promise<Said> {
  const [{ readClauses }, { mergeTerms }] = await Promise.all([
    import("../terms/read-clauses.ts"),
    import("../terms/merge.ts"),
  ]);
  const exact = found?.match.match === "exact";
  const sheet = readClauses(text, sourceOf(file), exact ? (entry?.terms ?? null) : null);
  return {
    language: sheet.language,
    terms: found === null ? sheet.terms : mergeTerms(entry, found.match, sheet),
    obligations: exact && entry !== null ? entry.obligations : sheet.obligations,
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
    ...(await answerText(file, text, catalog)),
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
  readonly found: Recognised | null;
  readonly entry: LicenseEntry | null;
}

function identified(text: string, catalog: Catalog | null): Identified {
  const all = catalog === null ? [] : recognise(text, openLicenseIndex(catalog));
  const found = all.toSorted((a, b) => weight(b.match) - weight(a.match))[0] ?? null;
  const key = found?.match.key ?? null;
  const entry = key === null ? null : (catalog?.entry(key) ?? null);
  return { matches: all.map(({ match }) => match), found, entry };
}

/** The licence a file is about: the surest match over the most lines. */
function weight({ confidence, startLine, endLine }: TextMatch): number {
  return confidence * (endLine - startLine + 1);
}
