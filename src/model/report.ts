import type { UseDecision } from "./decision.ts";
import type { Disclosure } from "./disclosure.ts";
import type { ClarificationStatus, ExceptionStatus, WaivedFinding } from "./exception.ts";
import type { Finding } from "./finding.ts";
import type { ConcludedLicense, DeclaredLicense, DetectedLicense } from "./license.ts";
import type { Lineage } from "./lineage.ts";
import type { NotRead, Problem } from "./problem.ts";
import type { Subject } from "./snapshot.ts";
import type { Resolution } from "./target.ts";
import type { Obligation } from "./terms.ts";
import type { Use, Uses } from "./use.ts";

/** `none`: no verdict could be reached; see `problems`. Never a pass. */
export type Outcome = "pass" | "review" | "fail" | "none";

/** One reason the outcome is what it is, in the order a reader needs them. */
export interface OutcomeReason {
  /** What this alone would lead to. */
  readonly outcome: Outcome;
  readonly text: string;
  readonly use: Use | null;
  readonly ruleId: string | null;
}

/**
 * The published result of one check: the only thing reporters see.
 * Equal input gives an equal report, byte for byte: no clock, no counts that change daily.
 */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "modelcheck"; readonly version: string };
  /** `YYYY-MM-DD`; the date that dated rules used, `null` when none was used. */
  readonly asOf: string | null;
  readonly subject: Subject;
  readonly resolution: Resolution;
  readonly policy: { readonly name: string; readonly digest: string; readonly use: readonly Use[] };
  readonly outcome: Outcome;
  readonly outcomeReasons: readonly OutcomeReason[];
  readonly uses: Uses;
  /** Whether this organisation may do what it intends, with the chain of reasons. */
  readonly decisions: readonly UseDecision[];
  readonly licenses: {
    readonly declared: readonly DeclaredLicense[];
    readonly detected: readonly DetectedLicense[];
    readonly concluded: readonly ConcludedLicense[];
  };
  readonly obligations: readonly Obligation[];
  readonly disclosure: Disclosure;
  readonly lineage: Lineage;
  /** Sorted by severity, rule id and place. */
  readonly findings: readonly Finding[];
  /** Findings a person accepted; they no longer count, and are always shown. */
  readonly waived: readonly WaivedFinding[];
  /** Every exception the policy holds for this model, and what became of it. */
  readonly exceptions: readonly ExceptionStatus[];
  readonly clarifications: readonly ClarificationStatus[];
  readonly problems: readonly Problem[];
  readonly notRead: readonly NotRead[];
}
