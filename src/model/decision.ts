import type { Evidence } from "./evidence.ts";
import type { Use } from "./use.ts";

/** What a decision may be; worst last. */
export type DecisionOutcome = "pass" | "review" | "fail";

/**
 * One condition of a licence against one organisation. `owed`: allowed, and something has to be
 * done that nothing here proves. `unknown`: a value is missing, or a person has to judge.
 */
export interface ConditionResult {
  readonly kind:
    | "threshold"
    | "territory"
    | "registration"
    | "competition"
    | "purpose"
    | "field-of-use"
    | "other";
  readonly verdict: "satisfied" | "owed" | "unknown" | "violated";
  /** One sentence with the arithmetic. */
  readonly text: string;
  /** Key of the organisation profile to add, such as `organisation.domicile`; else `null`. */
  readonly missing: string | null;
  readonly evidence: readonly Evidence[];
}

/** One link of the chain that leads to a decision. */
export interface DecisionReason {
  /** Where it comes from: the licence, one of its conditions, or the policy. */
  readonly kind: "answer" | "condition" | "basis" | "list" | "choice";
  readonly outcome: DecisionOutcome;
  readonly text: string;
  readonly missing: string | null;
  readonly evidence: readonly Evidence[];
}

/** Whether this organisation may do one thing with one model, and why. */
export interface UseDecision {
  readonly use: Use;
  readonly outcome: DecisionOutcome;
  /** Worst first. */
  readonly reasons: readonly DecisionReason[];
}
