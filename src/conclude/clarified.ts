import type { Catalog } from "../catalog/types.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Clarification } from "../model/exception.ts";
import type { GrantTree } from "../model/grant.ts";
import { grantsOf } from "../model/grant.ts";
import type { Basis } from "../model/use.ts";
import type { Conclusion } from "./conclude.ts";
import { grantOfDeclaration } from "./grants.ts";
import type { LicenseText } from "./license-text.ts";

/**
 * A person's conclusion in place of ours for the weights. It rests on the text where it was drawn
 * from the bytes of a file, on that person's word where it rests on an absence.
 */
export function clarified(
  conclusion: Conclusion,
  { license, files, comment, place }: Clarification,
  texts: readonly LicenseText[],
  catalog: Catalog,
): Conclusion {
  const resolved = catalog.resolveName(license);
  const evidence: Evidence = {
    kind: "table",
    repository: null,
    commit: null,
    file: place.file,
    startLine: place.line,
    endLine: place.line,
    excerpt: license,
  };
  const tree = grantOfDeclaration(
    {
      source: "license",
      value: license,
      expression: resolved?.expression ?? null,
      key: resolved?.key ?? null,
      scope: "weights",
      evidence,
    },
    { policies: texts.filter((t) => t.detected.kind === "policy"), catalog, trust: "medium" },
  );
  if (tree === null) return conclusion;
  const basis: Basis = Object.values(files).some((digest) => digest !== "absent")
    ? "text"
    : "prose";
  const [first] = grantsOf(tree);
  return {
    ...conclusion,
    weights: onBasis(tree, basis),
    conflicts: [],
    concluded: [
      {
        scope: "weights",
        expression: resolved?.expression ?? first?.expression ?? null,
        key: resolved?.key ?? null,
        title: grantsOf(tree)
          .map((leaf) => leaf.name)
          .join(" and "),
        modifiedFrom: null,
        basis,
        confidence: "high",
        reason: `a person concluded it (${place.file}:${place.line}): ${comment}`,
        evidence: [evidence],
      },
      ...conclusion.concluded.filter((c) => c.scope !== "weights"),
    ],
  };
}

function onBasis(tree: GrantTree, basis: Basis): GrantTree {
  if ("all" in tree) return { all: tree.all.map((part) => onBasis(part, basis)) };
  if ("any" in tree) return { any: tree.any.map((part) => onBasis(part, basis)) };
  if ("oneOf" in tree) return { oneOf: tree.oneOf.map((part) => onBasis(part, basis)) };
  return {
    ...tree,
    byPerson: true,
    basis,
    textSupplied: basis === "text",
    holderStated: basis === "text",
  };
}
