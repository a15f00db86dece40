import type { Confidence, Evidence } from "./evidence.ts";
import type { Obligation, Terms } from "./terms.ts";

/** What part of a release a licence covers. */
export type LicenseScope = "weights" | "code" | "data" | "documentation";

/** How a scanned text relates to a catalogued one. */
export type MatchKind = "exact" | "modified" | "partial" | "pointer" | "none";

/** A passage of the scanned file that the base does not have, or that the base has and the file lacks. */
export interface TextChange {
  readonly kind: "added" | "changed" | "removed";
  /** 1-based lines of the scanned file; for `removed`, the line after which the words are missing. */
  readonly startLine: number;
  readonly endLine: number;
  /**
   * At most 200 characters: of the scanned file, or for `removed` of the base text. Empty only for
   * `removed`, where the base's words are not available (only SPDX texts are).
   */
  readonly excerpt: string;
}

/** One licence found in a text: a file may hold several. */
export interface TextMatch {
  readonly match: MatchKind;
  /** Catalogue key (`llama3.1`, `spdx:MIT`); `null` when not recognised. */
  readonly key: string | null;
  /** SPDX id or LicenseRef of `key`. */
  readonly license: string | null;
  /** 0 to 1: the share of operative words accounted for. */
  readonly confidence: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly changes: readonly TextChange[];
  /** `true` when the words are the base's but company or model names differ. */
  readonly rebadged: boolean;
}

/** A licence as the publisher states it. */
export interface DeclaredLicense {
  readonly source: "license" | "license_name" | "license_link" | "prose" | "gate" | "tag";
  /** Exactly as written. */
  readonly value: string;
  /** SPDX expression or LicenseRef; `null` when the value names no single licence. */
  readonly expression: string | null;
  readonly key: string | null;
  readonly scope: LicenseScope;
  readonly evidence: Evidence;
}

/** A licence text found among the files. */
export interface DetectedLicense extends TextMatch {
  readonly file: string;
  /** Set when the file belongs to another repository that this one links to. */
  readonly repository: string | null;
  readonly scope: LicenseScope;
  readonly kind: LicenseKind;
  readonly evidence: Evidence;
}

/** What we conclude for one scope; `key` null means unknown. */
export interface ConcludedLicense {
  readonly scope: LicenseScope;
  readonly expression: string | null;
  readonly key: string | null;
  readonly title: string | null;
  /** Key of the catalogued licence that the text is an edited copy of; `key` is then `null`. */
  readonly modifiedFrom: string | null;
  readonly basis: "text" | "linked-text" | "prose" | "tag" | "table" | null;
  readonly confidence: Confidence;
  /** One sentence: why this, or why nothing. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

export type LicenseKind = "license" | "policy" | "data" | "notice";

/** Categories computed from the terms, never typed. */
export type LicenseCategory =
  | "permissive"
  | "copyleft"
  | "non-commercial"
  | "research-only"
  | "use-restricted"
  | "threshold"
  | "territory-limited"
  | "unknown";

/** One catalogued licence: identifiers and facts, never text. */
export interface LicenseEntry {
  readonly key: string;
  /** SPDX id, or `LicenseRef-scancode-…` / `LicenseRef-modelcheck-…`. */
  readonly license: string;
  readonly title: string;
  readonly version: string | null;
  readonly licensor: string | null;
  readonly family: string | null;
  readonly kind: LicenseKind;
  readonly language: string;
  readonly url: string | null;
  /** `null` where nobody has written a term sheet yet: the text has to be read. */
  readonly terms: Terms | null;
  readonly obligations: readonly Obligation[];
}
