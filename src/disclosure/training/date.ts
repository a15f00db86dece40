const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const YEAR = "(19[89]\\d|20[0-3]\\d)(?!\\d|[.,]\\d)";
const NAMED = new RegExp(
  `\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?${YEAR}`,
  "u",
);
const NUMERIC = /(?<![\d.])(19[89]\d|20[0-3]\d)\s?[-/.年]\s?(0?[1-9]|1[0-2])(?!\d)/u;
const MONTH_FIRST = /(?<![\d./-])(0?[1-9]|1[0-2])\/(19[89]\d|20[0-3]\d)(?!\d)/u;
const ALONE = new RegExp(`(?<![\\d.,-])${YEAR}`, "u");

/**
 * The first date in `lower` (text in lower case) as `YYYY-MM`, or `YYYY` when no month stands with
 * the year; `null` when there is none.
 */
export function dateIn(lower: string): string | null {
  const dates = [
    at(NAMED.exec(lower), 2, 1),
    at(NUMERIC.exec(lower), 1, 2),
    at(MONTH_FIRST.exec(lower), 2, 1),
    at(ALONE.exec(lower), 1, null),
  ].filter((date) => date !== null);
  return dates.toSorted((a, b) => a.index - b.index)[0]?.value ?? null;
}

function at(
  match: RegExpExecArray | null,
  year: number,
  month: number | null,
): { readonly index: number; readonly value: string } | null {
  if (match === null) return null;
  const value = match[year] ?? "";
  if (month === null) return { index: match.index, value };
  const name = match[month] ?? "";
  const number = /^\d/u.test(name) ? Number(name) : MONTHS.indexOf(name) + 1;
  return { index: match.index, value: `${value}-${String(number).padStart(2, "0")}` };
}
