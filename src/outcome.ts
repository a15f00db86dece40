import type { Finding } from "./model/finding.ts";
import type { Problem } from "./model/problem.ts";
import type { Outcome, OutcomeReason } from "./model/report.ts";

/** What one finding alone leads to: notes inform, warnings need a person, errors fail. */
const LEADS_TO = { error: "fail", warning: "review", note: "pass" } as const;

/**
 * The outcome and why, worst first. A fatal problem means that there is no verdict at all: what
 * could not be read never passes.
 */
export function decideOutcome(
  findings: readonly Finding[],
  problems: readonly Problem[],
): { readonly outcome: Outcome; readonly reasons: readonly OutcomeReason[] } {
  const fatal = problems.filter((p) => p.fatal);
  if (fatal.length > 0) {
    return {
      outcome: "none",
      reasons: fatal.map((p) => ({ outcome: "none", text: p.message, use: null, ruleId: null })),
    };
  }
  const reasons = findings
    .filter((f) => f.severity !== "note")
    .map((f) => ({
      outcome: LEADS_TO[f.severity],
      text: f.message,
      use: null,
      ruleId: f.ruleId,
    }));
  const outcomes = new Set(reasons.map((r) => r.outcome));
  const outcome = outcomes.has("fail") ? "fail" : outcomes.has("review") ? "review" : "pass";
  return { outcome, reasons };
}
