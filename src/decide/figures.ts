import type { Figure, MoneyFigure, Organisation } from "../model/organisation.ts";
import type { Threshold } from "../model/terms.ts";
import { monthBefore, yearBefore } from "../policy/dates.ts";
import { writeCount } from "../policy/number.ts";
import type { DecideContext } from "./context.ts";

/** The figure to hold against a threshold, or what has to be added to the profile. */
export type FigureChoice =
  | { readonly value: number; readonly words: string; readonly upperBound: boolean }
  | { readonly missing: string; readonly why: string };

/** One way to measure a threshold: a profile key, its figures, and how they bound the measure. */
interface Measure {
  readonly key: string;
  readonly noun: string;
  readonly figures: readonly Figure[];
  /** What a figure is multiplied by to bound the measure from above; 1 when it is the measure. */
  readonly factor: number;
  readonly upperBound: boolean;
}

/** The figures that can answer a threshold: the one it asks for first, then what bounds it. */
export function chooseFigure(
  threshold: Threshold,
  organisation: Organisation,
  context: DecideContext,
): readonly FigureChoice[] {
  return measures(threshold, organisation).map((measure) => choose(measure, threshold, context));
}

function measures(threshold: Threshold, org: Organisation): readonly Measure[] {
  const bound = (measure: Measure, factor = 1): Measure => ({
    ...measure,
    factor,
    upperBound: true,
  });
  const inUnit = (figures: readonly MoneyFigure[]): readonly Figure[] =>
    figures.filter((figure) => figure.currency === threshold.unit);
  const mau = exact("monthlyActiveUsers", "monthly active users", org.monthlyActiveUsers);
  const { unit } = threshold;
  switch (threshold.kind) {
    case "mau":
      return [mau];
    case "users":
      return threshold.period === "day"
        ? [exact("dailyActiveUsers", "daily active users", org.dailyActiveUsers), bound(mau)]
        : [mau];
    case "devices":
      return [exact("devices", "devices", org.devices)];
    case "funding":
      return [exact(`funding.${unit}`, `${unit} of funding`, inUnit(org.funding))];
    case "revenue":
    default: {
      const yearKey = `annualRevenue.${unit}`;
      const year = exact(yearKey, `${unit} of annual revenue`, inUnit(org.annualRevenue));
      const monthKey = `monthlyRevenue.${unit}`;
      const month = exact(monthKey, `${unit} of monthly revenue`, inUnit(org.monthlyRevenue));
      return isMonthly(threshold) ? [month, bound(year)] : [year, bound(month, 12)];
    }
  }
}

function exact(key: string, noun: string, figures: readonly Figure[]): Measure {
  return { key: `organisation.${key}`, noun, figures, factor: 1, upperBound: false };
}

function isMonthly({ period }: Threshold): boolean {
  return period === "month" || period === "calendar-month";
}

function choose(measure: Measure, threshold: Threshold, context: DecideContext): FigureChoice {
  const { key, noun, figures, factor, upperBound } = measure;
  if (figures.length === 0) return { missing: key, why: `\`${key}\` is not stated` };
  const figure = figureFor(figures, threshold, context);
  if (figure === null) return { missing: key, why: noFigure(key, threshold, context) };
  const when = figure.asOf === null ? "" : ` on ${figure.asOf}`;
  const times = factor === 1 ? "" : ` times ${factor}`;
  const words = `${writeCount(figure.value)} ${noun}${when}${times}`;
  return { value: figure.value * factor, words, upperBound };
}

/**
 * An undated figure is the highest ever and counts for every day. A test at the release takes a
 * figure of the release's month or the month before it; any other test takes the latest
 * figure of the past year.
 */
function figureFor(
  figures: readonly Figure[],
  threshold: Threshold,
  { releasedOn, asOf }: DecideContext,
): Figure | null {
  const undated = highest(figures.filter((figure) => figure.asOf === null));
  const dated = figures.filter((figure) => figure.asOf !== null);
  if (threshold.measured === "release-date") {
    if (releasedOn === null) return undated;
    const from = monthBefore(releasedOn);
    const near = dated.filter(({ asOf: day }) => day !== null && day >= from && day <= releasedOn);
    return highest(near) ?? undated;
  }
  const from = asOf === null ? "" : yearBefore(asOf);
  const recent = dated.filter(({ asOf: day }) => day !== null && day >= from && isPast(day, asOf));
  const [latest] = recent.toSorted((a, b) => ((a.asOf ?? "") < (b.asOf ?? "") ? 1 : -1));
  return latest ?? undated;
}

function isPast(day: string, asOf: string | null): boolean {
  return asOf === null || day <= asOf;
}

/** Why none of the figures answers, and from which day on one would. */
function noFigure(
  key: string,
  { measured }: Threshold,
  { releasedOn, asOf }: DecideContext,
): string {
  if (measured === "any-time")
    return `\`${key}\` has no figure from ${asOf === null ? "the past" : yearBefore(asOf)} on`;
  const month = releasedOn === null ? "before the release" : `from ${monthBefore(releasedOn)} on`;
  const day = releasedOn === null ? "" : ` on ${releasedOn}`;
  return `the licence measures at the release${day}, and \`${key}\` has no figure ${month}`;
}

function highest(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>(
    (best, figure) => (best === null || figure.value > best.value ? figure : best),
    null,
  );
}
