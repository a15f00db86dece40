import type { Policy } from "../model/policy.ts";
import type { Expression } from "./expression.ts";
import { parseExpression } from "./expression.ts";
import type { LicenseFacts, ListVerdict } from "./match-license.ts";
import { judgeLicense } from "./match-license.ts";

/** A verdict of the lists, and the licence that was chosen where there was a choice. */
export interface ExpressionVerdict extends ListVerdict {
  readonly chosen: string | null;
}

const EASE = { allow: 0, review: 1, deny: 2 } as const;

/**
 * The lists' verdict about a licence or an SPDX expression: `OR` lets the organisation choose the
 * easiest, `AND` needs every part, and a licence `WITH` an exception is also its licence, since an
 * exception only adds permissions. Categories and family are those of the whole.
 */
export function judgeExpression(
  lists: Policy["licenses"],
  license: LicenseFacts,
): ExpressionVerdict {
  const whole = { ...judgeLicense(lists, license), chosen: null };
  const tree = license.expression === null ? null : parseExpression(license.expression);
  if (tree === null || ("name" in tree && tree.exception === null)) return whole;
  if (whole.pattern !== null && whole.pattern === license.expression) return whole;
  return judge(lists, license, tree);
}

function judge(
  lists: Policy["licenses"],
  license: LicenseFacts,
  tree: Expression,
): ExpressionVerdict {
  if ("name" in tree) return judgeLeaf(lists, license, tree);
  const parts = ("any" in tree ? tree.any : tree.all).map((part) => judge(lists, license, part));
  const [left, right] = parts;
  if (left === undefined || right === undefined)
    return { ...judgeLicense(lists, license), chosen: null };
  if ("any" in tree) {
    const index = EASE[right.verdict] < EASE[left.verdict] ? 1 : 0;
    const taken = index === 0 ? left : right;
    return { ...taken, chosen: taken.chosen ?? write(tree.any[index]) };
  }
  return EASE[right.verdict] > EASE[left.verdict] ? right : left;
}

function judgeLeaf(
  lists: Policy["licenses"],
  license: LicenseFacts,
  leaf: Extract<Expression, { readonly name: string }>,
): ExpressionVerdict {
  const alone = { ...license, key: null, expression: write(leaf) };
  const exact = judgeLicense(lists, alone);
  if (leaf.exception === null || exact.pattern === alone.expression)
    return { ...exact, chosen: null };
  return { ...judgeLicense(lists, { ...alone, expression: leaf.name }), chosen: null };
}

function write(tree: Expression): string {
  if ("name" in tree)
    return tree.exception === null ? tree.name : `${tree.name} WITH ${tree.exception}`;
  const [operator, parts] = "any" in tree ? ["OR", tree.any] : ["AND", tree.all];
  return `(${parts.map(write).join(` ${operator} `)})`;
}
