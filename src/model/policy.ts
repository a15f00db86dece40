import type { Severity } from "./finding.ts";
import type { Basis, Use } from "./use.ts";

/** A licence pattern as users write it: SPDX id, LicenseRef, key, glob, `category:…` or `family:…`. */
export type LicensePattern = string;

/** An organisation's rules, valid and complete: every default is filled in. */
export interface Policy {
  /** Preset name or file path, always shown in the report. */
  readonly name: string;
  /** SHA-256 of the canonical policy, 64 hex digits. */
  readonly digest: string;
  /** The uses that decide the outcome, in the order they are reported. */
  readonly use: readonly Use[];
  /** The weakest basis that still counts for a use; a weaker one means review. */
  readonly minimumBasis: Readonly<Partial<Record<Use, Basis>>>;
  readonly licenses: {
    readonly allow: readonly LicensePattern[];
    readonly review: readonly LicensePattern[];
    readonly deny: readonly LicensePattern[];
    /** What happens to a licence that no list names. */
    readonly otherwise: "allow" | "review" | "deny";
  };
  /** Severity by rule id, or `off`; rules not named keep their default. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
}
