import type { Catalog } from "../catalog/types.ts";
import type { LicenseReaders } from "../conclude/detect.ts";
import type { LicenseIndex } from "../licenses/license-index.ts";

/** The licence engine over a catalogue, loaded as far as the texts of a run need it. */
export function openLicenseReaders(catalog: Catalog): LicenseReaders {
  let index: LicenseIndex | null = null;
  return {
    recogniser: async () => {
      const [{ recognise }, { openLicenseIndex }] = await Promise.all([
        import("../licenses/identify.ts"),
        import("./license-index.ts"),
      ]);
      const opened = (index ??= openLicenseIndex(catalog));
      return (text) => recognise(text, opened);
    },
    reader: async () => {
      const [{ readClauses }, { mergeTerms }] = await Promise.all([
        import("../terms/read-clauses.ts"),
        import("../terms/merge.ts"),
      ]);
      return { readText: readClauses, mergeTerms };
    },
  };
}
