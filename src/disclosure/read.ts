import type { ModelCard } from "../model/card.ts";
import type { Disclosure } from "../model/disclosure.ts";
import type { BaseModelClaim } from "../model/lineage.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { DisclosureTables } from "./tables.ts";
import { readBody } from "../card/units.ts";
import { readDistillation } from "./distillation/read.ts";
import { readTrainingData } from "./training/read.ts";

const NOTHING: Disclosure["trainingData"] = {
  level: "none",
  statedNone: false,
  datasets: [],
  evidence: [],
};

/**
 * What the publisher says about training data and teachers, each with the sentence it rests on.
 * `card` is `null` when there is none; names alone can still imply a teacher, also those of `bases`.
 */
export function readDisclosure(
  card: ModelCard | null,
  snapshot: Snapshot,
  bases: readonly BaseModelClaim[],
  tables: DisclosureTables,
): Disclosure {
  const body = card === null ? null : readBody(card);
  const trainingData =
    body === null ? NOTHING : readTrainingData(body, snapshot.subject.commit, tables);
  const distillation = readDistillation(body, trainingData.datasets, bases, snapshot, tables);
  return { read: card !== null, trainingData, distillation };
}
