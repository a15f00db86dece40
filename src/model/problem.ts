/**
 * Why something could not be looked at. A problem is never a verdict about the model.
 * `retryable` problems lead to exit code 4, the others to 3 when they prevent a verdict.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** What went wrong, one lower-case sentence with the offending value in backticks. */
  readonly message: string;
  /** What the reader can type or do next. */
  readonly help: string;
  readonly retryable: boolean;
  /** `true` when no verdict is possible because of it. */
  readonly fatal: boolean;
}

export type ProblemCode =
  | "target/invalid"
  | "target/not-found"
  | "target/ambiguous"
  | "target/empty"
  | "hub/unauthorized"
  | "hub/gated"
  | "hub/disabled"
  | "hub/revision-not-found"
  | "hub/rate-limited"
  | "hub/unavailable"
  | "hub/network"
  | "hub/timeout"
  | "hub/bad-answer"
  | "hub/offline"
  | "hub/foreign-origin"
  | "file/unreadable"
  | "file/too-large"
  | "file/truncated"
  | "file/binary"
  | "file/lfs-pointer"
  | "card/missing";

/** Something a verdict might have used and did not: what, and why it was not read. */
export interface NotRead {
  readonly what: string;
  readonly why: string;
}
