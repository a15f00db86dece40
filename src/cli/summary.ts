import type { Outcome } from "../model/report.ts";
import type { CheckFlags } from "./check-flags.ts";

const WORDS: readonly (readonly [Outcome | "bug", string])[] = [
  ["pass", "pass"],
  ["review", "review"],
  ["fail", "fail"],
  ["none", "without a verdict"],
  ["bug", "stopped by a bug"],
];

/** `4 models: 1 pass, 2 review, 1 without a verdict`. */
export function summaryLine(outcomes: readonly (Outcome | "bug")[]): string {
  const parts = WORDS.map(([outcome, word]) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return count === 0 ? null : `${count} ${word}`;
  });
  return `${outcomes.length} models: ${parts.filter((part) => part !== null).join(", ")}\n`;
}

/** Where the summary goes: with the reports a person reads, else beside the data. */
export function summaryOnStdout(flags: CheckFlags): boolean {
  return flags.format === "terminal";
}
