import { parseModelCard } from "../../src/card/parse.ts";
import { baseModelClaims } from "../../src/facts/base-models.ts";
import { readDisclosure, readNamedData } from "../../src/disclosure/read.ts";
import type { Disclosure } from "../../src/model/disclosure.ts";
import { snapshotOf } from "../card/snapshot.ts";
import { shippedTables } from "./tables.ts";

const tables = shippedTables();

/** What a card with this text discloses. */
export async function disclosed(
  source: string,
  name = "acme/tern-7b",
  files: Readonly<Record<string, string>> = {},
): Promise<Disclosure> {
  const snapshot = snapshotOf(name, { "README.md": source, ...files });
  const card = await parseModelCard("README.md", source);
  const bases = baseModelClaims(card, snapshot);
  const trainingData = readNamedData(card, snapshot, tables);
  return readDisclosure({ card, snapshot, bases, trainingData, datasets: [], tables });
}
