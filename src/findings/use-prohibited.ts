import type { Rule } from "./rule.ts";
import { evidenceOf, intended, USE_WORDS } from "./use-answers.ts";

export const useProhibited: Rule = {
  id: "use-prohibited",
  severity: "error",
  title: "a use the policy intends is prohibited",
  description: "The licence withholds a use that the policy in force lists under `use`.",
  check: (facts) =>
    intended(facts, ["prohibited"]).map(({ use, answer }) => ({
      message: `${USE_WORDS[use]} is prohibited`,
      why: answer.reasons.map((r) => r.text).join("; "),
      help: "do not use the model for this, or obtain another licence from the publisher",
      confidence: answer.confidence,
      evidence: evidenceOf(answer),
    })),
};
