import type { Confidence, Evidence } from "./evidence.ts";

/** SARIF's levels, so that no mapping table exists. */
export type Severity = "error" | "warning" | "note";

/** A verdict about the model, with its evidence. A failure to look is a `Problem` instead. */
export interface Finding {
  /** Stable, kebab-case; states the defect, not the check. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One lower-case sentence with the offending value in backticks; greppable on its own. */
  readonly message: string;
  /** The fact and the rule that make it matter. */
  readonly why: string;
  /** An action the reader can take or type. */
  readonly help: string;
  /** May be empty only where the finding is about a proven absence. */
  readonly evidence: readonly Evidence[];
}
