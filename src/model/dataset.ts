import type { Evidence } from "./evidence.ts";

/** A data set the publisher lists, as the Hub and its own card describe it. */
export interface DatasetReading {
  /** As the model's card names it. */
  readonly name: string;
  /**
   * `gone`: the Hub knows no such data set, or hides it. `unread`: it was not asked or did not
   * answer, which says nothing about the data set.
   */
  readonly state: "exists" | "gated" | "renamed" | "gone" | "unread";
  /** Hub id with the Hub's own casing, after a rename the new one; `null` unless it was found. */
  readonly id: string | null;
  readonly commit: string | null;
  /** ISO 8601, the first commit on the Hub; `null` when unknown. */
  readonly createdAt: string | null;
  /** `license` of its front matter as written; `null` when none is stated or nothing was read. */
  readonly license: string | null;
  /** Data sets it says it was made from. */
  readonly sources: readonly string[];
  /** What its own card says of models that wrote it, as named there; empty when it names none. */
  readonly generators: readonly string[];
  /** It says that models wrote it, by tag, field or sentence, whether or not it names them. */
  readonly synthetic: boolean;
  /** Why it was not read; empty otherwise. */
  readonly why: string;
  /** Places in its own card. */
  readonly evidence: readonly Evidence[];
}
