import type { Problem, ProblemCode } from "../model/problem.ts";

/** A problem that prevents a verdict and that only a person can solve. */
export function fatal(code: ProblemCode, message: string, help: string): Problem {
  return { code, message, help, retryable: false, fatal: true };
}

/** A problem that leaves the rest readable. */
export function partial(code: ProblemCode, message: string, help: string): Problem {
  return { code, message, help, retryable: false, fatal: false };
}

/** Tells a problem from the value a function would otherwise return. */
export function isProblem(value: object): value is Problem {
  return "code" in value && "retryable" in value && "fatal" in value;
}
