import type { ModelCard } from "../model/card.ts";
import type { DatasetReading } from "../model/dataset.ts";
import type { Disclosure, Signal } from "../model/disclosure.ts";
import type { BaseModelClaim } from "../model/lineage.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { DisclosureTables } from "./tables.ts";
import { statementsOf } from "./statements.ts";
import { readDistillation } from "./distillation/read.ts";
import type { Item, ItemContext, LicenseFacts } from "./items/item.ts";
import { withTrainerData } from "./signals/training-data.ts";
import { readTrainingData } from "./training/read.ts";

/** What one repository gives a reader of statements. */
export interface DisclosureInput {
  /** `null` when there is no card; names alone can still imply a teacher. */
  readonly card: ModelCard | null;
  readonly snapshot: Snapshot;
  readonly bases: readonly BaseModelClaim[];
  readonly licenses: LicenseFacts;
  readonly trainingData: Disclosure["trainingData"];
  /** Readings of the data sets that `trainingData` names, as far as they were read. */
  readonly datasets: readonly DatasetReading[];
  /** What `readSignals` found in the same repository. */
  readonly signals: readonly Signal[];
  /** The questions to answer, in the order of the checklist. */
  readonly checklist: readonly Item[];
  readonly tables: DisclosureTables;
}

const NOTHING: Disclosure["trainingData"] = {
  level: "none",
  statedNone: false,
  datasets: [],
  evidence: [],
};

/**
 * What the card and the signals say about training data, before any data set is looked up. What a
 * sentence says of one of `bases`, or of a sibling, is not said of this model.
 */
export function readNamedData(
  card: ModelCard | null,
  { subject }: Snapshot,
  tables: DisclosureTables,
  bases: readonly BaseModelClaim[] = [],
  signals: readonly Signal[] = [],
): Disclosure["trainingData"] {
  const others = bases.flatMap(({ name, relation }) => (relation === "quantized" ? [] : [name]));
  const said =
    card === null
      ? NOTHING
      : readTrainingData(statementsOf(card), subject.commit, tables, subject.name, others);
  return withTrainerData(said, signals);
}

/**
 * What the publisher says about training data and teachers, each with the sentence it rests on,
 * and the checklist. Names of `bases` alone can imply a teacher.
 */
export function readDisclosure(input: DisclosureInput): Disclosure {
  const { card, snapshot, bases, trainingData, datasets, signals, tables } = input;
  const body = card === null ? null : statementsOf(card);
  const distillation = readDistillation(
    body,
    trainingData.datasets,
    datasets,
    bases,
    snapshot,
    tables,
    signals,
  );
  const read = card !== null;
  const items = body === null ? [] : answers({ ...input, body, distillation }, input.checklist);
  return { read, trainingData, distillation, datasets, signals, items };
}

/** The checklist answered for one card, without the questions that do not arise for it. */
function answers(context: ItemContext, checklist: readonly Item[]): Disclosure["items"] {
  return checklist.flatMap(({ id, read }) => {
    const reading = read(context);
    return reading === null ? [] : [{ id, ...reading }];
  });
}
