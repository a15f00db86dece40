import type { Evidence } from "./evidence.ts";

/** Where a term was taken from: this project's term sheet, or the words of the text itself. */
export type TermBasis = "catalogue" | "text";

/** One clause's answer. `unstated`: read, and it does not say. `unknown`: not read. */
export interface Term<S extends string> {
  readonly status: S | "unstated" | "unknown";
  readonly basis: TermBasis;
  readonly evidence: readonly Evidence[];
  /** What has to be met, in our own words; only with `conditional`. */
  readonly conditions?: readonly string[];
  /** The only purpose the clause serves, where the text limits it to one. */
  readonly limitedTo?: "research" | "non-commercial";
}

/** A clause that is present or absent; `text` is the verbatim wording where one was read. */
export interface Statement {
  readonly status: "present" | "unstated" | "unknown";
  readonly text: string | null;
  readonly basis: TermBasis;
  readonly evidence: readonly Evidence[];
}

export type Permission = "allowed" | "conditional" | "prohibited";

/** A number the licensee is measured against. */
export interface Threshold {
  readonly kind: "mau" | "users" | "devices" | "revenue" | "funding";
  readonly value: number;
  /** `users`, `devices`, or an ISO 4217 code. */
  readonly unit: string;
  readonly period:
    | "day"
    | "month"
    | "calendar-month"
    | "year"
    | "calendar-year"
    | "prior-year"
    | "trailing-12-months"
    | null;
  readonly direction: "more-than" | "at-least" | "less-than" | "at-most";
  readonly measured: "release-date" | "any-time";
  readonly consequence: "needs-license" | "not-licensed" | "display" | "royalty" | "registration";
  /** Set where the text says two things about exactly this value. */
  readonly atLimit?: "contradictory";
  /** Uses the test governs, where the text limits it to some. */
  readonly on?: readonly string[];
  readonly basis: TermBasis;
  readonly evidence: readonly Evidence[];
}

/** What a licence text grants and asks, clause by clause. */
export interface Terms {
  readonly research: Term<Permission>;
  readonly commercialUse: Term<Permission>;
  readonly fineTuning: Term<Permission>;
  readonly redistribution: Term<Permission>;
  readonly derivativeLicense: Term<
    "any" | "same" | "same-or-compatible" | "flow-down-use-restrictions"
  >;
  /** Passing on modified models, where the text treats it apart (no-derivatives clauses); else absent. */
  readonly derivativeRedistribution?: Term<Permission>;
  readonly namingRequirement: Statement;
  readonly attributionNotice: Statement;
  /** Using what the model produces, apart from training on it. */
  readonly outputs: Term<Permission>;
  readonly outputsTrainOtherModels: Term<Permission>;
  readonly acceptableUsePolicy: Term<"inline" | "by-reference" | "none">;
  readonly territoryExclusions: Term<"excluded" | "none"> & {
    readonly excluded: readonly string[];
  };
  readonly patent: Term<
    "grant" | "litigation-termination" | "grant+litigation-termination" | "none"
  >;
  readonly termination: Statement;
  readonly governingLaw: Statement;
  readonly hostedService: Term<Permission>;
  readonly gating: Term<"required" | "required-for-commercial" | "none">;
  readonly thresholds: readonly Threshold[];
}

/** Something the licensee must do, in our own words. */
export interface Obligation {
  /** Kebab-case, such as `keep-notice`, `name-prefix`, `display-name`, `pass-on-restrictions`. */
  readonly id: string;
  readonly text: string;
  /** Uses that trigger it; empty means every use. */
  readonly on: readonly string[];
  readonly evidence: readonly Evidence[];
}
