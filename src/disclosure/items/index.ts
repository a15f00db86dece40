import type { DisclosureItem } from "../../model/disclosure.ts";
import type { Item, ItemContext } from "./item.ts";
import { trainingDatasets } from "./training-datasets.ts";

/** Every item, in the order of the checklist. */
export const ITEMS: readonly Item[] = [trainingDatasets];

/** The checklist answered for one card. */
export function readItems(context: ItemContext): readonly DisclosureItem[] {
  return ITEMS.map(({ id, read }) => ({ id, ...read(context) }));
}
