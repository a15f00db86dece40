import type { Outcome } from "../model/report.ts";

/** How the check of one target ended. */
export interface Ending {
  readonly code: number;
  readonly outcome: Outcome | "bug";
  /** Findings a person accepted. */
  readonly accepted: number;
}

const WORDS: readonly (readonly [Ending["outcome"], string])[] = [
  ["pass", "pass"],
  ["review", "review"],
  ["fail", "fail"],
  ["none", "without a verdict"],
  ["bug", "stopped by a bug"],
];

/** `4 models: 1 pass, 2 review, 1 without a verdict; 3 findings accepted`. */
export function summaryLine(endings: readonly Ending[]): string {
  const parts = WORDS.flatMap(([outcome, word]) => {
    const count = endings.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const accepted = endings.reduce((sum, one) => sum + one.accepted, 0);
  const waived =
    accepted === 0 ? "" : `; ${accepted} ${accepted === 1 ? "finding" : "findings"} accepted`;
  return `${endings.length} models: ${parts.join(", ")}${waived}\n`;
}
