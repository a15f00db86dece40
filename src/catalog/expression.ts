import type { CatalogSource, KeyTree, PackedNames, ResolvedName, SpdxNode } from "./types.ts";

const OPERATOR = /\s(?:AND|OR|WITH)\s|\+$/i;

/** Whether a value can be an SPDX expression rather than one id: worth loading a parser for. */
export function looksLikeExpression(value: string): boolean {
  return OPERATOR.test(value);
}

/**
 * An SPDX expression as a resolved name; `null` when it is not one. `key` stays `null`: which
 * licence of an expression applies is for whoever concludes. An unknown part may forbid what the
 * others allow: an expression with one has no candidates.
 */
export function resolveExpression(
  value: string,
  source: CatalogSource,
  spell: (word: string) => string,
  keyOf: (license: string) => string | null,
): ResolvedName | null {
  let tree: SpdxNode;
  try {
    tree = source.parseExpression(value.trim().replace(/[\w.+:-]+/g, spell));
  } catch {
    return null;
  }
  const keys = treeOf(tree, keyOf);
  const found = { key: null, expression: write(tree), match: "expression" as const };
  return keys === null
    ? { ...found, candidates: [] }
    : { ...found, candidates: [...new Set(keysOf(keys))], tree: keys };
}

/**
 * `null` as soon as one part is not known. An exception of the SPDX list only adds permissions, and
 * `+` only lets later versions in: the licence they follow is what is granted at the least.
 */
function treeOf(node: SpdxNode, keyOf: (license: string) => string | null): KeyTree | null {
  if ("license" in node) return keyOf(node.license);
  const left = treeOf(node.left, keyOf);
  const right = treeOf(node.right, keyOf);
  if (left === null || right === null) return null;
  return node.conjunction === "and" ? { all: [left, right] } : { any: [left, right] };
}

function keysOf(tree: KeyTree): readonly string[] {
  if (typeof tree === "string") return [tree];
  return ("all" in tree ? tree.all : tree.any).flatMap(keysOf);
}

const OPERATORS = new Set(["and", "or", "with"]);

/** Spells ids and operators as the parser wants them; people write them in any case. */
export function spelling(names: PackedNames): (word: string) => string {
  const byLower = new Map(
    [...names.spdx, ...Object.values(names.licenses)].map((id) => [id.toLowerCase(), id]),
  );
  return (word) =>
    OPERATORS.has(word.toLowerCase())
      ? word.toUpperCase()
      : (byLower.get(word.toLowerCase()) ?? word);
}

function write(node: SpdxNode): string {
  if ("license" in node) {
    const id = node.license + (node.plus === true ? "+" : "");
    return node.exception === undefined ? id : `${id} WITH ${node.exception}`;
  }
  const operator = node.conjunction.toUpperCase();
  return `${side(node.left, node)} ${operator} ${side(node.right, node)}`;
}

function side(node: SpdxNode, parent: { readonly conjunction: "and" | "or" }): string {
  const text = write(node);
  return parent.conjunction === "and" && "conjunction" in node && node.conjunction === "or"
    ? `(${text})`
    : text;
}

/** Catalogue key of an SPDX id or LicenseRef, exact case; SPDX ids without a sheet get `spdx:`. */
export function keyOfLicense(names: PackedNames, license: string): string | null {
  for (const [key, id] of Object.entries(names.licenses)) if (id === license) return key;
  return names.spdx.includes(license) ? `spdx:${license}` : null;
}
