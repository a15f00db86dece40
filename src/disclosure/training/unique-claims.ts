import type { DatasetClaim } from "../../model/disclosure.ts";
import { squash } from "../../facts/own-name.ts";

/** One claim a data set, the first: `FineWeb-Edu` beside `HuggingFaceFW/fineweb-edu` is the same one. */
export function uniqueClaims(claims: readonly DatasetClaim[]): readonly DatasetClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ name }) => {
    const key = squash(name.split("/").at(-1) ?? name);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
