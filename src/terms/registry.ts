import type { Terms } from "../model/terms.ts";
import type { ClauseReading, Context } from "./context.ts";
import { readAcceptableUse } from "./extract/acceptable-use.ts";
import { readAttribution } from "./extract/attribution.ts";
import { readCommercialUse } from "./extract/commercial-use.ts";
import { readDerivativeLicense } from "./extract/derivative-license.ts";
import { readFineTuning } from "./extract/fine-tuning.ts";
import { readGating } from "./extract/gating.ts";
import { readGoverningLaw } from "./extract/governing-law.ts";
import { readHostedService } from "./extract/hosted-service.ts";
import { readNaming } from "./extract/naming.ts";
import { readOutputs } from "./extract/outputs.ts";
import { readOutputsTraining } from "./extract/outputs-training.ts";
import { readPatent } from "./extract/patent.ts";
import { readRedistribution } from "./extract/redistribution.ts";
import { readResearch } from "./extract/research.ts";
import { readTermination } from "./extract/termination.ts";
import { readTerritory } from "./extract/territory.ts";
import type { Facts } from "./facts.ts";

/** One clause: its name in `Terms`, and how it is read. `soFar` holds the clauses before it. */
export interface Extractor {
  readonly name: Exclude<keyof Terms, "thresholds">;
  /** Other clauses are read through it. */
  readonly basis?: true;
  readonly read: (context: Context, facts: Facts, soFar: Partial<Terms>) => ClauseReading;
}

/** Every clause, in reading order: later ones may build on earlier ones. */
export const EXTRACTORS: readonly Extractor[] = [
  { name: "research", read: readResearch },
  { name: "commercialUse", basis: true, read: readCommercialUse },
  { name: "fineTuning", read: readFineTuning },
  { name: "redistribution", basis: true, read: readRedistribution },
  { name: "derivativeLicense", read: readDerivativeLicense },
  { name: "namingRequirement", read: readNaming },
  { name: "attributionNotice", read: readAttribution },
  { name: "outputs", read: readOutputs },
  { name: "outputsTrainOtherModels", read: readOutputsTraining },
  { name: "acceptableUsePolicy", read: readAcceptableUse },
  { name: "territoryExclusions", read: readTerritory },
  { name: "patent", read: readPatent },
  { name: "termination", read: readTermination },
  { name: "governingLaw", read: readGoverningLaw },
  { name: "hostedService", read: (context, _facts, soFar) => readHostedService(context, soFar) },
  { name: "gating", read: readGating },
];
