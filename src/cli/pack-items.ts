import type { Catalog } from "../catalog/types.ts";
import { suggestion } from "../policy/suggest.ts";
import { usageError } from "./errors.ts";

/** The rule packs that ship; each is a file in `rules/packs/`. */
export const PACKS = ["eu-art53", "ca-ab2013", "eu-gdpr", "fmti-2025", "mof", "osaid"] as const;

/**
 * The ids of the checklist rows that any of these packs asks for; `null` for no pack at all. Throws
 * a `UsageError` for a pack that does not exist.
 */
export function packItems(names: readonly string[], catalog: Catalog): ReadonlySet<string> | null {
  if (names.length === 0) return null;
  return new Set(names.flatMap((name) => itemsOf(name, catalog)));
}

function itemsOf(name: string, catalog: Catalog): readonly string[] {
  if (!PACKS.some((one) => one === name))
    throw usageError(
      "cli/unknown-pack",
      `\`${name}\` is no rule pack`,
      suggestion(name, PACKS, "packs"),
    );
  const table = catalog.table(`packs.${name}`);
  const rules: unknown =
    typeof table === "object" && table !== null ? Reflect.get(table, "rules") : [];
  return (Array.isArray(rules) ? rules : []).flatMap((rule: unknown): readonly string[] => {
    const items: unknown =
      typeof rule === "object" && rule !== null ? Reflect.get(rule, "items") : [];
    return Array.isArray(items) ? items.filter((one) => typeof one === "string") : [];
  });
}
