import type { KnownQuotes } from "../licenses/quotes.ts";
import type { LicenseEntry } from "../model/license.ts";
import type { Catalog, CatalogSource, KnownModel, Organisation, PackedNames } from "./types.ts";
import { resolveName } from "./names.ts";

/** Prefix of the keys of licences on the SPDX list. */
const SPDX = "spdx:";
const FILE_NAME = /^(?:spdx:)?([A-Za-z0-9][\w.+-]*)$/;
const TABLE_NAME = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** Answers kept; a run over many models asks the same few thousand times. */
const MAX_KNOWN = 5000;

/**
 * Opens the packed catalogue, whose shape was checked against the schemas when it was built. Nothing is read until it is asked for: the names once, each licence
 * on its own. Throws when the packed data is missing, since the package is then incomplete.
 */
export function openCatalog(source: CatalogSource): Catalog {
  const names = once((): PackedNames => {
    const text = source.read("names.json");
    if (text === null) throw new Error("data/names.json is missing: run `npm run build`");
    return JSON.parse(text);
  });
  // A licence's file is called like its key, so that finding it needs no table of names.
  const packed = (folder: string, key: string): string => {
    const name = FILE_NAME.exec(key)?.[1];
    return (name === undefined ? null : source.read(`${folder}/${name}.json`)) ?? "null";
  };
  const entry: Catalog["entry"] = memoise((key: string): LicenseEntry | null => {
    const own: LicenseEntry | null = JSON.parse(packed("licenses", key));
    if (own?.key === key) return own;
    if (!key.startsWith(SPDX)) return null;
    const sheet = sheetOf(key.slice(SPDX.length), names());
    return sheet === null ? spdxEntry(key, names(), source) : entry(sheet);
  });
  const tableText = (name: string): string | null =>
    TABLE_NAME.test(name) ? source.read(`tables/${name.replace("/", ".")}.json`) : null;
  return {
    entry,
    keys: () => Object.keys(names().files),
    quotes: memoise((key: string): KnownQuotes | null =>
      entry(key)?.key === key ? JSON.parse(packed("quotes", key)) : null,
    ),
    spdxIds: () => names().spdx,
    resolveName: memoise((value: string) => resolveName(value, names(), source)),
    spdxText: (id) => (names().spdx.includes(id) ? (source.spdx(id)?.licenseText ?? null) : null),
    policyOf: (key) =>
      Object.hasOwn(names().policies, key) ? (names().policies[key] ?? null) : null,
    hubLicenses: () => Object.values(names().hub),
    organisations: once((): readonly Organisation[] =>
      JSON.parse(tableText("organisations") ?? "[]"),
    ),
    models: once((): readonly KnownModel[] => JSON.parse(tableText("models") ?? "[]")),
    table: memoise((name: string): unknown => JSON.parse(tableText(name) ?? "null")),
    bytes: source.bytes,
  };
}

/** Key of the sheet of an SPDX id whose key is its own, such as `openmdw-1.0`. */
function sheetOf(id: string, { licenses }: PackedNames): string | null {
  return Object.keys(licenses).find((key) => licenses[key] === id) ?? null;
}

function spdxEntry(key: string, names: PackedNames, source: CatalogSource): LicenseEntry | null {
  const id = key.slice(SPDX.length);
  const license = names.spdx.includes(id) ? source.spdx(id) : null;
  if (license === null) return null;
  return {
    key,
    license: id,
    title: license.name,
    version: null,
    licensor: null,
    family: null,
    kind: "license",
    language: "en",
    url: `https://spdx.org/licenses/${id}.html`,
    terms: null,
    obligations: [],
  };
}

function once<T>(compute: () => T): () => T {
  const value = memoise(compute);
  return () => value("");
}

function memoise<T>(compute: (argument: string) => T): (argument: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (argument) => {
    const hit = known.get(argument);
    if (hit !== undefined) return hit.value;
    const value = compute(argument);
    if (known.size < MAX_KNOWN) known.set(argument, { value });
    return value;
  };
}
