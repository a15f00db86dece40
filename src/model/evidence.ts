/** The longest excerpt any evidence may carry, in UTF-16 code units. */
export const MAX_EXCERPT = 200;

/**
 * A place that supports a statement.
 *
 * `file` evidence quotes bytes that were read; `hub` evidence quotes a field of the Hub's own
 * answer; `catalogue` and `table` evidence name a clause or a row of this project's `rules/`.
 * Lines are 1-based and inclusive; `excerpt` is a verbatim substring of the named lines.
 */
export interface Evidence {
  readonly kind: "file" | "hub" | "catalogue" | "table";
  /** Hub id or directory name the file belongs to; `null` for the subject itself. */
  readonly repository: string | null;
  /** 40 hex digits, or `null` where no commit is known. */
  readonly commit: string | null;
  /** Path in the repository, or the path of a data file under `rules/`. */
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  /** 1-based column of the first quoted character; absent when a whole line is meant. */
  readonly column?: number;
  readonly excerpt: string;
  /** Clause label of the licence, such as `2(a)`, where the catalogue supplies it. */
  readonly clause?: string;
  /** Where the quoted fact can be checked by a person. */
  readonly url?: string;
}

/** How sure a statement is. A low-confidence match must never look like a proof. */
export type Confidence = "high" | "medium" | "low";
