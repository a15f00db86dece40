import type { Grant } from "../model/grant.ts";
import type { Uses } from "../model/use.ts";
import { addCondition, mapUses } from "./adjust.ts";

/** Uses a copyright or permission notice has to travel with. */
const SHIPPING = new Set(["redistribute", "redistributeDerivative"]);

/**
 * Licences whose own first line names the holder, and which want that line kept. The text of any
 * other licence is complete by itself: there is no notice to keep where the licensor wrote none.
 */
const BEGINS_WITH_HOLDER = /^spdx:(?:MIT|BSD-|ISC|X11|NCSA|HPND|Zlib|BSL-1|PostgreSQL|UPL)/;

/**
 * An edited or incomplete copy of a known licence: its words were read, but what was changed may
 * take back what they grant, so nothing is granted until a person has read the difference.
 */
export function applyEdited(uses: Uses, grant: Grant): Uses {
  if (grant.match !== "modified" && grant.match !== "partial") return uses;
  const text =
    grant.match === "modified"
      ? `as far as the changed passages of ${grant.name} leave it untouched`
      : `as far as the rest of ${grant.name} leaves it untouched, which was not matched`;
  return mapUses(uses, (answer) => addCondition(answer, text, grant.evidence));
}

/** A policy or a list of use restrictions governs every use, whether it was read or not. */
export function applyPolicy(uses: Uses, grant: Grant): Uses {
  const term = grant.terms?.acceptableUsePolicy;
  if (grant.policy !== null) {
    const { name, read } = grant.policy;
    const text = read
      ? `stay within ${name}`
      : `comply with ${name}, which it incorporates and which was not read`;
    const evidence =
      term === undefined || term.evidence.length === 0 ? grant.evidence : term.evidence;
    return mapUses(uses, (answer) => addCondition(answer, text, evidence));
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
  const needsHolder = grant.key !== null && BEGINS_WITH_HOLDER.test(grant.key);
  const supplied = grant.textSupplied && (grant.holderStated || !needsHolder);
  if (duty === undefined || supplied) return uses;
  const missing = grant.textSupplied ? "no copyright holder was" : "no notice text was";
  const text = `keep the licence notice with every copy, but ${missing} found among the files`;
  return mapUses(uses, (answer, use) =>
    SHIPPING.has(use) ? addCondition(answer, text, [...grant.evidence, ...duty.evidence]) : answer,
  );
}
