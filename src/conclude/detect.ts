import type { Catalog } from "../catalog/types.ts";
import type { LicenseEntry, LicenseKind, TextMatch } from "../model/license.ts";
import type { Snapshot, TextFile } from "../model/snapshot.ts";
import type { Terms } from "../model/terms.ts";
import type { Place, Recognised } from "../licenses/place.ts";
import type { ClauseSheet } from "../terms/read-clauses.ts";
import { isLicensePath } from "../sources/select.ts";
import type { LicenseText } from "./license-text.ts";
import { evidenceOfMatch, kindOfFile, statesHolder } from "./license-text.ts";
import { readPart, recallText } from "./said.ts";
import type { ScopeContext } from "./scope.ts";
import { scopeOfFile } from "./scope.ts";

/** How a text is recognised and read. */
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

/** The same, each half loaded by the first text that needs it: most need no reading. */
export interface LicenseReaders {
  readonly recogniser: () => Promise<(text: string) => readonly Recognised[]>;
  readonly reader: () => Promise<Pick<TextReaders, "readText" | "mergeTerms">>;
}

/** Weights, or what lies beside weights and nowhere else. */
const MODEL_FILE =
  /\.(?:safetensors|gguf|bin|pth?|onnx|ckpt|h5|msgpack|tflite|mlmodel|npz|nemo)$|safetensors\.index\.json$|(?:^|\/)(?:adapter_config|tokenizer_config|generation_config|model_index)\.json$/i;

/** Every licence in every one of `files`, recognised and read. Files of one licence give one value. */
export async function detectLicenses(
  files: readonly TextFile[],
  snapshot: Snapshot,
  stated: { readonly hasCard: boolean; readonly keys: readonly string[] },
  catalog: Catalog,
  readers: LicenseReaders,
): Promise<readonly LicenseText[]> {
  if (files.length === 0) return [];
  const recognise = await readers.recogniser();
  const read = files.map((file) => ({ file, found: recognise(file.text) }));
  const names = read.map(({ file }) => file.path.toLowerCase());
  const context = {
    holdsModel:
      stated.hasCard ||
      snapshot.subject.origin === "hub" ||
      snapshot.listing.files.some((f) => MODEL_FILE.test(f.path)),
    hasModelLicense: names.some((n) => /model|weights/.test(n)) || hasModelTerms(read, catalog),
    statedForWeights: stated.keys,
  };
  const texts: LicenseText[] = [];
  for (const { file, found } of read)
    for (const { match, place } of found)
      // oxlint-disable-next-line no-await-in-loop
      texts.push(await readOne(file, cautious(file, match), place, context, catalog, readers));
  return texts;
}

/** A text written for models beside a software licence: the latter then covers the code. */
function hasModelTerms(
  read: readonly { readonly found: readonly Recognised[] }[],
  catalog: Catalog,
): boolean {
  return read.some(({ found }) =>
    found.some(
      ({ match: { key, match } }) =>
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

async function readOne(
  file: TextFile,
  match: TextMatch,
  place: Place | null,
  context: ScopeContext,
  catalog: Catalog,
  readers: LicenseReaders,
): Promise<LicenseText> {
  const entry = match.key === null ? null : catalog.entry(match.key);
  const source = {
    file: file.path,
    repository: file.repository ?? null,
    commit: file.commit ?? null,
  };
  const exact = match.match === "exact" ? entry : null;
  const said =
    recallText(exact, place, source, catalog) ??
    (await readPart(file.text, match, exact, source, readers));
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
    ...said,
    holderStated: statesHolder(file.text),
  };
}
