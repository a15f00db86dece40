import type { Catalog } from "../catalog/types.ts";
import type { LicenseEntry, LicenseKind, TextMatch } from "../model/license.ts";
import type { Snapshot, TextFile } from "../model/snapshot.ts";
import type { Terms } from "../model/terms.ts";
import type { ClauseSheet } from "../terms/read-clauses.ts";
import { isLicensePath } from "../sources/select.ts";
import type { LicenseText } from "./license-text.ts";
import { evidenceOfMatch, kindOfFile, onlyLines, statesHolder } from "./license-text.ts";
import type { ScopeContext } from "./scope.ts";
import { scopeOfFile } from "./scope.ts";

/** How a text is recognised and read; passed in, because neither is needed where there is no text. */
export interface TextReaders {
  readonly identify: (text: string) => readonly TextMatch[];
  readonly readText: (
    text: string,
    source: { file: string; repository: string | null; commit: string | null },
    known?: Terms | null,
  ) => ClauseSheet;
  readonly mergeTerms: (
    entry: LicenseEntry | null,
    match: TextMatch | null,
    reading: ClauseSheet,
  ) => Terms;
}

/** Weights, or what lies beside weights and nowhere else. */
const MODEL_FILE =
  /\.(?:safetensors|gguf|bin|pth?|onnx|ckpt|h5|msgpack|tflite|mlmodel|npz|nemo)$|safetensors\.index\.json$|(?:^|\/)(?:adapter_config|tokenizer_config|generation_config|model_index)\.json$/i;

/** Every licence in every one of `files`, recognised and read. Files of one licence give one value. */
export function detectLicenses(
  files: readonly TextFile[],
  snapshot: Snapshot,
  stated: { readonly hasCard: boolean; readonly keys: readonly string[] },
  catalog: Catalog,
  readers: TextReaders,
): readonly LicenseText[] {
  const read = files.map((file) => ({ file, matches: readers.identify(file.text) }));
  const names = read.map(({ file }) => file.path.toLowerCase());
  const context = {
    holdsModel:
      stated.hasCard ||
      snapshot.subject.origin === "hub" ||
      snapshot.listing.files.some((f) => MODEL_FILE.test(f.path)),
    hasModelLicense: names.some((n) => /model|weights/.test(n)) || hasModelTerms(read, catalog),
    statedForWeights: stated.keys,
  };
  return read.flatMap(({ file, matches }) =>
    matches.map((match) => readOne(file, cautious(file, match), context, catalog, readers)),
  );
}

/** A text written for models beside a software licence: the latter then covers the code. */
function hasModelTerms(
  read: readonly { readonly matches: readonly TextMatch[] }[],
  catalog: Catalog,
): boolean {
  return read.some(({ matches }) =>
    matches.some(
      ({ key, match }) =>
        match !== "pointer" &&
        key !== null &&
        !key.startsWith("spdx:") &&
        catalog.entry(key)?.kind === "license",
    ),
  );
}

/** What stands beyond the part that was read may take back all of it. */
function cautious(file: TextFile, match: TextMatch): TextMatch {
  return file.truncated && match.match === "exact" ? { ...match, match: "partial" } : match;
}

/** A file that only `license_link` made a licence: it covers what the card is about. */
function namedByLink(path: string): boolean {
  return !isLicensePath(path) && !/^readme\.md$/i.test(path);
}

function readOne(
  file: TextFile,
  match: TextMatch,
  context: ScopeContext,
  catalog: Catalog,
  readers: TextReaders,
): LicenseText {
  const entry = match.key === null ? null : catalog.entry(match.key);
  const part = onlyLines(file.text, match.startLine, match.endLine);
  const source = {
    file: file.path,
    repository: file.repository ?? null,
    commit: file.commit ?? null,
  };
  const exact = match.match === "exact" ? entry : null;
  const reading = readers.readText(
    part,
    source,
    exact?.terms == null ? null : quotable(exact.terms),
  );
  const named = kindOfFile(file.path);
  // A notice passes on other people's licences; it does not license the model.
  const kind: LicenseKind = named === "notice" ? named : (entry?.kind ?? named);
  return {
    detected: {
      ...match,
      file: file.path,
      repository: file.repository ?? null,
      scope: namedByLink(file.path) ? "weights" : scopeOfFile(file.path, match, context),
      kind,
      evidence: evidenceOfMatch(file, match),
    },
    entry,
    terms: readers.mergeTerms(exact, match, reading),
    obligations: reading.obligations,
    incorporated: reading.incorporated.map((i) => i.name),
    holderStated: statesHolder(file.text),
    operative: reading.operative,
  };
}

/**
 * The sheet of a known text without the clauses that no use is answered from: nothing would quote
 * them, so nothing need look for their words.
 */
function quotable(sheet: Terms): Terms {
  const unasked = { status: "unstated", basis: "catalogue", evidence: [] } as const;
  return {
    ...sheet,
    namingRequirement: { ...unasked, text: null },
    attributionNotice: { ...unasked, text: null },
    termination: { ...unasked, text: null },
    governingLaw: { ...unasked, text: null },
    patent: unasked,
  };
}
