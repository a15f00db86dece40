import { readFileSync, readdirSync } from "node:fs";
import { fingerprintOf } from "../../src/licenses/fingerprint.ts";
import type { LicenseIndex } from "../../src/licenses/license-index.ts";
import { openIndex } from "../../src/licenses/open-index.ts";
import { packIndex } from "../../src/licenses/pack-index.ts";
import type { IndexSource } from "../../src/licenses/pack-index.ts";

const FOLDER = new URL("../../node_modules/spdx-license-list/licenses/", import.meta.url);

interface SpdxFile {
  readonly name: string;
  readonly licenseText: string;
}

/** A licence of the package; throws when there is no such id. */
function spdxFile(id: string): SpdxFile {
  return JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), "utf8")) as SpdxFile;
}

/** The words of an SPDX licence. */
export function spdxText(id: string): string {
  return spdxFile(id).licenseText;
}

export function spdxIds(): readonly string[] {
  return readdirSync(FOLDER).map((file) => file.slice(0, -".json".length));
}

/** What the index needs of one SPDX licence. */
export function spdxSource(id: string): IndexSource {
  const { name, licenseText } = spdxFile(id);
  return {
    key: `spdx:${id}`,
    license: id,
    names: [name, id],
    links: [`https://spdx.org/licenses/${id}.html`],
    spdxId: id,
    fingerprint: fingerprintOf(licenseText),
  };
}

/** A licence of our own making, whose words cannot be loaded. */
export function customSource(key: string, title: string, text: string): IndexSource {
  const license = `LicenseRef-modelcheck-${key}`;
  const links = [`https://${key}.example.org/license`];
  return {
    key,
    license,
    names: [title, key],
    links,
    spdxId: null,
    fingerprint: fingerprintOf(text),
  };
}

/** An index over the given SPDX ids and texts of our own. */
export function indexOf(ids: readonly string[], custom: readonly IndexSource[] = []): LicenseIndex {
  return openIndex(packIndex([...custom, ...ids.map(spdxSource)]), spdxText);
}
