import type { Catalog } from "../catalog/types.ts";
import type { LicenseConflict } from "../model/conflict.ts";
import type { ProseLimit } from "../model/facts.ts";
import type { Grant, GrantTree } from "../model/grant.ts";
import type { ConcludedLicense, DeclaredLicense, LicenseScope } from "../model/license.ts";
import { findConflicts } from "./conflicts.ts";
import { grantOfDeclaration, grantOfText } from "./grants.ts";
import type { LicenseText } from "./license-text.ts";
import { sameLicense } from "./same-license.ts";

export interface Conclusion {
  /** What governs the weights; `null` when nothing usable is stated. */
  readonly weights: GrantTree | null;
  readonly concluded: readonly ConcludedLicense[];
  readonly conflicts: readonly LicenseConflict[];
  /** Why `weights` is `null`, for every `unknown`. */
  readonly why: string;
}

const SCOPES: readonly LicenseScope[] = ["weights", "code", "data", "documentation"];

/**
 * From what is declared and what was found to what applies. Texts outrank statements about them;
 * where a statement contradicts a text, both apply, so that no limit of either is lost.
 */
export function concludeLicenses(
  declared: readonly DeclaredLicense[],
  texts: readonly LicenseText[],
  limits: readonly ProseLimit[],
  catalog: Catalog,
): Conclusion {
  const supplied = { policies: texts.filter((t) => t.detected.kind === "policy"), catalog };
  const byScope = SCOPES.map((scope) => {
    const granted = texts
      .filter((t) => t.detected.scope === scope && isLicense(t))
      .map((t) => grantOfText(t, supplied));
    const trees = declared
      .filter((d) => d.scope === scope)
      .map((d) => grantOfDeclaration(d, supplied))
      .filter((tree): tree is GrantTree => tree !== null);
    return { scope, granted, trees, tree: govern(granted, trees) };
  });
  const weights = byScope[0];
  return {
    weights: weights?.tree ?? null,
    concluded: byScope.flatMap(({ scope, tree }) => describe(scope, tree, declared)),
    conflicts: findConflicts(
      weights?.granted ?? [],
      (weights?.trees ?? []).flatMap(leaves),
      limits,
    ),
    why:
      declared.length === 0
        ? "no licence is declared and none was found"
        : "the declared licence names no licence we can read",
  };
}

/** A text that could grant something: policies, notices and empty files only narrow or attribute. */
function isLicense(text: LicenseText): boolean {
  const { kind, match, key } = text.detected;
  if (kind === "policy" || (kind === "notice" && match !== "exact")) return false;
  return key !== null || text.operative;
}

function govern(texts: readonly Grant[], trees: readonly GrantTree[]): GrantTree | null {
  const extra = trees.filter((tree) => !leaves(tree).every((leaf) => isCovered(leaf, texts)));
  return all(texts.length > 0 ? [...texts, ...extra] : dedupe(trees));
}

/** A statement adds nothing where the text it speaks of was read. */
function isCovered(leaf: Grant, texts: readonly Grant[]): boolean {
  const { key } = leaf;
  return texts.some((t) => t.resembles !== null && key !== null && sameLicense(t.resembles, key));
}

function dedupe(trees: readonly GrantTree[]): readonly GrantTree[] {
  const seen: string[] = [];
  return trees.filter((tree) => {
    const keys = leaves(tree).map((leaf) => leaf.key ?? leaf.name);
    if (keys.every((key) => seen.some((other) => sameLicense(other, key)))) return false;
    seen.push(...keys);
    return true;
  });
}

function all(trees: readonly GrantTree[]): GrantTree | null {
  const [first, ...rest] = trees;
  if (first === undefined) return null;
  return rest.length === 0 ? first : { all: trees };
}

/** Every licence of a tree, in order. */
export function leaves(tree: GrantTree): readonly Grant[] {
  if ("all" in tree) return tree.all.flatMap(leaves);
  if ("any" in tree) return tree.any.flatMap(leaves);
  return [tree];
}

/** The tree as an SPDX expression; `null` as soon as one licence has no id. */
function expressionOf(tree: GrantTree): string | null {
  if (!("all" in tree) && !("any" in tree)) return tree.expression;
  const [parts, word] = "all" in tree ? [tree.all, " AND "] : [tree.any, " OR "];
  const ids = parts.map((part) => {
    const id = expressionOf(part);
    return id !== null && / (?:AND|OR) /.test(id) ? `(${id})` : id;
  });
  return ids.includes(null) ? null : ids.join(word);
}

function describe(
  scope: LicenseScope,
  tree: GrantTree | null,
  declared: readonly DeclaredLicense[],
): readonly ConcludedLicense[] {
  if (tree === null && scope !== "weights") return [];
  if (tree === null) return [unknownLicense(scope, declared)];
  const grants = leaves(tree);
  const [first] = grants;
  const single = grants.length === 1 ? first : undefined;
  return [
    {
      scope,
      expression: expressionOf(tree),
      key: single?.key ?? null,
      title: grants.map((g) => g.name).join(" and "),
      modifiedFrom: single?.match === "modified" ? single.resembles : null,
      basis: first?.basis ?? null,
      confidence: first?.confidence ?? "low",
      reason:
        grants.length === 1
          ? reasonOf(first)
          : "several licences apply at once; the strictest answer counts",
      evidence: grants.flatMap((g) => g.evidence),
    },
  ];
}

function reasonOf(grant: Grant | undefined): string {
  if (grant?.match === "exact") return "the text among the files is this licence, unchanged";
  if (grant?.match === "modified")
    return "the text among the files is an edited copy; only its words count";
  if (grant?.match === "none")
    return "the text among the files is not one we know; only its words count";
  if (grant?.basis === "prose") return "a sentence of the card says so; no licence text was found";
  return "the card declares it; no licence text was found";
}

function unknownLicense(
  scope: LicenseScope,
  declared: readonly DeclaredLicense[],
): ConcludedLicense {
  return {
    scope,
    expression: null,
    key: null,
    title: null,
    modifiedFrom: null,
    basis: null,
    confidence: "low",
    reason:
      declared.length === 0
        ? "nothing was declared and nothing was found"
        : "what is declared names no licence we can read",
    evidence: declared.map((d) => d.evidence),
  };
}
