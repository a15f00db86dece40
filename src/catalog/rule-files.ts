import type { LicenseKind } from "../model/license.ts";
import type { Threshold } from "../model/terms.ts";
import type { Use } from "../model/use.ts";
import type { NameMatch } from "./types.ts";

/** A clause of a term sheet: its answer, where it stands, and what has to be met. */
export interface TermFile {
  readonly status: string;
  readonly clause?: string | undefined;
  readonly conditions?: readonly string[] | undefined;
  readonly limitedTo?: "research" | "non-commercial" | undefined;
  /** Only for statements: what the text asks, in our own words. */
  readonly text?: string | undefined;
  /** Only for `territoryExclusions`. */
  readonly excluded?: readonly string[] | undefined;
}

/** Names of the clauses of a term sheet, in the order they are written. */
export const TERM_NAMES = [
  "research",
  "commercialUse",
  "fineTuning",
  "redistribution",
  "derivativeRedistribution",
  "derivativeLicense",
  "namingRequirement",
  "attributionNotice",
  "outputs",
  "outputsTrainOtherModels",
  "acceptableUsePolicy",
  "territoryExclusions",
  "patent",
  "termination",
  "governingLaw",
  "hostedService",
  "gating",
] as const;

/** The one clause that most texts do not have; a term sheet without it says nothing of it. */
export const OPTIONAL_TERM: TermName = "derivativeRedistribution";

export type TermName = (typeof TERM_NAMES)[number];

export interface ThresholdFile extends Omit<Threshold, "basis" | "evidence" | "atLimit" | "on"> {
  readonly atLimit?: Threshold["atLimit"] | undefined;
  readonly on?: readonly Use[] | undefined;
  readonly clause?: string | undefined;
}

export interface ObligationFile {
  readonly id: string;
  readonly on: readonly Use[];
  readonly clause?: string | undefined;
  readonly text: string;
}

/** A term sheet as written; what it leaves out comes from the file it extends. */
export type TermsFile = { readonly [Name in TermName]?: TermFile | undefined } & {
  readonly thresholds?: readonly ThresholdFile[] | undefined;
};

/** One file of `rules/licenses/`. */
export interface LicenseFile {
  readonly key: string;
  readonly license: string;
  readonly title: string;
  readonly version: string | null;
  readonly date?: string | undefined;
  readonly licensor: string | null;
  readonly family: string | null;
  readonly kind: LicenseKind;
  readonly language: string;
  readonly url: string | null;
  /** Key of the policy incorporated by reference. */
  readonly policy?: string | undefined;
  /** Key of the file that supplies what this one leaves out. */
  readonly extends?: string | undefined;
  readonly note?: string | undefined;
  readonly aliases: {
    /** Hub licence ids; each has a row in `rules/hub-licenses.yaml` that leads here. */
    readonly hub: readonly string[];
    readonly names: readonly string[];
    readonly links: readonly string[];
  };
  readonly terms: TermsFile | null;
  readonly obligations?: readonly ObligationFile[] | undefined;
  /** Checked by what computes it. */
  readonly fingerprint?: unknown;
}

export interface HubLicensesFile {
  readonly licenses: readonly {
    readonly id: string;
    readonly name: string;
    readonly spdx: string | null;
    readonly match: Exclude<NameMatch, "expression">;
    readonly key: string | null;
    readonly candidates?: readonly string[] | undefined;
  }[];
}

export interface OrganisationsFile {
  readonly organisations: readonly { readonly hub: string; readonly aliases: readonly string[] }[];
}

/** One file of `rules/models/`. */
export interface ModelsFile {
  readonly family: string;
  readonly models: readonly {
    readonly id: string;
    readonly license: string | null;
    readonly since?: string | undefined;
    readonly until?: string | undefined;
    readonly note?: string | undefined;
    readonly url: string;
  }[];
}
