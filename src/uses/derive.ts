import type { Grant } from "../model/grant.ts";
import type { Terms } from "../model/terms.ts";
import type { UseAnswer } from "../model/use.ts";
import { addCondition } from "./adjust.ts";
import { everyAnswer } from "./combine.ts";
import { answerFromTerm, silentAnswer } from "./from-term.ts";

const SHARE_ALIKE: Readonly<Record<string, string>> = {
  same: "pass derivatives on under the same licence",
  "same-or-compatible": "pass derivatives on under the same or a compatible licence",
  "flow-down-use-restrictions": "pass the use restrictions on with every derivative",
};

/** Passing on a modified model needs the right to modify and the right to distribute. */
export function answerDerivative(grant: Grant, terms: Terms): UseAnswer {
  const about = "passing on modified models";
  if (
    terms.derivativeRedistribution !== undefined &&
    terms.derivativeRedistribution.status !== "unstated"
  ) {
    return answerFromTerm(grant, terms.derivativeRedistribution, about);
  }
  const both = everyAnswer([
    answerFromTerm(grant, terms.redistribution, about),
    answerFromTerm(grant, terms.fineTuning, about),
  ]);
  const shareAlike = SHARE_ALIKE[terms.derivativeLicense.status];
  return shareAlike === undefined
    ? both
    : addCondition(both, shareAlike, terms.derivativeLicense.evidence);
}

/**
 * Offering the model as a service. Where the licence does not speak of it, a grant of use,
 * modification and distribution for any purpose covers it; a grant limited by purpose covers
 * it within that limit; anything less is silence.
 */
export function answerHost(grant: Grant, terms: Terms): UseAnswer {
  const about = "offering it as a service";
  if (terms.hostedService.status !== "unstated") {
    return answerFromTerm(grant, terms.hostedService, about);
  }
  const general =
    terms.fineTuning.status !== "unstated" &&
    (terms.redistribution.status === "allowed" || terms.redistribution.status === "conditional");
  if (!general) return silentAnswer(grant, about);
  if (terms.commercialUse.status === "prohibited") {
    const limited = answerFromTerm(grant, terms.redistribution, about);
    return addCondition(limited, "only without commercial purpose", terms.commercialUse.evidence);
  }
  return answerFromTerm(grant, terms.commercialUse, about);
}
