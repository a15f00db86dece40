import type { Problem } from "../model/problem.ts";

/** What a failed request means, whatever its status was. */
export type HubErrorKind =
  | "not-found"
  | "revision"
  | "entry"
  | "gated"
  | "disabled"
  | "token"
  | "forbidden"
  | "bad-request"
  | "rate-limited"
  | "unavailable"
  | "network"
  | "timeout"
  | "bad-answer"
  | "offline"
  | "foreign-origin";

/** A request to the Hub that gave no usable answer. Carries the problem a report shows. */
export class HubError extends Error {
  override readonly name = "HubError";
  readonly kind: HubErrorKind;
  readonly problem: Problem;

  constructor(kind: HubErrorKind, problem: Problem, cause?: unknown) {
    super(problem.message, { cause });
    this.kind = kind;
    this.problem = problem;
  }
}

/** Any failure as a `HubError`: what a library throws on an odd answer is a bad answer. */
export function asHubError(failure: unknown, endpoint: string): HubError {
  if (failure instanceof HubError) return failure;
  const problem: Problem = {
    code: "hub/bad-answer",
    message: `the Hub at \`${endpoint}\` gave an answer that cannot be understood`,
    help: "Try again; check that no proxy or login page stands between, and that the endpoint is a Hub.",
    retryable: true,
    fatal: true,
  };
  return new HubError("bad-answer", problem, failure);
}
