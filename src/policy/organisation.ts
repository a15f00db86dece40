import type { Figure, MoneyFigure, Organisation } from "../model/organisation.ts";
import { parseCount } from "./number.ts";
import type { RawCount, RawFigures, RawMoney, RawOrganisation } from "./raw-policy.ts";

/** `base` with everything that `raw` states in place of what it stated before. */
export function addOrganisation(base: Organisation, raw: RawOrganisation): Organisation {
  return {
    kind: raw.kind ?? base.kind,
    monthlyActiveUsers: figures(raw.monthlyActiveUsers) ?? base.monthlyActiveUsers,
    dailyActiveUsers: figures(raw.dailyActiveUsers) ?? base.dailyActiveUsers,
    devices: figures(raw.devices) ?? base.devices,
    annualRevenue: money(raw.annualRevenue, raw.annualRevenueUsd) ?? base.annualRevenue,
    monthlyRevenue: money(raw.monthlyRevenue, raw.monthlyRevenueUsd) ?? base.monthlyRevenue,
    funding: money(raw.funding, raw.fundingUsd) ?? base.funding,
    domicile: raw.domicile ?? base.domicile,
    territories: raw.territories ?? base.territories,
    competesWith: raw.competesWith ?? base.competesWith,
    registrations: raw.registrations ?? base.registrations,
    fieldsOfUse: raw.fieldsOfUse ?? base.fieldsOfUse,
  };
}

function figures(raw: RawFigures | undefined): readonly Figure[] | null {
  if (raw === undefined) return null;
  const list = isList(raw) ? raw : [raw];
  return list.map((figure) =>
    typeof figure === "object"
      ? { value: valueOf(figure.value), asOf: figure.asOf }
      : { value: valueOf(figure), asOf: null },
  );
}

function money(
  raw: RawMoney | undefined,
  usd: RawFigures | undefined,
): readonly MoneyFigure[] | null {
  if (raw === undefined && usd === undefined) return null;
  const all: RawMoney = usd === undefined ? (raw ?? {}) : { ...raw, USD: usd };
  return Object.entries(all).flatMap(([currency, amounts]) =>
    (figures(amounts) ?? []).map((figure) => ({ ...figure, currency })),
  );
}

/** The schema has seen to it that a text is a count; what is not counts as beyond every limit. */
function valueOf(raw: RawCount): number {
  return typeof raw === "number" ? raw : (parseCount(raw) ?? Number.MAX_SAFE_INTEGER);
}

function isList(raw: RawFigures): raw is Extract<RawFigures, readonly unknown[]> {
  return Array.isArray(raw);
}
