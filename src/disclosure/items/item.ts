import type { CardBody } from "../../card/units.ts";
import type { ModelCard } from "../../model/card.ts";
import type { DatasetReading } from "../../model/dataset.ts";
import type { Disclosure, DisclosureItem } from "../../model/disclosure.ts";
import type { Facts } from "../../model/facts.ts";
import type { BaseModelClaim } from "../../model/lineage.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { DisclosureTables } from "../tables.ts";

/** Everything an item may look at: complete before the first item is read. */
export interface ItemContext {
  readonly card: ModelCard | null;
  readonly body: CardBody;
  readonly snapshot: Snapshot;
  readonly bases: readonly BaseModelClaim[];
  readonly licenses: LicenseFacts;
  readonly trainingData: Disclosure["trainingData"];
  readonly distillation: Disclosure["distillation"];
  readonly datasets: readonly DatasetReading[];
  readonly tables: DisclosureTables;
}

/** What was concluded about the licence before the checklist is read. */
export type LicenseFacts = Pick<
  Facts,
  "declared" | "detected" | "concluded" | "conflicts" | "family"
>;

/** An answer before its id is written to it. */
export type ItemReading = Omit<DisclosureItem, "id">;

/** One question of `rules/items.yaml` and how it is answered: one item, one file. */
export interface Item {
  /** `D21`. */
  readonly id: string;
  /** `null` where the question does not arise for this model. */
  readonly read: (context: ItemContext) => ItemReading | null;
}
