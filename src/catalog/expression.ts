import type { CatalogSource, PackedNames, ResolvedName, SpdxNode } from "./types.ts";

const OPERATOR = /\s(?:AND|OR|WITH)\s|\+$/i;

/** Whether a value can be an SPDX expression rather than one id: worth loading a parser for. */
export function looksLikeExpression(value: string): boolean {
  return OPERATOR.test(value);
}

/**
 * An SPDX expression as a resolved name; `null` when it is not one. `key` stays `null`: which
 * licence of an expression applies is for whoever concludes. An exception changes the terms, and an
 * unknown part may forbid what the others allow: an expression with either has no candidates.
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
  const candidates = new Set<string | null>();
  const expression = write(tree, (part, plain) => candidates.add(plain ? keyOf(part) : null));
  const known = [...candidates].filter((key) => key !== null);
  const complete = known.length === candidates.size;
  return { key: null, expression, match: "expression", candidates: complete ? known : [] };
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

function write(node: SpdxNode, seen: (license: string, plain: boolean) => unknown): string {
  if ("license" in node) {
    const id = node.license + (node.plus === true ? "+" : "");
    seen(node.license, node.exception === undefined && node.plus !== true);
    return node.exception === undefined ? id : `${id} WITH ${node.exception}`;
  }
  const operator = node.conjunction.toUpperCase();
  return `${side(node.left, node, seen)} ${operator} ${side(node.right, node, seen)}`;
}

function side(
  node: SpdxNode,
  parent: { readonly conjunction: "and" | "or" },
  seen: (license: string, plain: boolean) => unknown,
): string {
  const text = write(node, seen);
  return parent.conjunction === "and" && "conjunction" in node && node.conjunction === "or"
    ? `(${text})`
    : text;
}

/** Catalogue key of an SPDX id or LicenseRef, exact case; SPDX ids without a sheet get `spdx:`. */
export function keyOfLicense(names: PackedNames, license: string): string | null {
  for (const [key, id] of Object.entries(names.licenses)) if (id === license) return key;
  return names.spdx.includes(license) ? `spdx:${license}` : null;
}
