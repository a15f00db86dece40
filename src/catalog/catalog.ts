import type { LicenseEntry } from "../model/license.ts";
import type {
  Catalog,
  CatalogSource,
  KnownModel,
  Organisation,
  PackedNames,
  ResolvedName,
} from "./types.ts";
import { resolveName } from "./names.ts";

/** Prefix of the keys of licences on the SPDX list. */
const SPDX = "spdx:";

/**
 * Opens the packed catalogue. Nothing is read until it is asked for: the names once, each licence
 * on its own. Throws when the packed data is missing, since the package is then incomplete.
 */
export function openCatalog(source: CatalogSource): Catalog {
  const json = memoise((path: string): unknown => parse(source.read(path)));
  const names = (): PackedNames => required(json("names.json"), "names.json") as PackedNames;
  const entry = memoise((key: string): LicenseEntry | null => {
    const file = Object.hasOwn(names().files, key) ? names().files[key] : undefined;
    if (file !== undefined) return parse(source.read(`licenses/${file}.json`)) as LicenseEntry;
    return key.startsWith(SPDX) ? spdxEntry(key, names(), source) : null;
  });
  const table = (name: string): unknown =>
    /^[\w.-]+(?:\/[\w.-]+)?$/.test(name) ? json(`tables/${name.replace("/", ".")}.json`) : null;
  const resolved = memoise((value: string): ResolvedName | null =>
    resolveName(value, names(), source),
  );
  return {
    entry,
    keys: () => Object.keys(names().files),
    spdxIds: () => names().spdx,
    resolveName: resolved,
    spdxText: (id) => (names().spdx.includes(id) ? (source.spdx(id)?.licenseText ?? null) : null),
    policyOf: (key) =>
      Object.hasOwn(names().policies, key) ? (names().policies[key] ?? null) : null,
    hubLicenses: () => Object.values(names().hub),
    organisations: () => (table("organisations") ?? []) as readonly Organisation[],
    models: () => (table("models") ?? []) as readonly KnownModel[],
    table,
    bytes: source.bytes,
  };
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

function parse(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

function required(value: unknown, path: string): unknown {
  if (value === null) throw new Error(`data/${path} is missing: run \`npm run build\``);
  return value;
}

function memoise<T>(compute: (argument: string) => T): (argument: string) => T {
  const known = new Map<string, T>();
  return (argument) => {
    if (known.has(argument)) return known.get(argument) as T;
    const value = compute(argument);
    if (known.size < 5000) known.set(argument, value);
    return value;
  };
}
