import type { Catalog, KeyTree } from "../catalog/types.ts";
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
  /** `low` where the card that declares is not what the Hub can read. */
  readonly trust: "medium" | "low";
}

/**
 * The grant that a licence text makes. An `exact` text is its catalogued licence; a `modified` or
 * unrecognised one is only what its own words say, and carries no id that a rule could allow.
 */
export function grantOfText(text: LicenseText, supplied: Supplied): Grant {
  const { detected, entry } = text;
  if (detected.match === "pointer") return grantOfPointer(text, supplied);
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

/** A file that names a licence without its words says what a sentence of the card would say. */
function grantOfPointer({ detected, entry }: LicenseText, supplied: Supplied): Grant {
  const { key, license, scope, evidence } = detected;
  const value = license ?? `what ${detected.file} points to`;
  const said = { source: "prose", value, expression: license, key, scope, evidence } as const;
  return key === null || entry === null
    ? unreadGrant(said)
    : declaredGrant(said, key, false, supplied);
}

function nameOfText({ detected, entry }: LicenseText): string {
  const title = entry?.title ?? detected.license ?? detected.file;
  if (detected.match === "exact")
    return detected.license?.startsWith("LicenseRef-") === false ? detected.license : title;
  if (detected.match === "none") return `the licence in ${detected.file}`;
  if (detected.match === "partial") return `the part of ${title} in ${detected.file}`;
  return `the edited ${title} in ${detected.file}`;
}

function policyOfText(text: LicenseText, supplied: Supplied): Grant["policy"] {
  const read = policyAmong(supplied);
  if (read !== null) return read;
  if (text.terms.acceptableUsePolicy.status !== "by-reference") return null;
  const known = text.entry === null ? null : supplied.catalog.policyOf(text.entry.key);
  const title = known === null ? null : (supplied.catalog.entry(known)?.title ?? null);
  return { name: title ?? text.incorporated[0] ?? "its acceptable use policy", read: false };
}

/** A policy that lies with the files governs them, whether or not the licence mentions it. */
function policyAmong({ policies }: Supplied): Grant["policy"] {
  const [read] = policies;
  if (read === undefined) return null;
  return { name: read.entry?.title ?? `\`${read.detected.file}\``, read: true };
}

/**
 * The licence or licences a declaration stands for. Where a name may mean several texts, all of
 * them apply, so that no answer rests on a guess; where SPDX says `OR`, the user chooses.
 */
export function grantOfDeclaration(
  declared: DeclaredLicense,
  supplied: Supplied,
): GrantTree | null {
  if (declared.key !== null) return declaredGrant(declared, declared.key, false, supplied);
  const resolved = supplied.catalog.resolveName(declared.value);
  // One licence with an exception keeps the exception in its name.
  if (typeof resolved?.tree === "string")
    return {
      ...declaredGrant(declared, resolved.tree, false, supplied),
      expression: resolved.expression,
    };
  if (resolved?.tree !== undefined) return grantsOfTree(declared, resolved.tree, supplied);
  const keys = resolved?.match === "ambiguous" ? resolved.candidates : [];
  const grants = keys.map((key) => declaredGrant(declared, key, keys.length > 1, supplied));
  return grants.length > 1 ? { oneOf: grants } : (grants[0] ?? null);
}

function grantsOfTree(declared: DeclaredLicense, tree: KeyTree, supplied: Supplied): GrantTree {
  if (typeof tree === "string") return declaredGrant(declared, tree, true, supplied);
  const parts = ("all" in tree ? tree.all : tree.any).map((part) =>
    grantsOfTree(declared, part, supplied),
  );
  return "all" in tree ? { all: parts } : { any: parts };
}

/** A licence that is named and of which nothing is known: every use is unknown under it. */
export function unreadGrant({ value, scope, source, evidence }: DeclaredLicense): Grant {
  return {
    scope,
    expression: null,
    key: null,
    name: value,
    basis: BASIS_OF_SOURCE[source],
    confidence: "low",
    match: null,
    resembles: null,
    terms: null,
    obligations: [],
    evidence: [evidence],
    textSupplied: false,
    holderStated: false,
    policy: null,
  };
}

function declaredGrant(
  declared: DeclaredLicense,
  key: string,
  several: boolean,
  supplied: Supplied,
): Grant {
  const entry = supplied.catalog.entry(key);
  const byReference = entry?.terms?.acceptableUsePolicy.status === "by-reference";
  const basis = BASIS_OF_SOURCE[declared.source];
  const id = entry?.license ?? declared.expression;
  return {
    scope: declared.scope,
    expression: id ?? null,
    key,
    name: id !== null && !id.startsWith("LicenseRef-") ? id : (entry?.title ?? declared.value),
    basis,
    confidence: several ? "low" : supplied.trust,
    match: null,
    resembles: null,
    terms: entry?.terms ?? null,
    obligations: entry?.obligations ?? [],
    evidence: [declared.evidence],
    textSupplied: false,
    holderStated: false,
    policy: policyAmong(supplied) ?? (byReference ? unreadPolicy(key, supplied) : null),
  };
}

function unreadPolicy(key: string, { catalog }: Supplied): Grant["policy"] {
  const policy = catalog.policyOf(key);
  const title = policy === null ? null : (catalog.entry(policy)?.title ?? null);
  return { name: title ?? "its acceptable use policy", read: false };
}
