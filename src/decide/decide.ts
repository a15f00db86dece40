import type { DecisionReason, UseDecision } from "../model/decision.ts";
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
  const { weights, uses } = facts;
  const alone = weights === null ? uses : answerUses(weights, "");
  return facts.policy.use.map((use) => {
    if (weights === null) return undecided(use, uses[use]);
    const decision = decideTree(use, weights, (grant) => decideGrant(use, grant));
    return keepNarrowing(decision, uses[use], alone[use]);
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

/**
 * What narrows the whole model, outside its licences, counts as well: a ban, a silence, and each
 * condition that no licence of it sets.
 */
function keepNarrowing(decision: UseDecision, answer: UseAnswer, alone: UseAnswer): UseDecision {
  const added = narrowing(decision, answer, alone);
  if (added.length === 0) return decision;
  const reasons = sorted([...decision.reasons, ...added]);
  return { ...decision, outcome: worst(reasons), reasons };
}

function narrowing(
  decision: UseDecision,
  answer: UseAnswer,
  alone: UseAnswer,
): readonly DecisionReason[] {
  const evidence = answer.reasons.flatMap((reason) => reason.evidence);
  if (answer.answer === "allowed" || answer.answer === "conditional")
    return answer.conditions
      .filter((condition) => !alone.conditions.includes(condition))
      .map((text) => ({ kind: "condition", outcome: "review", text, missing: null, evidence }));
  const outcome = answer.answer === "prohibited" ? "fail" : "review";
  if (decision.reasons.some((r) => r.outcome === outcome)) return [];
  const text = answer.reasons.at(-1)?.text ?? `\`${decision.use}\` is ${answer.answer}`;
  return [{ kind: "answer", outcome, text, missing: null, evidence }];
}
