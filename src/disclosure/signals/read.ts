import type { ModelCard } from "../../model/card.ts";
import type { Signal } from "../../model/disclosure.ts";
import type { BaseModelClaim } from "../../model/lineage.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { DisclosureTables } from "../tables.ts";
import { statementsOf } from "../statements.ts";
import { familiarProviders } from "./familiar.ts";
import { identitySignals } from "./identity.ts";
import { pipelineSignals } from "./pipeline.ts";
import { reservedTokens } from "./reserved-tokens.ts";
import { tagSignals } from "./tags.ts";
import { trainerSettings } from "./trainer-config.ts";
import { trainerData } from "./trainer-data.ts";
import { trainerTeacher } from "./trainer-teacher.ts";

/** What one repository gives a reader of signals; `card` is `null` when there is none. */
export interface SignalInput {
  readonly card: ModelCard | null;
  readonly snapshot: Snapshot;
  readonly bases: readonly BaseModelClaim[];
  readonly tables: DisclosureTables;
}

const MAX_SIGNALS = 200;

/**
 * Signs of data and teachers in configurations, tags and templates, each with its place. Reads only
 * what the snapshot holds; never rejects on its content.
 */
export async function readSignals(input: SignalInput): Promise<readonly Signal[]> {
  const { card, snapshot, bases, tables } = input;
  const body = card === null ? null : statementsOf(card);
  const trainers = trainerSettings(body, snapshot);
  const familiar = familiarProviders(snapshot.subject.name, bases, tables);
  const found = [
    ...trainers.flatMap((one) => trainerData(one, tables)),
    ...trainers.flatMap(trainerTeacher),
    ...(await pipelineSignals(snapshot)),
    ...tagSignals(body, snapshot, bases, familiar, tables),
    ...reservedTokens(snapshot, familiar),
    ...identitySignals(body, snapshot, familiar),
  ];
  return found.slice(0, MAX_SIGNALS);
}
