import type { Terms } from "../model/terms.ts";

/** A limit that has to survive when a model is passed on, and the words for it. */
export interface Restriction {
  readonly id: string;
  readonly text: string;
}

/** What a licence limits, as far as its terms are known; nothing for `null`. */
export function restrictionsOf(terms: Terms | null): readonly Restriction[] {
  if (terms === null) return [];
  const found: Restriction[] = [];
  const add = (when: boolean, id: string, text: string): void => {
    if (when) found.push({ id, text });
  };
  const derivative = terms.derivativeLicense.status;
  const policy = terms.acceptableUsePolicy.status;
  add(terms.commercialUse.status === "prohibited", "non-commercial", "no commercial use");
  add(
    terms.commercialUse.status === "conditional",
    "commercial-conditions",
    "conditions on commercial use",
  );
  add(
    derivative === "same" || derivative === "same-or-compatible",
    "share-alike",
    "derivatives under the same licence",
  );
  add(
    policy === "inline" || policy === "by-reference" || derivative === "flow-down-use-restrictions",
    "use-restrictions",
    "use restrictions that have to be passed on",
  );
  add(terms.territoryExclusions.excluded.length > 0, "territory", "excluded territories");
  add(terms.namingRequirement.status === "present", "naming", "a naming or display duty");
  add(
    terms.outputsTrainOtherModels.status === "prohibited",
    "outputs",
    "no training of other models on outputs",
  );
  return found;
}

/** The limits of `base` that `own` does not carry, in words; empty when either is unknown. */
export function droppedRestrictions(base: Terms | null, own: Terms | null): readonly string[] {
  if (base === null || own === null) return [];
  const kept = new Set(restrictionsOf(own).map((r) => r.id));
  // A ban on commercial use is stricter than any condition on it.
  if (kept.has("non-commercial")) kept.add("commercial-conditions");
  return restrictionsOf(base)
    .filter((r) => !kept.has(r.id))
    .map((r) => r.text);
}
