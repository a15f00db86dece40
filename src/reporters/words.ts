import type { Outcome, Report } from "../model/report.ts";
import type { Basis, Use } from "../model/use.ts";
import { USE_WORDS } from "../model/use.ts";
import type { Style } from "./options.ts";

/** The word that opens a report. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  pass: "PASS",
  review: "REVIEW",
  fail: "FAIL",
  none: "NO VERDICT",
};

export const OUTCOME_STYLES: Readonly<Record<Outcome, Style>> = {
  pass: "pass",
  review: "review",
  fail: "fail",
  none: "fail",
};

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  text: "as its text says",
  "linked-text": "as the linked text says",
  prose: "as the card says in prose",
  tag: "as declared in the card",
  table: "as our table of well-known models says",
};

/** The licence concluded for the weights by the name people use, or `null` when it is unknown. */
export function licenseName(report: Report): string | null {
  const concluded = report.licenses.concluded.find((one) => one.scope === "weights");
  if (concluded === undefined) return null;
  const { expression, title } = concluded;
  if (expression !== null && !expression.includes("LicenseRef-")) return expression;
  return title ?? expression;
}

/** What an answer rests on: `MIT, as declared in the card`. */
export function restsOn(report: Report, basis: Basis): string {
  const byPerson = report.clarifications.some((one) => one.state === "applied");
  const words = byPerson ? "as a person concluded" : BASIS_WORDS[basis];
  return `${licenseName(report) ?? "the licence"}, ${words}`;
}

/** Uses as a sentence names them: `commercial use, redistribution (also of derivatives) and hosting`. */
export function useNames(uses: readonly Use[]): string {
  const both = uses.includes("redistribute") && uses.includes("redistributeDerivative");
  const named = both ? uses.filter((use) => use !== "redistributeDerivative") : uses;
  return listWords(
    named.map((use) =>
      both && use === "redistribute" ? "redistribution (also of derivatives)" : USE_WORDS[use],
    ),
  );
}

/** `a`, `a and b`, `a, b and c`. */
function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
