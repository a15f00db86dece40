import type { KnownModel } from "../catalog/types.ts";

/** Whether `id` fits a row's pattern, in which `*` stands for any characters but `/`. */
function fits(pattern: string, id: string): boolean {
  const parts = pattern.toLowerCase().split("*");
  const name = id.toLowerCase();
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const found = i === 0 ? (name.startsWith(part) ? 0 : -1) : name.indexOf(part, at);
    if (found < 0 || name.slice(at, found).includes("/")) return false;
    at = found + part.length;
  }
  const rest = name.slice(at);
  return rest === "" || (parts.at(-1) === "" && !rest.includes("/"));
}

/**
 * The row of the table of well-known models that speaks for `id`: the most specific pattern wins.
 * `null` when none does, or when several rows of equal rank disagree.
 *
 * @param at ISO date the base was used, `null` when unknown: then only rows without a period count
 */
export function knownModel(
  id: string,
  rows: readonly KnownModel[],
  at: string | null,
): KnownModel | null {
  const matching = rows
    .filter((row) => fits(row.id, id))
    .filter((row) => within(row, at))
    .toSorted((a, b) => b.id.replaceAll("*", "").length - a.id.replaceAll("*", "").length);
  const [best, next] = matching;
  if (best === undefined) return null;
  const tie = next !== undefined && next.id === best.id && next.license !== best.license;
  return tie ? null : best;
}

function within({ since, until }: KnownModel, at: string | null): boolean {
  if (at === null) return since === null && until === null;
  return (since === null || since <= at) && (until === null || at <= until);
}
