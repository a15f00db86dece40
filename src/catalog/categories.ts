import type { LicenseCategory } from "../model/license.ts";
import type { Statement, Term, Terms } from "../model/terms.ts";

/**
 * What kind of licence this is, computed from its terms and from nothing else. `permissive` only
 * where every use is granted and nothing limits it; a licence that fits no category has none.
 */
export function categoriesOf(terms: Terms | null): readonly LicenseCategory[] {
  if (terms === null || terms.commercialUse.status === "unknown") return ["unknown"];
  const found: LicenseCategory[] = [];
  if (isCopyleft(terms)) found.push("copyleft");
  if (terms.commercialUse.status === "prohibited") found.push("non-commercial");
  if (isResearchOnly(terms)) found.push("research-only");
  if (isUseRestricted(terms)) found.push("use-restricted");
  if (terms.thresholds.length > 0) found.push("threshold");
  if (terms.territoryExclusions.status === "excluded") found.push("territory-limited");
  return found.length === 0 && isPermissive(terms) ? ["permissive"] : found;
}

function isCopyleft(terms: Terms): boolean {
  const { status } = terms.derivativeLicense;
  return status === "same" || status === "same-or-compatible";
}

function isResearchOnly(terms: Terms): boolean {
  return (
    terms.commercialUse.status === "prohibited" && terms.commercialUse.limitedTo === "research"
  );
}

function isUseRestricted(terms: Terms): boolean {
  const policy = terms.acceptableUsePolicy.status;
  return (
    policy === "inline" ||
    policy === "by-reference" ||
    terms.derivativeLicense.status === "flow-down-use-restrictions"
  );
}

function isPermissive(terms: Terms): boolean {
  const granted = [terms.commercialUse, terms.fineTuning, terms.redistribution];
  const notLimited = [terms.outputs, terms.outputsTrainOtherModels, terms.hostedService];
  return (
    granted.every((term) => term.status === "allowed") &&
    notLimited.every(isUnlimited) &&
    isAbsent(terms.namingRequirement) &&
    terms.gating.status !== "required" &&
    terms.gating.status !== "required-for-commercial"
  );
}

const isUnlimited = ({ status }: Term<string>): boolean =>
  status === "allowed" || status === "unstated";

const isAbsent = ({ status }: Statement): boolean => status === "unstated";
