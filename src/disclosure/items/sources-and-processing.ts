import type { Item } from "./item.ts";
import { ab2013Page } from "./ab2013-page.ts";
import { composition } from "./composition.ts";
import { compute } from "./compute.ts";
import { contamination } from "./contamination.ts";
import { copyrightPolicy } from "./copyright-policy.ts";
import { crawling } from "./crawling.ts";
import { dataCutoff } from "./data-cutoff.ts";
import { dataLanguages } from "./data-languages.ts";
import { dataProcessing } from "./data-processing.ts";
import { dataSize } from "./data-size.ts";
import { datasetLicenses } from "./dataset-licenses.ts";
import { datasetsReachable } from "./datasets-reachable.ts";
import { datasetVersions } from "./dataset-versions.ts";
import { filledCard } from "./filled-card.ts";
import { humanAnnotation } from "./human-annotation.ts";
import { licensedData } from "./licensed-data.ts";
import { personalData } from "./personal-data.ts";
import { preferenceData } from "./preference-data.ts";
import { privateData } from "./private-data.ts";
import { publicSummary } from "./public-summary.ts";
import { syntheticData } from "./synthetic-data.ts";
import { syntheticGenerators } from "./synthetic-generators.ts";
import { syntheticPurpose } from "./synthetic-purpose.ts";
import { topDomains } from "./top-domains.ts";
import { trainingDatasets } from "./training-datasets.ts";
import { trainingRecipe } from "./training-recipe.ts";
import { userData } from "./user-data.ts";

/** D21 to D35, sources of data, and D36 to D47, its processing, in the order of the checklist. */
export const SOURCES_AND_PROCESSING: readonly Item[] = [
  trainingDatasets,
  datasetsReachable,
  datasetVersions,
  datasetLicenses,
  composition,
  dataSize,
  dataLanguages,
  dataCutoff,
  crawling,
  topDomains,
  licensedData,
  privateData,
  userData,
  humanAnnotation,
  preferenceData,
  syntheticData,
  syntheticPurpose,
  syntheticGenerators,
  dataProcessing,
  copyrightPolicy,
  publicSummary,
  ab2013Page,
  personalData,
  contamination,
  compute,
  trainingRecipe,
  filledCard,
];
