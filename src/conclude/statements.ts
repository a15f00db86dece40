import type { Grant, GrantTree } from "../model/grant.ts";
import type { DeclaredLicense } from "../model/license.ts";
import type { Supplied } from "./grants.ts";
import { grantOfDeclaration, unreadGrant } from "./grants.ts";
import { sameLicense } from "./same-license.ts";

/**
 * One statement about the licence: all structured fields of the card together, one sentence, or
 * one text. A sentence may name several licences; a name may stand for several texts.
 */
export interface Statement {
  readonly kind: "tag" | "prose" | "text";
  readonly trees: readonly GrantTree[];
}

/** Declared licences as statements, the structured one first. Those that name nothing are left out. */
export function statementsOf(
  declared: readonly DeclaredLicense[],
  supplied: Supplied,
): readonly Statement[] {
  const groups = new Map<string, { kind: Statement["kind"]; trees: GrantTree[] }>();
  for (const one of declared) {
    const known = grantOfDeclaration(one, supplied);
    const tree = known ?? (isBeside(one, declared) ? unreadGrant(one) : null);
    if (tree === null) continue;
    const prose = one.source === "prose" || one.source === "gate";
    const id = prose ? `${one.evidence.file}:${one.evidence.startLine}` : "";
    const group = groups.get(id) ?? {
      kind: prose ? ("prose" as const) : ("tag" as const),
      trees: [],
    };
    group.trees.push(tree);
    groups.set(id, group);
  }
  const statements = [...groups.values()];
  return [
    ...statements.filter((s) => s.kind === "tag"),
    ...statements.filter((s) => s.kind !== "tag"),
  ];
}

/**
 * Whether a value that names no licence we know stands beside one that does, so that leaving it out
 * would say less than the card does. `license: other` only announces a name.
 */
function isBeside(one: DeclaredLicense, declared: readonly DeclaredLicense[]): boolean {
  if (one.source !== "license" && one.source !== "license_name") return false;
  const tags = declared.filter((d) => d.source === "license");
  return tags.some((d) => d !== one && d.key !== null);
}

/** Every licence of a tree, in order. */
export function leaves(tree: GrantTree): readonly Grant[] {
  if ("all" in tree) return tree.all.flatMap(leaves);
  if ("any" in tree) return tree.any.flatMap(leaves);
  return [tree];
}

/** Whether two statements can be about the same licence: they share one that either may mean. */
export function agree(a: Statement, b: Statement): boolean {
  const keys = b.trees.flatMap(leaves).flatMap(keysOf);
  return a.trees
    .flatMap(leaves)
    .flatMap(keysOf)
    .some((key) => keys.some((other) => sameLicense(key, other)));
}

function keysOf({ key, resembles }: Grant): readonly string[] {
  return [key, resembles].filter((k): k is string => k !== null);
}
