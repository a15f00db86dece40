import type { ConditionResult } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { DecideContext } from "./context.ts";

/** A permission that serves one purpose only, against the uses the policy intends. */
export function evaluatePurpose(
  limit: "research" | "non-commercial",
  { intended }: DecideContext,
  evidence: readonly Evidence[],
): ConditionResult {
  const kind = "purpose";
  const only = limit === "research" ? "for research only" : "without commercial purpose only";
  if (intended.includes("commercialUse")) {
    const text = `it is granted ${only}, and you intend commercial use`;
    return { kind, verdict: "violated", text, missing: null, evidence };
  }
  if (intended.includes("research")) {
    const text = `it is granted ${only}; you intend research and no commercial use`;
    return { kind, verdict: "satisfied", text, missing: null, evidence };
  }
  const text = `it is granted ${only}; whether that is your purpose, a person has to say`;
  return { kind, verdict: "unknown", text, missing: null, evidence };
}
