import type { OutcomeReason, Report } from "../model/report.ts";
import type { Answer, Use } from "../model/use.ts";
import { escapeUnseen } from "./escape.ts";
import type { ReporterOptions } from "./options.ts";
import { OUTCOME_STYLES, OUTCOME_WORDS, useNames } from "./words.ts";
import { hang } from "./wrap.ts";

/** Rules whose findings are about answers; the headline counts uses instead of quoting each. */
const ABOUT_USES: Readonly<Record<string, readonly (readonly [Answer, string])[]>> = {
  "use-prohibited": [["prohibited", "prohibited"]],
  "use-unanswered": [
    ["unknown", "unknown"],
    ["silent", "not addressed"],
  ],
  "use-conditional": [["conditional", "conditional"]],
};
const SHOWN = 3;

/** `REVIEW  org/name: redistribution is conditional`, wrapped under itself. */
export function headline(report: Report, options: ReporterOptions): string[] {
  const word = OUTCOME_WORDS[report.outcome];
  const because = reasons(report);
  const left = because.length - SHOWN;
  const told = left > 0 ? [...because.slice(0, SHOWN), `${left} more`] : because;
  const text = `${report.subject.name}${told.length === 0 ? "" : `: ${told.join("; ")}`}`;
  const [first, ...rest] = hang(`${word}  `, "  ", escapeUnseen(text), options.width);
  return [
    options.paint(OUTCOME_STYLES[report.outcome], word) + (first ?? "").slice(word.length),
    ...rest,
  ];
}

/** Why the outcome is what it is. Without a verdict the problems say so themselves. */
function reasons(report: Report): readonly string[] {
  if (report.outcome === "none") return [];
  const decisive = report.outcomeReasons.filter(({ outcome }) => outcome === report.outcome);
  const texts = decisive.toSorted(prohibitedFirst).flatMap((reason) => reasonTexts(report, reason));
  return [...new Set(texts)];
}

function prohibitedFirst(a: OutcomeReason, b: OutcomeReason): number {
  return Number(b.ruleId === "use-prohibited") - Number(a.ruleId === "use-prohibited");
}

function reasonTexts(report: Report, { ruleId, outcome, text }: OutcomeReason): readonly string[] {
  const answers = ruleId === null ? undefined : ABOUT_USES[ruleId];
  if (answers === undefined) return [text];
  const texts = answers.flatMap(([answer, word]) => {
    const uses = report.policy.use.filter(
      (use) => report.uses[use].answer === answer && leadsTo(report, use, outcome),
    );
    const told = answer === "conditional" && outcome === "fail" ? "ruled out by a condition" : word;
    return uses.length === 0
      ? []
      : [`${useNames(uses)} ${uses.length === 1 ? "is" : "are"} ${told}`];
  });
  return texts.length === 0 ? [text] : texts;
}

/** Whether the decision on a use is one of those that lead to the outcome. */
function leadsTo(report: Report, use: Use, outcome: OutcomeReason["outcome"]): boolean {
  const decision = report.decisions.find((one) => one.use === use);
  return decision === undefined || decision.outcome === outcome;
}
