import type { BaseModelClaim } from "../model/lineage.ts";
import type { Facts } from "../model/facts.ts";

/** `true` for a conversion of other weights that states no training of its own. */
export function trainsNothing({ baseClaims, disclosure }: Facts): boolean {
  return (
    baseClaims.length > 0 &&
    baseClaims.every(({ relation }) => relation === "quantized") &&
    disclosure.trainingData.level === "none"
  );
}

/** The base it was trained further from; `null` for a model that names none, or a merge. */
export function tunedFrom({ baseClaims }: Facts): BaseModelClaim | null {
  return (
    baseClaims.find(({ relation }) => relation === "finetune" || relation === "adapter") ?? null
  );
}
