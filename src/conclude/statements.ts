import type { Grant, GrantTree } from "../model/grant.ts";
import { grantsOf } from "../model/grant.ts";
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

/** More unread names than this say nothing new: one is enough to make every use unknown. */
const MAX_UNREAD = 16;

/**
 * Declared licences as statements, the structured one first. Those that name nothing are left out,
 * and what is said twice counts once.
 */
export function statementsOf(
  declared: readonly DeclaredLicense[],
  supplied: Supplied,
): readonly Statement[] {
  const tags = declared.filter((d) => d.source === "license");
  const groups = new Map<string, { kind: Statement["kind"]; trees: Map<string, GrantTree> }>();
  const unread = new Set<string>();
  for (const one of declared) {
    const known = grantOfDeclaration(one, supplied);
    if (known === null && !isBeside(one, tags)) continue;
    if (known === null && unread.size >= MAX_UNREAD) continue;
    const tree = known ?? unreadGrant(one);
    if (known === null) unread.add(one.value);
    const prose = one.source === "prose" || one.source === "gate";
    const id = prose ? `${one.evidence.file}:${one.evidence.startLine}` : "";
    const group = groups.get(id) ?? {
      kind: prose ? ("prose" as const) : ("tag" as const),
      trees: new Map<string, GrantTree>(),
    };
    const name = wordsOf(tree);
    if (!group.trees.has(name)) group.trees.set(name, tree);
    groups.set(id, group);
  }
  const statements = new Map<string, Statement>();
  for (const { kind, trees } of groups.values()) {
    const said = `${kind} ${[...trees.keys()].join(" ")}`;
    if (!statements.has(said)) statements.set(said, { kind, trees: [...trees.values()] });
  }
  const all = [...statements.values()];
  return [...all.filter((s) => s.kind === "tag"), ...all.filter((s) => s.kind !== "tag")];
}

/** Equal for trees that grant the same: keys, and names of what has none. */
function wordsOf(tree: GrantTree): string {
  if ("all" in tree) return `(${tree.all.map(wordsOf).join(" and ")})`;
  if ("any" in tree) return `(${tree.any.map(wordsOf).join(" or ")})`;
  if ("oneOf" in tree) return `(one of ${tree.oneOf.map(wordsOf).join(", ")})`;
  return tree.key ?? tree.name;
}

/**
 * Whether a value that names no licence we know stands beside one that does, so that leaving it out
 * would say less than the card does. `license: other` only announces a name.
 */
function isBeside(one: DeclaredLicense, tags: readonly DeclaredLicense[]): boolean {
  if (one.source !== "license" && one.source !== "license_name") return false;
  return tags.some((d) => d !== one && d.key !== null);
}

/** Whether two statements can be about the same licence: they share one that either may mean. */
export function agree(a: Statement, b: Statement): boolean {
  const keys = b.trees.flatMap(grantsOf).flatMap(keysOf);
  return a.trees
    .flatMap(grantsOf)
    .flatMap(keysOf)
    .some((key) => keys.some((other) => sameLicense(key, other)));
}

function keysOf({ key, resembles }: Grant): readonly string[] {
  return [key, resembles].filter((k): k is string => k !== null);
}
