import type { Rule } from "./rule.ts";
import type { IntendedUse } from "./use-answers.ts";
import { evidenceOf, groupBy, intended, namesOf } from "./use-answers.ts";

export const useProhibited: Rule = {
  id: "use-prohibited",
  severity: "error",
  title: "a use the policy intends is prohibited",
  description: "The licence withholds a use that the policy in force lists under `use`.",
  check: (facts) =>
    groupBy(intended(facts, ["prohibited"]), whyOf).map((uses) => ({
      message: `${namesOf(uses)} ${uses.length > 1 ? "are" : "is"} prohibited`,
      why: whyOf(uses[0]),
      help: "do not use the model for this, or obtain another licence from the publisher",
      confidence: uses[0].answer.confidence,
      evidence: evidenceOf(uses),
    })),
};

function whyOf({ answer }: IntendedUse): string {
  return answer.reasons.map((r) => r.text).join("; ");
}
