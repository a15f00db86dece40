import type { Assessment } from "./assess.ts";
import type { CheckEnvironment } from "./check.ts";
import { readDatasets } from "./datasets.ts";
import type { Item } from "./disclosure/items/item.ts";
import { JUDGED } from "./disclosure/items/judged.ts";
import { readDisclosure, readNamedData } from "./disclosure/read.ts";
import { readSignals } from "./disclosure/signals/read.ts";
import { familyOf } from "./family.ts";
import type { Disclosure } from "./model/disclosure.ts";
import type { BaseModelClaim } from "./model/lineage.ts";
import type { Policy } from "./model/policy.ts";
import type { CheckRequest } from "./model/request.ts";
import type { Snapshot } from "./model/snapshot.ts";
import { allegationsFor } from "./policy/allegations.ts";
import { statementsFor, withAdopted } from "./policy/statements.ts";

/**
 * What the publisher says of data and teachers: named data first, then the data sets themselves as
 * the Hub has them, then the checklist, and beside it what the policy records of statements made
 * elsewhere.
 */
export async function disclose(
  snapshot: Snapshot,
  { card, declared, texts, conclusion }: Assessment,
  bases: readonly BaseModelClaim[],
  { policy, checklist }: Pick<CheckRequest, "policy" | "checklist">,
  env: Pick<CheckEnvironment, "tables" | "catalog" | "readDataset" | "datasets">,
): Promise<Disclosure> {
  const { tables } = env;
  const signals = await readSignals({ card, snapshot, bases, tables });
  const trainingData = readNamedData(card, snapshot, tables, bases, signals);
  const licenses = {
    declared,
    detected: texts.map((text) => text.detected),
    concluded: conclusion.concluded,
    conflicts: conclusion.conflicts,
    family: familyOf(conclusion.weights, env.catalog),
  };
  const line = card?.bodyLine ?? 1;
  const datasets = await readDatasets(trainingData.datasets, line, env.readDataset, env.datasets);
  const read = readDisclosure({
    card,
    snapshot,
    bases,
    licenses,
    trainingData,
    datasets,
    signals,
    checklist: card === null ? [] : await itemsOf(policy, checklist),
    tables,
  });
  const statements = statementsFor(policy, snapshot);
  const allegations = policy.allegations === "show" ? env.catalog.table("allegations") : null;
  const shown = allegationsFor(policy, snapshot, allegations);
  return {
    ...read,
    items: withAdopted(read.items, policy, snapshot),
    ...(statements.length === 0 ? {} : { statements }),
    ...(shown.length === 0 ? {} : { allegations: shown }),
  };
}

/** The whole checklist is loaded where somebody wants it, or a pack asks for it. */
async function itemsOf(
  { packs }: Policy,
  wanted: CheckRequest["checklist"],
): Promise<readonly Item[]> {
  if (wanted === "judged" && packs.length === 0) return JUDGED;
  return (await import("./disclosure/items/index.ts")).ITEMS;
}
