import type { ExceptionReason } from "../model/exception.ts";
import type { Severity } from "../model/finding.ts";
import type { StatementKind } from "../model/statement.ts";
import type { Basis, Use } from "../model/use.ts";

/** A base file that must have exactly these bytes. */
export interface PinnedFile {
  readonly file: string;
  /** `sha256:` and 64 hex digits. */
  readonly digest: string;
}

/** One entry of `extends:`; a string is a preset or a path relative to the file that names it. */
export type BaseReference = string | PinnedFile;

/** `modelcheck.yaml` as its author wrote it: valid in shape, nothing filled in. */
export interface RawPolicy {
  readonly extends?: BaseReference | readonly BaseReference[] | undefined;
  readonly organisation?: RawOrganisation | undefined;
  readonly profiles?: Readonly<Record<string, RawProfile>> | undefined;
  readonly use?: readonly Use[] | undefined;
  readonly minimumBasis?: Readonly<Partial<Record<Use, Basis | undefined>>> | undefined;
  readonly licenses?: RawLicenses | undefined;
  readonly rules?: Readonly<Record<string, Severity | "off">> | undefined;
  readonly customRules?: readonly RawCustomRule[] | undefined;
  readonly exceptions?: readonly RawException[] | undefined;
  readonly clarifications?: readonly (RawClarification | RawAdoption)[] | undefined;
  readonly statements?: readonly RawStatement[] | undefined;
  readonly allegations?: "show" | "hide" | undefined;
  readonly final?: readonly string[] | undefined;
  readonly exceptionsFrom?: readonly string[] | undefined;
}

export interface RawLicenses {
  readonly allow?: readonly string[] | undefined;
  readonly review?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
  readonly otherwise?: "allow" | "review" | "deny" | undefined;
}

/** A count: a number, or a text such as `2_000_000` or `120M`. */
export type RawCount = number | string;

export type RawFigure = RawCount | { readonly value: RawCount; readonly asOf: string };

export type RawFigures = RawFigure | readonly RawFigure[];

/** Figures by ISO 4217 code. */
export type RawMoney = Readonly<Record<string, RawFigures>>;

export interface RawOrganisation {
  readonly kind?: "company" | "non-profit" | "individual" | undefined;
  readonly monthlyActiveUsers?: RawFigures | undefined;
  readonly dailyActiveUsers?: RawFigures | undefined;
  readonly devices?: RawFigures | undefined;
  readonly annualRevenue?: RawMoney | undefined;
  readonly annualRevenueUsd?: RawFigures | undefined;
  readonly monthlyRevenue?: RawMoney | undefined;
  readonly monthlyRevenueUsd?: RawFigures | undefined;
  readonly funding?: RawMoney | undefined;
  readonly fundingUsd?: RawFigures | undefined;
  readonly domicile?: string | undefined;
  readonly territories?: readonly string[] | undefined;
  readonly competesWith?: readonly string[] | undefined;
  readonly registrations?: readonly string[] | undefined;
  readonly fieldsOfUse?: readonly string[] | undefined;
}

export interface RawProfile {
  readonly paths?: readonly string[] | undefined;
  readonly use?: readonly Use[] | undefined;
  readonly organisation?: RawOrganisation | undefined;
}

export interface RawException {
  readonly model: string;
  readonly rule: string;
  readonly reason: ExceptionReason;
  readonly comment: string;
  readonly approvedBy: string;
  readonly expires: string;
  readonly evidenceHash: string;
}

export interface RawClarification {
  readonly model: string;
  readonly license: string;
  readonly files: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** A clarification that adopts a recorded statement. */
export interface RawAdoption {
  readonly model: string;
  readonly adopts: string;
  readonly approvedBy: string;
  readonly on: string;
  readonly comment: string;
}

export interface RawStatement {
  readonly id: string;
  readonly model: string;
  readonly by: string;
  readonly kind: StatementKind;
  readonly says: string;
  readonly item: string;
  readonly scope?: string | undefined;
  readonly url: string;
  readonly date: string;
}

export interface RawCustomRule {
  readonly id: string;
  readonly severity?: Severity | undefined;
  readonly message: string;
  readonly help?: string | undefined;
  readonly when: RawCondition;
}

type OneOrMore = string | boolean | readonly (string | boolean)[];

/** Several keys of one mapping all have to hold; several values of one key: one has to fit. */
export interface RawCondition {
  readonly all?: readonly RawCondition[] | undefined;
  readonly any?: readonly RawCondition[] | undefined;
  readonly not?: RawCondition | undefined;
  readonly uses?: Readonly<Record<string, OneOrMore | undefined>> | undefined;
  readonly terms?: Readonly<Record<string, OneOrMore | undefined>> | undefined;
  readonly [matcher: string]: unknown;
}
