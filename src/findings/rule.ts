import type { Confidence, Evidence } from "../model/evidence.ts";
import type { Facts } from "../model/facts.ts";
import type { Severity } from "../model/finding.ts";

/** A finding before the policy has set its severity. */
export interface Draft {
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** Overrides the rule's own severity where one rule covers a serious and a slight case. */
  readonly severity?: Severity;
}

/** One rule: a stable id that states the defect, and a pure function from facts to findings. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, as a heading. */
  readonly title: string;
  /** Why a reader should care and how it is decided; shown by `modelcheck explain <id>`. */
  readonly description: string;
  /** Asks which licence this is: answered once a person has recorded a conclusion. */
  readonly asksWhichLicense?: true;
  readonly check: (facts: Facts) => readonly Draft[];
}
