import type { Catalog } from "../catalog/types.ts";
import type { LicenseIndex } from "../licenses/license-index.ts";
import { openIndex } from "../licenses/open-index.ts";

/** The packed fingerprints of the catalogue. Throws when the package was built without them. */
export function openLicenseIndex(catalog: Catalog): LicenseIndex {
  const bytes = catalog.bytes("fingerprints.bin");
  if (bytes === null) throw new Error("data/fingerprints.bin is missing: run `npm run build`");
  return openIndex(bytes, catalog.spdxText);
}
