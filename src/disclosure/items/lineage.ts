import type { BaseComparison, MakerOf } from "../../facts/base-agreement.ts";
import { compareBases } from "../../facts/base-agreement.ts";
import type { LoadedFrom } from "../../facts/loaded-from.ts";
import { loadedFrom } from "../../facts/loaded-from.ts";
import type { BaseModelClaim } from "../../model/lineage.ts";
import type { DisclosureTables } from "../tables.ts";
import type { ItemContext } from "./item.ts";

/** Where a base is looked for. */
export const BASE_PLACES: readonly string[] = [
  "`base_model` in front matter",
  "README.md",
  "adapter_config.json",
  "mergekit_config.yml",
  "config.json",
];

/** Bases in a structured field: the front matter's, or else the Hub's. */
export function declaredBases(bases: readonly BaseModelClaim[]): readonly BaseModelClaim[] {
  const declared = bases.filter(({ basis }) => basis === "declared");
  return declared.length > 0 ? declared : bases.filter(({ basis }) => basis === "hub");
}

/** What is known of the lineage: the declared bases, what files name, and how the two compare. */
export interface LineageReading {
  readonly declared: readonly BaseModelClaim[];
  readonly loaded: readonly LoadedFrom[];
  readonly compared: readonly BaseComparison[];
}

const known = new WeakMap<ItemContext, LineageReading>();

/** Compares what the card declares with what the files of the repository name, once a context. */
export function readLineage(context: ItemContext): LineageReading {
  const before = known.get(context);
  if (before !== undefined) return before;
  const { bases, snapshot, tables, card } = context;
  const declared = declaredBases(bases);
  const loaded = loadedFrom(snapshot);
  const makerOf = makers(tables);
  const text = card?.text.toLowerCase() ?? "";
  const compared = loaded.flatMap((one) => {
    const comparison = compareBases(one, declared, snapshot, makerOf);
    if (comparison === null) return [];
    // A model the card names anywhere is not left out of it.
    const named = comparison.agreement === "between" && text.includes(one.id.toLowerCase());
    return [named ? { ...comparison, agreement: "same" as const } : comparison];
  });
  const reading = { declared, loaded, compared };
  known.set(context, reading);
  return reading;
}

/** Who publishes under an organisation of the Hub, of the makers in the table of providers. */
export function makers(tables: DisclosureTables): MakerOf {
  const byOwner = new Map(
    tables.providers.flatMap(({ name, organisations }) =>
      organisations.map((owner): [string, string] => [owner.toLowerCase(), name]),
    ),
  );
  return (owner) => byOwner.get(owner.toLowerCase()) ?? null;
}
