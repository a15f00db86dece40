import type { Evidence } from "../model/evidence.ts";
import type { Use, UseAnswer, Uses } from "../model/use.ts";
import { everyUse } from "../model/use.ts";

/** Rewrites the answer of each use; uses `change` returns unchanged stay identical. */
export function mapUses(uses: Uses, change: (answer: UseAnswer, use: Use) => UseAnswer): Uses {
  return everyUse((use) => change(uses[use], use));
}

/**
 * Adds a condition to a grant: `allowed` becomes `conditional`, `conditional` gains one more.
 * A ban, a silence or an unknown is not softened into a condition.
 */
export function addCondition(
  answer: UseAnswer,
  condition: string,
  evidence: readonly Evidence[],
): UseAnswer {
  if (answer.answer !== "allowed" && answer.answer !== "conditional") return answer;
  if (answer.conditions.includes(condition)) return answer;
  return {
    ...answer,
    answer: "conditional",
    conditions: [...answer.conditions, condition],
    reasons: [...answer.reasons, { text: condition, evidence }],
  };
}
