import type { Outcome } from "../model/report.ts";

/** How the check of one target ended. */
export interface Ending {
  readonly code: number;
  readonly outcome: Outcome | "bug";
}

const WORDS: readonly (readonly [Ending["outcome"], string])[] = [
  ["pass", "pass"],
  ["review", "review"],
  ["fail", "fail"],
  ["none", "without a verdict"],
  ["bug", "stopped by a bug"],
];

/** `4 models: 1 pass, 2 review, 1 without a verdict`. */
export function summaryLine(endings: readonly Ending[]): string {
  const parts = WORDS.flatMap(([outcome, word]) => {
    const count = endings.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return `${endings.length} models: ${parts.join(", ")}\n`;
}
