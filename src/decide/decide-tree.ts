import type { DecisionOutcome, UseDecision } from "../model/decision.ts";
import type { Grant, GrantTree } from "../model/grant.ts";
import type { Use } from "../model/use.ts";
import { sorted, worst } from "./decide-use.ts";

const EASE: Readonly<Record<DecisionOutcome, number>> = { pass: 0, review: 1, fail: 2 };

/**
 * The decision over every licence of the weights: where all apply the worst counts; where the
 * organisation may choose, the easiest is taken and the choice is stated; where it is not known which
 * applies, only what all rule out is ruled out.
 */
export function decideTree(
  use: Use,
  tree: GrantTree,
  decide: (grant: Grant) => UseDecision,
): UseDecision {
  if ("all" in tree) {
    const reasons = tree.all.flatMap((part) => decideTree(use, part, decide).reasons);
    return { use, outcome: worst(reasons), reasons: sorted(reasons) };
  }
  if ("oneOf" in tree)
    return unsure(
      use,
      tree.oneOf.map((part) => decideTree(use, part, decide)),
    );
  if (!("any" in tree)) return decide(tree);
  const options = tree.any.map((part) => ({ part, decision: decideTree(use, part, decide) }));
  const [first, ...rest] = options;
  if (first === undefined) return { use, outcome: "review", reasons: [] };
  const best = rest.reduce(
    (a, b) => (EASE[b.decision.outcome] < EASE[a.decision.outcome] ? b : a),
    first,
  );
  const names = options.map(({ part }) => nameOf(part)).join(" or ");
  const text = `you may choose between ${names}; judged under ${nameOf(best.part)}`;
  const { outcome, reasons } = best.decision;
  return {
    use,
    outcome,
    reasons: [...reasons, { kind: "choice", outcome: "pass", text, missing: null, evidence: [] }],
  };
}

/** One of these licences applies: what only some of them rule out is for a person. */
function unsure(use: Use, decisions: readonly UseDecision[]): UseDecision {
  const all = decisions.flatMap((d) => d.reasons);
  const ruledOut = decisions.every((d) => d.outcome === "fail");
  const reasons = ruledOut
    ? all
    : all.map((r) => (r.outcome === "fail" ? { ...r, outcome: "review" as const } : r));
  return { use, outcome: worst(reasons), reasons: sorted(reasons) };
}

function nameOf(tree: GrantTree): string {
  if ("all" in tree) return tree.all.map(nameOf).join(" and ");
  if ("oneOf" in tree) return `one of ${tree.oneOf.map(nameOf).join(", ")}`;
  return "any" in tree ? `(${tree.any.map(nameOf).join(" or ")})` : tree.name;
}
