/** What is wrong with a rules file; stable, so that tools can act on it. */
export type ConfigErrorCode =
  | "config/unreadable"
  | "config/too-large"
  | "config/yaml"
  | "config/duplicate-key"
  | "config/empty"
  | "config/wrong-type"
  | "config/unknown-key"
  | "config/missing-key"
  | "config/invalid-value"
  | "config/unknown-license"
  | "config/unknown-rule"
  | "config/unknown-preset"
  | "config/unknown-statement"
  | "config/extends-cycle"
  | "config/digest-mismatch"
  | "config/final-key"
  | "config/unknown-profile";

/**
 * One mistake in a rules file. `line` and `column` are 1-based; 1:1 where the whole file is meant.
 * A file with any error is refused as a whole: it never allows anything.
 */
export interface ConfigError {
  readonly code: ConfigErrorCode;
  /** One lower-case sentence with the offending value in backticks. */
  readonly message: string;
  /** Path as the user gave it, or `modelcheck:<preset>`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** An action the reader can take, such as the nearest valid word. */
  readonly help: string;
}

/** An error about a file as a whole. */
export function fileError(
  code: ConfigErrorCode,
  file: string,
  message: string,
  help: string,
): ConfigError {
  return { code, message, file, line: 1, column: 1, help };
}
