import type { Catalog } from "./catalog/types.ts";
import type { GrantTree } from "./model/grant.ts";
import { grantsOf } from "./model/grant.ts";

/** The family that all licences of the weights belong to, such as `llama`; `null` without one. */
export function familyOf(tree: GrantTree | null, catalog: Catalog): string | null {
  if (tree === null) return null;
  const keys = grantsOf(tree).map((leaf) => leaf.key ?? leaf.resembles);
  const families = new Set(keys.map((key) => (key === null ? null : catalog.entry(key)?.family)));
  const [only] = families;
  return families.size === 1 ? (only ?? null) : null;
}
