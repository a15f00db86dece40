import { IDENTITY_AND_LINEAGE } from "./identity-and-lineage.ts";
import type { Item } from "./item.ts";
import { SOURCES_AND_PROCESSING } from "./sources-and-processing.ts";

/** Every item, in the order of the checklist. */
export const ITEMS: readonly Item[] = [...IDENTITY_AND_LINEAGE, ...SOURCES_AND_PROCESSING];
