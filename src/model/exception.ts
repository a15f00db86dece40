import type { Finding, Severity } from "./finding.ts";

/** Why a finding is accepted; a closed list, so that exceptions can be counted by reason. */
export const EXCEPTION_REASONS = [
  "license-acquired",
  "permission-granted",
  "condition-met",
  "not-applicable",
  "risk-accepted",
  "grandfathered",
] as const;

export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

/** Where an entry of a rules file stands; 1-based. */
export interface PolicyPlace {
  readonly file: string;
  readonly line: number;
}

/** One finding of one model, accepted by a person until a day. */
export interface PolicyException {
  /** Hub id or directory name, exactly; never a pattern. */
  readonly model: string;
  readonly rule: string;
  readonly reason: ExceptionReason;
  readonly comment: string;
  readonly approvedBy: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly expires: string;
  /** `sha256:` and 64 hex digits, of what was looked at; it lapses when that changes. */
  readonly evidenceHash: string;
  /** `false` when a base policy does not accept exceptions from this file. */
  readonly authorised: boolean;
  readonly place: PolicyPlace;
}

/** A person's conclusion about a licence, bound to the bytes of the files it was drawn from. */
export interface Clarification {
  readonly model: string;
  /** SPDX expression, LicenseRef or catalogue key. */
  readonly license: string;
  /** Path to `sha256:` and 64 hex digits; `absent` for a file that must not be there. */
  readonly files: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly authorised: boolean;
  readonly place: PolicyPlace;
}

/** What became of one exception. Every one is shown, whatever became of it. */
export interface ExceptionStatus {
  readonly exception: PolicyException;
  readonly state: "applied" | "unused" | "expired" | "stale" | "unauthorised";
  /** One sentence: why, and what to do about it. */
  readonly text: string;
}

/** A finding that a person has accepted. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly exception: PolicyException;
}

/** What became of one clarification. */
export interface ClarificationStatus {
  readonly clarification: Clarification;
  readonly state: "applied" | "stale" | "unauthorised";
  readonly text: string;
}

/** A rule an organisation wrote itself. `when` is checked when the policy is read. */
export interface CustomRule {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly when: Condition;
}

/** `all`, `any` and `not` over matchers; a matcher is one key with what it looks for. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Matcher;

/** One documented matcher: its name and the values of which one has to fit. */
export interface Matcher {
  readonly matcher: string;
  readonly values: readonly string[];
}
