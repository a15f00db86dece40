/** An SPDX expression taken apart; a leaf keeps its exception and its `+`. */
export type Expression =
  | { readonly name: string; readonly exception: string | null }
  | { readonly any: readonly [Expression, Expression] }
  | { readonly all: readonly [Expression, Expression] };

/** Longer expressions, or deeper ones, are not taken apart. */
const MAX_TOKENS = 100;

/** Take an expression apart; `null` when it is not one. `AND` binds more tightly than `OR`. */
export function parseExpression(text: string): Expression | null {
  const tokens = text.match(/\(|\)|[^\s()]+/gu) ?? [];
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) return null;
  let at = 0;
  const take = (word: string): boolean => {
    if (tokens[at]?.toUpperCase() !== word) return false;
    at++;
    return true;
  };
  const leaf = (): Expression | null => {
    if (take("(")) {
      const inner = either();
      return take(")") ? inner : null;
    }
    const name = tokens[at++];
    if (name === undefined || /^(?:\)|and|or|with)$/iu.test(name)) return null;
    return { name, exception: take("WITH") ? (tokens[at++] ?? null) : null };
  };
  const both = (): Expression | null => {
    let left = leaf();
    while (left !== null && take("AND")) {
      const right = leaf();
      left = right === null ? null : { all: [left, right] };
    }
    return left;
  };
  const either = (): Expression | null => {
    let left = both();
    while (left !== null && take("OR")) {
      const right = both();
      left = right === null ? null : { any: [left, right] };
    }
    return left;
  };
  const whole = either();
  return at === tokens.length ? whole : null;
}
