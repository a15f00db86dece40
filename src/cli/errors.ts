import type { ConfigError } from "../policy/error.ts";

/** Something the user has to change on the command line or in a file before anything can run. */
export interface CliMistake {
  /** Kebab-case with a prefix, such as `cli/unknown-option`. */
  readonly code: string;
  /** One lower-case sentence with the offending value in backticks. */
  readonly message: string;
  /** `file:line:column`, or `null` where the command line itself is meant. */
  readonly where: string | null;
  readonly why: string | null;
  /** What to type next. */
  readonly help: string;
}

/** Ends the run with exit code 2. Carries every mistake found, so that all are shown at once. */
export class UsageError extends Error {
  readonly mistakes: readonly CliMistake[];

  constructor(mistakes: readonly CliMistake[]) {
    super(mistakes.map((mistake) => mistake.message).join("; "));
    this.name = "UsageError";
    this.mistakes = mistakes;
  }
}

/** One mistake on the command line. */
export function usageError(code: string, message: string, help: string): UsageError {
  return new UsageError([{ code, message, where: null, why: null, help }]);
}

/** The reader of the output went away: `modelcheck … | head -1`. */
export class ReaderGone extends Error {
  override readonly name: string = "ReaderGone";
}

/** Every mistake of a file, each with its place. */
export function mistakesOf(errors: readonly ConfigError[]): readonly CliMistake[] {
  return errors.map(({ code, message, file, line, column, help }) => ({
    code,
    message,
    where: `${file}:${line}:${column}`,
    why: null,
    help,
  }));
}
