import { baseModel } from "./base-model.ts";
import { fromScratch } from "./from-scratch.ts";
import type { Item } from "./item.ts";
import { mergeParents } from "./merge-parents.ts";
import { namingDuty } from "./naming-duty.ts";
import { skippedParent } from "./skipped-parent.ts";
import { syntheticData } from "./synthetic-data.ts";
import { syntheticGenerators } from "./synthetic-generators.ts";
import { trainingDatasets } from "./training-datasets.ts";
import { upstreamNotices } from "./upstream-notices.ts";

/**
 * The items that a rule outside the packs looks at: duties of teachers, contradictions, silence
 * about synthetic data. A test holds the findings equal to those over the whole checklist.
 */
export const JUDGED: readonly Item[] = [
  upstreamNotices,
  namingDuty,
  baseModel,
  mergeParents,
  skippedParent,
  fromScratch,
  trainingDatasets,
  syntheticData,
  syntheticGenerators,
];
