import type { Clarification, CustomRule, PolicyException } from "./exception.ts";
import type { Severity } from "./finding.ts";
import type { Organisation } from "./organisation.ts";
import type { RulePack } from "./pack.ts";
import type { Adoption, PolicyStatement } from "./statement.ts";
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
  /** What is known about the organisation. */
  readonly organisation: Organisation;
  /** Named variants of organisation and uses, such as an internal tool and a product. */
  readonly profiles: Readonly<Record<string, PolicyProfile>>;
  readonly exceptions: readonly PolicyException[];
  readonly clarifications: readonly Clarification[];
  readonly customRules: readonly CustomRule[];
  /** The rule packs in force, with their rows; a row's own severity holds unless `rules` sets one. */
  readonly packs: readonly RulePack[];
  /** What was said outside the repositories, about any model. */
  readonly statements: readonly PolicyStatement[];
  /** Recorded statements that a person adopted; part of `clarifications` in the file. */
  readonly adoptions: readonly Adoption[];
  /** Whether public allegations are listed, as information. */
  readonly allegations: "show" | "hide";
  /** Keys that a file building on this policy may not change, such as `licenses.deny`. */
  readonly final: readonly string[];
  /** Files whose exceptions count; `null` means every file. */
  readonly exceptionsFrom: readonly string[] | null;
}

/** A variant of a policy, chosen by name or by the path of what is checked. */
export interface PolicyProfile {
  /** Globs over paths; empty when it is chosen by name only. */
  readonly paths: readonly string[];
  /** `null` keeps the policy's own uses. */
  readonly use: readonly Use[] | null;
  /** The organisation with this profile's values in place. */
  readonly organisation: Organisation;
}
