import type { CatalogSource, HubLicense, PackedNames, ResolvedName } from "./types.ts";
import { keyOfLicense, looksLikeExpression, resolveExpression, spelling } from "./expression.ts";
import { normaliseLink, normaliseName } from "./normalise-name.ts";
import { idOfLink } from "./well-known-links.ts";

/** Longer values are prose or an attack, not a name. */
const MAX_VALUE = 500;
const SUFFIX = /[\s_-]{1,3}licen[cs]e(?:[\s_-]agreement)?$/i;

/**
 * What a written licence value stands for: a Hub id, an SPDX id or expression, a catalogue key, a
 * name or link of the catalogue. `null` when nothing has that name; never the nearest one.
 */
export function resolveName(
  value: string,
  names: PackedNames,
  source: CatalogSource,
): ResolvedName | null {
  const trimmed = value.trim();
  if (trimmed === "" || trimmed.length > MAX_VALUE) return null;
  const link = normaliseLink(trimmed);
  if (link !== null) return byLink(link, names);
  return (
    byName(trimmed, names) ??
    (looksLikeExpression(trimmed)
      ? resolveExpression(trimmed, source, spelling(names), (id) => byId(id, names)?.key ?? null)
      : null) ??
    withoutSuffix(trimmed, names)
  );
}

/** `Apache 2.0 license` is `Apache 2.0`: the last word says only that it is one. */
function withoutSuffix(value: string, names: PackedNames): ResolvedName | null {
  const bare = SUFFIX.exec(value);
  return bare === null ? null : byName(value.slice(0, bare.index), names);
}

function byName(value: string, names: PackedNames): ResolvedName | null {
  return byId(value, names) ?? byAlias(own(names.names, normaliseName(value)), names);
}

function byId(value: string, names: PackedNames): ResolvedName | null {
  const lower = value.toLowerCase();
  const row = own(names.hub, lower);
  if (row !== undefined) return ofHub(row, names);
  if (own(names.licenses, lower) !== undefined) return ofKey(lower, names);
  const spdx = names.spdx.find((id) => id.toLowerCase() === lower);
  if (spdx !== undefined) return ofSpdx(spdx, names);
  const key = lower.startsWith("spdx:") ? value.slice("spdx:".length) : value;
  if (key !== value) return byId(key, names);
  const found = Object.entries(names.licenses).find(([, id]) => id.toLowerCase() === lower);
  return found === undefined ? null : ofKey(found[0], names);
}

function byLink(link: string, names: PackedNames): ResolvedName | null {
  const id = idOfLink(link);
  return byAlias(own(names.links, link), names) ?? (id === null ? null : byName(id, names));
}

function byAlias(keys: readonly string[] | undefined, names: PackedNames): ResolvedName | null {
  const [key] = keys ?? [];
  if (keys === undefined || key === undefined) return null;
  if (keys.length === 1) return ofKey(key, names);
  return { key: null, expression: null, match: "ambiguous", candidates: keys };
}

function ofHub(row: HubLicense, names: PackedNames): ResolvedName {
  const expression = row.spdx ?? (row.key === null ? null : (names.licenses[row.key] ?? null));
  return { key: row.key, expression, match: row.match, candidates: row.candidates };
}

function ofSpdx(id: string, names: PackedNames): ResolvedName {
  const key = keyOfLicense(names, id) ?? `spdx:${id}`;
  if (own(names.licenses, key) !== undefined) return { ...ofKey(key, names), expression: id };
  // Ids that SPDX has retired (`GPL-3.0+`) are aliases of the ones that took their place.
  const alias = byAlias(own(names.names, normaliseName(id)), names);
  return alias ?? { key, expression: id, match: "uncatalogued", candidates: [key] };
}

function ofKey(key: string, names: PackedNames): ResolvedName {
  return { key, expression: names.licenses[key] ?? null, match: "exact", candidates: [key] };
}

/** A value named `constructor` must not find one. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
