/** A number about the organisation, affiliates included. */
export interface Figure {
  readonly value: number;
  /** `YYYY-MM-DD`: the day it was true. `null`: the highest ever, so it counts for every day. */
  readonly asOf: string | null;
}

/** A figure in one currency. */
export interface MoneyFigure extends Figure {
  /** ISO 4217 code. Amounts are never converted. */
  readonly currency: string;
}

/** What licence clauses ask about whoever uses the model; an empty list or `null` is not stated. */
export interface Organisation {
  readonly kind: "company" | "non-profit" | "individual" | null;
  readonly monthlyActiveUsers: readonly Figure[];
  readonly dailyActiveUsers: readonly Figure[];
  /** Devices the model is installed on. */
  readonly devices: readonly Figure[];
  readonly annualRevenue: readonly MoneyFigure[];
  readonly monthlyRevenue: readonly MoneyFigure[];
  /** Equity and debt raised, in total. */
  readonly funding: readonly MoneyFigure[];
  /** ISO 3166-1 alpha-2 code of the principal place of business. */
  readonly domicile: string | null;
  /** Where the model is used or offered: ISO 3166-1 alpha-2 codes, `EU`, or `worldwide`. */
  readonly territories: readonly string[] | null;
  /** Licensors whose products yours compete with; an empty list says: with none. */
  readonly competesWith: readonly string[] | null;
  /** Licensors or licences you have registered with; an empty list says: with none. */
  readonly registrations: readonly string[] | null;
  /** What the model is used for; see `FIELDS_OF_USE`. */
  readonly fieldsOfUse: readonly string[] | null;
}

/** An organisation about which nothing is stated. */
export const UNSTATED_ORGANISATION: Organisation = {
  kind: null,
  monthlyActiveUsers: [],
  dailyActiveUsers: [],
  devices: [],
  annualRevenue: [],
  monthlyRevenue: [],
  funding: [],
  domicile: null,
  territories: null,
  competesWith: null,
  registrations: null,
  fieldsOfUse: null,
};
