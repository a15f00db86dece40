import type { Catalog } from "../catalog/types.ts";
import type { DeclaredLicense } from "../model/license.ts";
import type { Grant, GrantTree } from "../model/grant.ts";
import type { Basis } from "../model/use.ts";
import type { LicenseText } from "./license-text.ts";

const BASIS_OF_SOURCE: Readonly<Record<DeclaredLicense["source"], Basis>> = {
  license: "tag",
  license_name: "tag",
  license_link: "tag",
  tag: "tag",
  prose: "prose",
  gate: "prose",
};

/** What else came with the files, as far as a declared licence needs to know. */
export interface Supplied {
  readonly policies: readonly LicenseText[];
  readonly catalog: Catalog;
}

/**
 * The grant that a licence text makes. An `exact` text is its catalogued licence; a `modified` or
 * unrecognised one is only what its own words say, and carries no id that a rule could allow.
 */
export function grantOfText(text: LicenseText, supplied: Supplied): Grant {
  const { detected, entry } = text;
  const exact = detected.match === "exact";
  const linked = detected.repository !== null;
  return {
    scope: detected.scope,
    expression: exact ? detected.license : null,
    key: exact ? detected.key : null,
    name: nameOfText(text),
    basis: linked ? "linked-text" : "text",
    confidence: exact ? "high" : detected.match === "modified" ? "medium" : "low",
    match: detected.match,
    resembles: detected.key,
    terms: text.terms,
    obligations: exact && entry !== null ? entry.obligations : text.obligations,
    evidence: [detected.evidence],
    textSupplied: true,
    holderStated: text.holderStated,
    policy: policyOfText(text, supplied),
  };
}

function nameOfText({ detected, entry }: LicenseText): string {
  const title = entry?.title ?? detected.license ?? detected.file;
  if (detected.match === "exact")
    return detected.license?.startsWith("LicenseRef-") === false ? detected.license : title;
  if (detected.match === "none") return `the licence in ${detected.file}`;
  return `the edited ${title} in ${detected.file}`;
}

function policyOfText(text: LicenseText, supplied: Supplied): Grant["policy"] {
  if (text.terms.acceptableUsePolicy.status !== "by-reference") return null;
  const read = supplied.policies[0];
  if (read !== undefined)
    return { name: read.entry?.title ?? `\`${read.detected.file}\``, read: true };
  const known = text.entry === null ? null : supplied.catalog.policyOf(text.entry.key);
  const title = known === null ? null : (supplied.catalog.entry(known)?.title ?? null);
  return { name: title ?? text.incorporated[0] ?? "its acceptable use policy", read: false };
}

/**
 * The licence or licences a declaration stands for. Where a name may mean several texts, all of
 * them apply, so that no answer rests on a guess; where SPDX says `OR`, the user chooses.
 */
export function grantOfDeclaration(
  declared: DeclaredLicense,
  supplied: Supplied,
): GrantTree | null {
  const resolved = supplied.catalog.resolveName(declared.value);
  const keys =
    declared.key !== null
      ? [declared.key]
      : resolved?.match === "ambiguous" || resolved?.match === "expression"
        ? resolved.candidates
        : [];
  const [only] = keys;
  if (only === undefined) return null;
  const grants = keys.map((key) => declaredGrant(declared, key, keys.length > 1, supplied));
  if (grants.length === 1) return grants[0] ?? null;
  const choice = resolved?.match === "expression" && / OR /.test(declared.expression ?? "");
  return choice && !/ AND /.test(declared.expression ?? "") ? { any: grants } : { all: grants };
}

function declaredGrant(
  declared: DeclaredLicense,
  key: string,
  several: boolean,
  { catalog, policies }: Supplied,
): Grant {
  const entry = catalog.entry(key);
  const byReference = entry?.terms?.acceptableUsePolicy.status === "by-reference";
  const policyKey = byReference ? catalog.policyOf(key) : null;
  const read = policies[0];
  const basis = BASIS_OF_SOURCE[declared.source];
  const id = entry?.license ?? declared.expression;
  return {
    scope: declared.scope,
    expression: id ?? null,
    key,
    name: id !== null && !id.startsWith("LicenseRef-") ? id : (entry?.title ?? declared.value),
    basis,
    confidence: several ? "low" : "medium",
    match: null,
    resembles: null,
    terms: entry?.terms ?? null,
    obligations: entry?.obligations ?? [],
    evidence: [declared.evidence],
    textSupplied: false,
    holderStated: false,
    policy: !byReference
      ? null
      : read !== undefined
        ? { name: read.entry?.title ?? `\`${read.detected.file}\``, read: true }
        : {
            name:
              (policyKey === null ? null : catalog.entry(policyKey)?.title) ??
              "its acceptable use policy",
            read: false,
          },
  };
}
