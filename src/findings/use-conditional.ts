import type { DecisionReason } from "../model/decision.ts";
import type { Rule } from "./rule.ts";
import type { IntendedUse } from "./use-answers.ts";
import { evidenceOf, groupBy, intended, namesOf } from "./use-answers.ts";

export const useConditional: Rule = {
  id: "use-conditional",
  severity: "warning",
  title: "a use the policy intends depends on conditions",
  description:
    "The licence grants the use while conditions are met, or attaches a duty to it. Each is held against what the " +
    "policy says of the organisation: a condition that is not met is an error, one that cannot be judged is for " +
    "review, and a use whose conditions are all met is not reported. Uses with the same conditions share a finding.",
  check: (facts) =>
    groupBy(
      intended(facts, ["allowed", "conditional"]).filter((use) => openOf(use).length > 0),
      (use) => openOf(use).join("; "),
    ).map((uses) => {
      const [first] = uses;
      const violated = first.decision?.reasons.some(isViolated) === true;
      const verb = uses.length > 1 ? "are" : "is";
      return {
        message: `${namesOf(uses)} ${verb} ${violated ? "ruled out by a condition" : "conditional"}: ${openOf(first).join("; ")}`,
        why: first.answer.reasons[0]?.text ?? "the licence sets conditions",
        help: helpOf(uses, violated),
        confidence: first.answer.confidence,
        evidence: evidenceOf(uses),
        ...(violated ? { severity: "error" as const } : {}),
      };
    }),
};

function isViolated({ kind, outcome }: DecisionReason): boolean {
  return kind === "condition" && outcome === "fail";
}

/** The conditions that are not met or cannot be judged; all of them where nothing was decided. */
function openOf({ answer, decision }: IntendedUse): readonly string[] {
  if (decision === null) return answer.conditions;
  const conditions = decision.reasons.filter((r) => r.kind === "condition");
  const violated = conditions.filter(isViolated);
  const open = violated.length > 0 ? violated : conditions.filter((r) => r.outcome === "review");
  return [...new Set(open.map((r) => r.text))];
}

function helpOf(uses: readonly IntendedUse[], violated: boolean): string {
  if (violated) return "choose another model, or obtain another licence";
  const reasons = uses.flatMap(({ decision }) => decision?.reasons ?? []);
  const missing = [...new Set(reasons.flatMap((r) => r.missing ?? []))];
  if (missing.length === 0) return "check each condition against your case and record the decision";
  return `add ${missing.map((key) => `\`${key}\``).join(", ")} to your modelcheck.yaml, so that it can be decided`;
}
