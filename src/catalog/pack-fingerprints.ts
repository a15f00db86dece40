import { fingerprintOf } from "../licenses/fingerprint.ts";
import type { Fingerprint } from "../licenses/fingerprint.ts";
import type { IndexSource } from "../licenses/pack-index.ts";
import { packIndex } from "../licenses/pack-index.ts";
import type { LicenseFile } from "./rule-files.ts";

/** A licence of the SPDX list, with its words. */
export interface SpdxText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/**
 * The index of everything that can be recognised: the fingerprints of `rules/licenses/` and the
 * words of the SPDX list. The words go into hashes and no further.
 */
export function packFingerprints(
  licenses: readonly LicenseFile[],
  spdx: readonly SpdxText[],
): Uint8Array {
  const sheets = new Map(licenses.map((license) => [license.key, license]));
  const own = licenses.flatMap((license): IndexSource[] => {
    if (!isFingerprint(license.fingerprint)) return [];
    return [{ ...namesOf(license), spdxId: null, fingerprint: license.fingerprint }];
  });
  const listed = spdx.map(({ id, name, text }): IndexSource => {
    const sheet = sheets.get(`spdx:${id}`);
    const known = sheet === undefined ? null : namesOf(sheet);
    return {
      key: `spdx:${id}`,
      license: id,
      names: [...new Set([id, name, ...(known?.names ?? [])])],
      links: known?.links ?? [],
      spdxId: id,
      fingerprint: fingerprintOf(text),
    };
  });
  return packIndex([...own, ...listed]);
}

function namesOf(license: LicenseFile): Omit<IndexSource, "spdxId" | "fingerprint"> {
  const { key, title, aliases } = license;
  return {
    key,
    license: license.license,
    names: [...new Set([title, key, ...aliases.hub, ...aliases.names])],
    links: aliases.links,
  };
}

function isFingerprint(value: unknown): value is Fingerprint {
  return typeof value === "object" && value !== null && "segments" in value;
}
