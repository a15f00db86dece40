const EU =
  "AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EU".split(" ");

/** Names as licences write regions, and the ISO 3166 codes they cover. */
const REGIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/european economic area|\beea\b/iu, [...EU, "IS", "LI", "NO"]],
  [/european union|\be\.?u\b/iu, EU],
  [/united kingdom|great britain|\bu\.?k\b/iu, ["GB", "UK"]],
  [/north korea|democratic people's republic of korea/iu, ["KP"]],
  [/south korea|(?<!people's )republic of korea/iu, ["KR"]],
  [/\bchina\b|\bprc\b/iu, ["CN"]],
  [/united states|\busa?\b/iu, ["US"]],
  [/\brussia/iu, ["RU"]],
  [/\bbelarus/iu, ["BY"]],
  [/\biran\b/iu, ["IR"]],
  [/\bcuba\b/iu, ["CU"]],
  [/\bsyria/iu, ["SY"]],
  [/\bjapan\b/iu, ["JP"]],
  [/\bindia\b/iu, ["IN"]],
];

/** Codes a region's name covers; `null` when the name is not known. */
export function regionCodes(name: string): ReadonlySet<string> | null {
  const fitting = REGIONS.filter(([pattern]) => pattern.test(name));
  return fitting.length === 0 ? null : new Set(fitting.flatMap(([, codes]) => codes));
}
