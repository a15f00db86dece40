import type { Grant } from "../model/grant.ts";
import type { Uses } from "../model/use.ts";
import { addCondition, mapUses } from "./adjust.ts";

/** Uses a copyright or permission notice has to travel with. */
const SHIPPING = new Set(["redistribute", "redistributeDerivative"]);

/** A policy or a list of use restrictions governs every use, whether it was read or not. */
export function applyPolicy(uses: Uses, grant: Grant): Uses {
  const term = grant.terms?.acceptableUsePolicy;
  if (grant.policy !== null && !grant.policy.read) {
    const text = `comply with ${grant.policy.name}, which it incorporates and which was not read`;
    return mapUses(uses, (answer) => addCondition(answer, text, term?.evidence ?? grant.evidence));
  }
  if (grant.policy !== null) {
    const text = `stay within ${grant.policy.name}`;
    return mapUses(uses, (answer) => addCondition(answer, text, term?.evidence ?? grant.evidence));
  }
  if (term?.status === "inline" || term?.status === "by-reference") {
    const text = `stay within the use restrictions of ${grant.name}`;
    return mapUses(uses, (answer) => addCondition(answer, text, term.evidence));
  }
  return uses;
}

/** A licence that stops at a border covers no use beyond it. */
export function applyTerritory(uses: Uses, grant: Grant): Uses {
  const term = grant.terms?.territoryExclusions;
  if (term === undefined || term.excluded.length === 0) return uses;
  const text = `not in ${term.excluded.join(", ")}, which the licence excludes`;
  return mapUses(uses, (answer) => addCondition(answer, text, term.evidence));
}

/** Registration the licence asks for before anything may be done. */
export function applyGating(uses: Uses, grant: Grant): Uses {
  const term = grant.terms?.gating;
  if (term?.status !== "required") return uses;
  return mapUses(uses, (answer) =>
    addCondition(answer, "register with the licensor first", term.evidence),
  );
}

/**
 * A licence that wants its notice kept cannot be complied with when nobody supplied the notice:
 * copies may be passed on only once it has been found.
 */
export function applyMissingNotice(uses: Uses, grant: Grant): Uses {
  const duty = grant.obligations.find((o) => o.id === "keep-notice");
  // A licensor's own text is its own notice; a template's blanks have to be filled by somebody.
  const isTemplate = grant.key?.startsWith("spdx:") ?? false;
  const supplied = grant.textSupplied && (grant.holderStated || !isTemplate);
  if (duty === undefined || supplied) return uses;
  const missing = grant.textSupplied ? "no copyright holder was" : "no notice text was";
  const text = `keep the licence notice with every copy, but ${missing} found among the files`;
  return mapUses(uses, (answer, use) =>
    SHIPPING.has(use) ? addCondition(answer, text, [...grant.evidence, ...duty.evidence]) : answer,
  );
}
