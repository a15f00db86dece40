import type { Evidence } from "../../model/evidence.ts";
import type { ItemContext } from "./item.ts";

// Numbers with a scale word, for text in lower case. Each pattern is linear.

/** A figure of the card and where it stands. */
export interface Amount {
  readonly value: number;
  readonly evidence: Evidence;
}

/** What a figure is looked for in. */
export type Sources = Pick<ItemContext, "body" | "snapshot">;

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  万亿: 1e12,
  萬億: 1e12,
  兆: 1e12,
  조: 1e12,
};

/** A number with an optional scale: groups 1 and 2. */
export const NUMBER =
  "(?<![\\w.])(\\d{1,15}(?:[,.]\\d{1,12}){0,4})\\s?(k|mn?|bn?|tn?|thousand|millions?|billions?|trillions?|万亿|萬億|[万萬만亿億억兆조])?(?![a-z\\d])";

/** The value of a match of `NUMBER`; `NaN` for a number that is none, such as `1.2.3`. */
export function valueOf(digits: string, scale: string | undefined): number {
  const plain = digits.replaceAll(/,(?=\d{3}(?!\d))/g, "").replace(",", ".");
  return Number(plain) * (scale === undefined ? 1 : (SCALES[scale] ?? 1));
}

/** `2.5T`, `40k`, `312`: at most three figures, as a person would say it. */
export function shortNumber(value: number): string {
  for (const [scale, letter] of [
    [1e12, "T"],
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "k"],
  ] as const) {
    if (value >= scale) return `${Number((value / scale).toPrecision(3))}${letter}`;
  }
  return `${Number(value.toPrecision(3))}`;
}
