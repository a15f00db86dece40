import type { Item } from "./item.ts";
import { licenseId } from "./license-id.ts";
import { licenseText } from "./license-text.ts";
import { licenseAgrees } from "./license-agrees.ts";
import { licenseByPart } from "./license-by-part.ts";
import { usePolicy } from "./use-policy.ts";
import { upstreamNotices } from "./upstream-notices.ts";
import { namingDuty } from "./naming-duty.ts";
import { provider } from "./provider.ts";
import { versionAndDate } from "./version-and-date.ts";
import { authenticity } from "./authenticity.ts";
import { baseModel } from "./base-model.ts";
import { baseVersion } from "./base-version.ts";
import { baseRelation } from "./base-relation.ts";
import { mergeParents } from "./merge-parents.ts";
import { skippedParent } from "./skipped-parent.ts";
import { fromScratch } from "./from-scratch.ts";
import { teachers } from "./teachers.ts";
import { teacherClass } from "./teacher-class.ts";
import { baseSummary } from "./base-summary.ts";
import { modificationSize } from "./modification-size.ts";

/** D01 to D10, identity and licence, and D11 to D20, lineage, in the order of the checklist. */
export const IDENTITY_AND_LINEAGE: readonly Item[] = [
  licenseId,
  licenseText,
  licenseAgrees,
  licenseByPart,
  usePolicy,
  upstreamNotices,
  namingDuty,
  provider,
  versionAndDate,
  authenticity,
  baseModel,
  baseVersion,
  baseRelation,
  mergeParents,
  skippedParent,
  fromScratch,
  teachers,
  teacherClass,
  baseSummary,
  modificationSize,
];
