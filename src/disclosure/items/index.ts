import type { DisclosureItem } from "../../model/disclosure.ts";
import { datasetLicenses } from "./dataset-licenses.ts";
import { datasetsReachable } from "./datasets-reachable.ts";
import { IDENTITY_AND_LINEAGE } from "./identity-and-lineage.ts";
import type { Item, ItemContext } from "./item.ts";
import { syntheticGenerators } from "./synthetic-generators.ts";
import { trainingDatasets } from "./training-datasets.ts";

/** Every item, in the order of the checklist. */
export const ITEMS: readonly Item[] = [
  ...IDENTITY_AND_LINEAGE,
  trainingDatasets,
  datasetsReachable,
  datasetLicenses,
  syntheticGenerators,
];

/** The checklist answered for one card, without the questions that do not arise for it. */
export function readItems(context: ItemContext): readonly DisclosureItem[] {
  return ITEMS.flatMap(({ id, read }) => {
    const reading = read(context);
    return reading === null ? [] : [{ id, ...reading }];
  });
}
