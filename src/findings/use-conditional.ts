import type { UseDecision } from "../model/decision.ts";
import type { Rule } from "./rule.ts";
import type { IntendedUse } from "./use-answers.ts";
import { evidenceOf, groupBy, intended, namesOf } from "./use-answers.ts";

export const useConditional: Rule = {
  id: "use-conditional",
  severity: "warning",
  title: "a use the policy intends depends on conditions",
  description:
    "The licence grants the use while conditions are met. Each is held against what the policy says of the " +
    "organisation: a condition that is not met is an error, one that cannot be judged is for review, and a use " +
    "whose conditions are all met is not reported. Uses with the same conditions are reported together.",
  check: (facts) =>
    groupBy(
      intended(facts, ["conditional"]).filter(({ decision }) => decision?.outcome !== "pass"),
      (use) => `${use.decision?.outcome ?? ""} ${reasonsOf(use)}`,
    ).map((uses) => {
      const [first] = uses;
      const violated = first.decision?.outcome === "fail";
      const verb = uses.length > 1 ? "are" : "is";
      return {
        message: `${namesOf(uses)} ${verb} ${violated ? "ruled out by a condition" : "conditional"}: ${reasonsOf(first)}`,
        why: first.answer.reasons[0]?.text ?? "the licence sets conditions",
        help: helpOf(uses.map((use) => use.decision)),
        confidence: first.answer.confidence,
        evidence: evidenceOf(uses),
        ...(violated ? { severity: "error" as const } : {}),
      };
    }),
};

/** What decided, worst first; the conditions as the licence has them where nothing was decided. */
function reasonsOf({ answer, decision }: IntendedUse): string {
  const open = decision?.reasons.filter((r) => r.outcome === decision.outcome) ?? [];
  const texts = open.length === 0 ? answer.conditions : open.map((r) => r.text);
  return [...new Set(texts)].join("; ");
}

function helpOf(decisions: readonly (UseDecision | null)[]): string {
  const missing = [
    ...new Set(decisions.flatMap((d) => d?.reasons.flatMap((r) => r.missing ?? []) ?? [])),
  ];
  if (decisions[0]?.outcome === "fail") return "choose another model, or obtain another licence";
  if (missing.length === 0) return "check each condition against your case and record the decision";
  return `add ${missing.map((key) => `\`${key}\``).join(", ")} to your modelcheck.yaml, so that it can be decided`;
}
