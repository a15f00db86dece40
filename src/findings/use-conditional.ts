import type { Rule } from "./rule.ts";
import { evidenceOf, intended, USE_WORDS } from "./use-answers.ts";

export const useConditional: Rule = {
  id: "use-conditional",
  severity: "warning",
  title: "a use the policy intends depends on conditions",
  description:
    "The licence grants the use, but only while conditions are met that nothing in the repository can prove.",
  check: (facts) =>
    intended(facts, ["conditional"]).map(({ use, answer }) => ({
      message: `${USE_WORDS[use]} is conditional: ${answer.conditions.join("; ")}`,
      why: answer.reasons[0]?.text ?? "the licence sets conditions",
      help: "check each condition against your case and record the decision",
      confidence: answer.confidence,
      evidence: evidenceOf(answer),
    })),
};
