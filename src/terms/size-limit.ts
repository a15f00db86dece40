import type { Threshold } from "../model/terms.ts";

const COUNTED: Readonly<Record<Threshold["kind"], string>> = {
  mau: "monthly active users",
  users: "users",
  devices: "devices",
  funding: "funding",
  revenue: "revenue",
};

const PERIODS: Readonly<Record<NonNullable<Threshold["period"]>, string>> = {
  day: " a day",
  month: " a month",
  "calendar-month": " in a calendar month",
  year: " a year",
  "calendar-year": " in a calendar year",
  "prior-year": " in the year before",
  "trailing-12-months": " over twelve months",
};

/** The side that stays inside the limit, whichever side the text names. */
const INSIDE: Readonly<Record<Threshold["direction"], string>> = {
  "more-than": "at most",
  "at-most": "at most",
  "at-least": "less than",
  "less-than": "less than",
};

const OTHERWISE: Readonly<Record<Threshold["consequence"], string>> = {
  "needs-license": ", or a separate licence",
  registration: ", or registration with the licensor",
  royalty: ", or a royalty",
  "not-licensed": "",
  display: "",
};

/** A size limit as a condition, such as `at most 5,000,000 monthly active users, or a separate licence`. */
export function sizeLimit(one: Threshold): string {
  const amount = String(one.value).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const money = one.kind === "revenue" || one.kind === "funding";
  const daily = one.kind === "users" && one.period === "day";
  const counted = daily ? "daily users" : COUNTED[one.kind];
  const size = money ? `${one.unit} ${amount} ${counted}` : `${amount} ${counted}`;
  // The name of what is counted says the period already.
  const said = daily || (one.kind === "mau" && one.period === "month");
  const period = one.period === null || said ? "" : PERIODS[one.period];
  return `${INSIDE[one.direction]} ${size}${period}${OTHERWISE[one.consequence]}`;
}
