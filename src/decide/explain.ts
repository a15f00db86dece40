import type { Evidence } from "../model/evidence.ts";
import type { Report } from "../model/report.ts";
import type { Use } from "../model/use.ts";

/** The whole chain for one use of one model: decision, reasons, and the words each rests on. */
export function explainUse(report: Report, use: Use): string {
  const answer = report.uses[use];
  const decision = report.decisions.find((d) => d.use === use);
  const lines = [
    `${report.subject.name}  ${use}`,
    `answer: ${answer.answer}${answer.basis === null ? "" : `, resting on ${answer.basis}`}`,
  ];
  for (const { text, evidence } of answer.reasons) lines.push(`  ${text}`, ...places(evidence));
  if (decision === undefined) {
    lines.push(`decision: none, \`${use}\` is not among the uses of ${report.policy.name}`);
  } else {
    lines.push(`decision under ${report.policy.name}: ${decision.outcome}`);
    for (const { outcome, text, evidence } of decision.reasons)
      lines.push(`  ${outcome}: ${text}`, ...places(evidence));
  }
  const duties = report.obligations.filter(({ on }) => on.length === 0 || on.includes(use));
  if (duties.length > 0) lines.push("you owe:", ...duties.map(({ text }) => `  ${text}`));
  return `${lines.join("\n")}\n`;
}

function places(evidence: readonly Evidence[]): readonly string[] {
  return evidence.map(({ file, startLine, clause, excerpt, url }) => {
    const place = `${file}:${startLine}${clause === undefined ? "" : `, clause ${clause}`}`;
    const words = excerpt === "" ? "" : `  "${excerpt.replace(/\s+/gu, " ")}"`;
    return `    ${place}${words}${url === undefined ? "" : `  ${url}`}`;
  });
}
