import type { Catalog } from "../catalog/types.ts";
import type { TextReaders } from "../conclude/detect.ts";
import { identify } from "../licenses/identify.ts";
import type { LicenseIndex } from "../licenses/license-index.ts";
import { mergeTerms } from "../terms/merge.ts";
import { readClauses } from "../terms/read-clauses.ts";
import { openLicenseIndex } from "./license-index.ts";

/** The licence engine over a catalogue; the index is opened with the first text. */
export function openReaders(catalog: Catalog): TextReaders {
  let index: LicenseIndex | null = null;
  return {
    identify: (text) => {
      index ??= openLicenseIndex(catalog);
      return identify(text, index);
    },
    readText: readClauses,
    mergeTerms,
  };
}
