import type { UseDecision } from "../model/decision.ts";
import type { Facts } from "../model/facts.ts";
import type { Grant } from "../model/grant.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Use, UseAnswer, Uses } from "../model/use.ts";
import { answerUses } from "../uses/answer.ts";
import type { LicenseLookup } from "./context-of.ts";
import { contextOf, isMultimodal, termsOf } from "./context-of.ts";
import { decideTree } from "./decide-tree.ts";
import { decideUse, sorted, worst } from "./decide-use.ts";

/**
 * A decision for every intended use of one model. The answers already in the facts decide together
 * with the licences' own: where the card narrows a use in prose, that limit is kept.
 */
export function decideModel(
  facts: Pick<Facts, "policy" | "snapshot" | "weights" | "uses">,
  organisation: Organisation,
  lookup: LicenseLookup,
  asOf: string | null,
): readonly UseDecision[] {
  const setting = {
    intended: facts.policy.use,
    asOf,
    multimodal: isMultimodal(facts.snapshot),
  };
  const answers = new Map<Grant, Uses>();
  const answersOf = (grant: Grant): Uses => {
    const known = answers.get(grant) ?? answerUses(grant, "");
    answers.set(grant, known);
    return known;
  };
  const decideGrant = (use: Use, grant: Grant): UseDecision =>
    decideUse(
      use,
      answersOf(grant)[use],
      termsOf(grant, lookup),
      facts.policy,
      organisation,
      contextOf(grant, lookup, setting),
    );
  return facts.policy.use.map((use) => {
    const { weights, uses } = facts;
    if (weights === null) return undecided(use, uses[use]);
    const decision = decideTree(use, weights, (grant) => decideGrant(use, grant));
    return keepNarrowing(decision, uses[use]);
  });
}

/** Nothing is known about the licence: never better than review. */
function undecided(use: Use, answer: UseAnswer): UseDecision {
  const outcome = answer.answer === "prohibited" ? "fail" : "review";
  const [first] = answer.reasons;
  const text = first?.text ?? "no licence is known";
  const evidence = first?.evidence ?? [];
  return { use, outcome, reasons: [{ kind: "answer", outcome, text, missing: null, evidence }] };
}

/** What narrows the whole model, outside its licences, counts as well. */
function keepNarrowing(decision: UseDecision, answer: UseAnswer): UseDecision {
  if (answer.answer !== "prohibited" && answer.answer !== "unknown" && answer.answer !== "silent")
    return decision;
  const outcome = answer.answer === "prohibited" ? "fail" : "review";
  if (decision.reasons.some((r) => r.outcome === outcome)) return decision;
  const text = answer.reasons.at(-1)?.text ?? `\`${decision.use}\` is ${answer.answer}`;
  const evidence = answer.reasons.flatMap((reason) => reason.evidence);
  const reasons = sorted([
    ...decision.reasons,
    { kind: "answer", outcome, text, missing: null, evidence },
  ]);
  return { ...decision, outcome: worst(reasons), reasons };
}
