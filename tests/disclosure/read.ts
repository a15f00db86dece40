import { parseModelCard } from "../../src/card/parse.ts";
import { baseModelClaims } from "../../src/facts/base-models.ts";
import { readDisclosure, readNamedData } from "../../src/disclosure/read.ts";
import { readSignals } from "../../src/disclosure/signals/read.ts";
import { ITEMS } from "../../src/disclosure/items/index.ts";
import type { LicenseFacts } from "../../src/disclosure/items/item.ts";
import type { Disclosure } from "../../src/model/disclosure.ts";
import { snapshotOf } from "../card/snapshot.ts";
import { shippedTables } from "./tables.ts";

const tables = shippedTables();

/** A repository of which no licence is known. */
export const NO_LICENSES: LicenseFacts = {
  declared: [],
  detected: [],
  concluded: [],
  conflicts: [],
  family: null,
};

/** What a card with this text discloses. */
export async function disclosed(
  source: string,
  name = "acme/tern-7b",
  files: Readonly<Record<string, string>> = {},
): Promise<Disclosure> {
  const snapshot = snapshotOf(name, { "README.md": source, ...files });
  const card = await parseModelCard("README.md", source);
  const bases = baseModelClaims(card, snapshot);
  const signals = await readSignals({ card, snapshot, bases, tables });
  const trainingData = readNamedData(card, snapshot, tables, bases, signals);
  return readDisclosure({
    checklist: ITEMS,
    card,
    snapshot,
    bases,
    licenses: NO_LICENSES,
    trainingData,
    datasets: [],
    signals,
    tables,
  });
}
