import type { Catalog } from "../catalog/types.ts";
import type { TextMatch } from "../model/license.ts";
import type { Problem } from "../model/problem.ts";
import type { Obligation, Terms } from "../model/terms.ts";
import { nodeFiles } from "../node/files.ts";
import { openLicenseIndex } from "../node/readers.ts";
import { decodeText, TEXT_LIMIT } from "../sources/decode.ts";
import { identify } from "../licenses/identify.ts";
import { mergeTerms } from "../terms/merge.ts";
import { readText } from "../terms/read-text.ts";

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
  const matches = catalog === null ? [] : identify(text, openLicenseIndex(catalog));
  const found = matches.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
  const entry = found?.key == null ? null : (catalog?.entry(found.key) ?? null);
  const reading = readText(text, { file, repository: null, commit: null });
  const { match, key, license, confidence, changes } = found ?? NOTHING;
  return {
    file,
    match,
    key,
    license,
    confidence,
    changes,
    language: reading.language,
    terms: found === null ? reading.terms : mergeTerms(entry, found, reading),
    obligations: match === "exact" && entry !== null ? entry.obligations : reading.obligations,
    matches,
  };
}

/** The licence a file is about: the surest match over the most lines. */
function weight({ confidence, startLine, endLine }: TextMatch): number {
  return confidence * (endLine - startLine + 1);
}
