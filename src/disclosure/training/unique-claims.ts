import type { DatasetClaim } from "../../model/disclosure.ts";
import { squash } from "../../facts/own-name.ts";

const ID = /^([\w.-]+)\/[\w.-]+$/u;

/**
 * One claim a data set, the first: `FineWeb-Edu` beside `HuggingFaceFW/fineweb-edu` is the same one,
 * two owners' data sets of one name are two.
 */
export function uniqueClaims(claims: readonly DatasetClaim[]): readonly DatasetClaim[] {
  const seen = new Map<string, Set<string>>();
  return claims.filter(({ name }) => {
    const key = squash(name.split("/").at(-1) ?? name);
    const owner = ID.exec(name)?.[1]?.toLowerCase() ?? "";
    const owners = seen.get(key) ?? new Set();
    if (key === "" || owners.has(owner) || owners.has("") || (owner === "" && owners.size > 0))
      return false;
    seen.set(key, owners.add(owner));
    return true;
  });
}
