import type { Evidence } from "../model/evidence.ts";
import type { Facts } from "../model/facts.ts";
import type { ConcludedLicense } from "../model/license.ts";
import type { PackLicenses } from "../model/pack.ts";
import type { Expression } from "../policy/expression.ts";
import { parseExpression } from "../policy/expression.ts";

/** How a licence suits one kind of work, best first. */
export type Fit = "fits" | "conditional" | "other" | "none";

/** The fit with the licence that was judged and the words for it. */
export interface LicenseFit {
  readonly fit: Fit;
  readonly detail: string;
  readonly evidence: readonly Evidence[];
}

const RANK: Readonly<Record<Fit, number>> = { fits: 0, conditional: 1, other: 2, none: 3 };

/** Holds the licence of one part of a release against those that suit it. */
export function licenseFit(
  lists: PackLicenses,
  { concluded }: Pick<Facts, "concluded">,
): LicenseFit {
  const found = licenseOf(lists.scope, concluded);
  const expression = found?.expression ?? null;
  const tree = expression === null ? null : parseExpression(expression);
  if (found === null || expression === null || tree === null)
    return { fit: "none", detail: "no licence is known for it", evidence: [] };
  const fit = fitOf(tree, lists);
  const words = {
    fits: `\`${expression}\` suits it`,
    conditional: `\`${expression}\` is open, and written for another kind of work: a conditional pass`,
    other: `\`${expression}\` is not among the licences that suit it`,
    none: "no licence is known for it",
  };
  return { fit, detail: words[fit], evidence: found.evidence };
}

/** The licence concluded for a part; the one of the weights where no part has its own. */
function licenseOf(
  scope: PackLicenses["scope"],
  concluded: readonly ConcludedLicense[],
): ConcludedLicense | null {
  const own = concluded.find((one) => one.scope === scope && one.expression !== null);
  return own ?? concluded.find((one) => one.scope === "weights") ?? null;
}

function fitOf(tree: Expression, lists: PackLicenses): Fit {
  if ("name" in tree) {
    if (lists.fits.includes(tree.name)) return "fits";
    return lists.conditional.includes(tree.name) ? "conditional" : "other";
  }
  const [left, right] = ("any" in tree ? tree.any : tree.all).map((part) => fitOf(part, lists));
  if (left === undefined || right === undefined) return "none";
  const better = RANK[left] <= RANK[right] ? left : right;
  const worse = better === left ? right : left;
  return "any" in tree ? better : worse;
}
