import type { DisclosureItem } from "../../model/disclosure.ts";
import { IDENTITY_AND_LINEAGE } from "./identity-and-lineage.ts";
import type { Item, ItemContext } from "./item.ts";
import { SOURCES_AND_PROCESSING } from "./sources-and-processing.ts";

/** Every item, in the order of the checklist. */
export const ITEMS: readonly Item[] = [...IDENTITY_AND_LINEAGE, ...SOURCES_AND_PROCESSING];

/** The checklist answered for one card, without the questions that do not arise for it. */
export function readItems(context: ItemContext): readonly DisclosureItem[] {
  return ITEMS.flatMap(({ id, read }) => {
    const reading = read(context);
    return reading === null ? [] : [{ id, ...reading }];
  });
}
