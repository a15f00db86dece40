import type { Report } from "../../model/report.ts";
import { placeOf } from "../evidence-line.ts";
import { codeSpan, escapeMarkdown, markdownOf } from "../markdown.ts";
import type { ScoreRow } from "./score-rows.ts";
import { askedBy, isOpen } from "./score-rows.ts";

const QUOTED = 2;

/**
 * What a user could post to the publisher, as Markdown: one question an open item, with what was
 * found and where the answer belongs. `null` where nothing is open.
 */
export function askLetter(report: Report, rows: readonly ScoreRow[]): string | null {
  const open = rows.filter((row) => isOpen(row) && row.asks.request !== "");
  if (open.length === 0) return null;
  const { name, commit } = report.subject;
  const version = commit === null ? "" : ` at commit ${codeSpan(commit.slice(0, 12))}`;
  const lines = [
    `# What we could not find out about ${escapeMarkdown(name)}`,
    "",
    `We would like to use ${codeSpan(name)}${version}, and looked for what we have to know first. ` +
      'These questions are open. A short answer is enough, and a clear "none" is an answer too.',
    ...open.flatMap((row, index) => ["", ...question(row, index + 1)]),
    "",
    "Thank you for publishing the model.",
  ];
  return `${lines.join("\n")}\n`;
}

function question(row: ScoreRow, number: number): readonly string[] {
  const { request, place, examples } = row.asks;
  const who = askedBy(row.asks);
  return [
    `${number}. **${request}**`,
    `   - Found: ${markdownOf(row.detail)}${row.state === "absent" ? "" : ` (${row.state})`}.`,
    ...row.evidence
      .slice(0, QUOTED)
      .map((one) => `   - ${codeSpan(placeOf(one))}: ${codeSpan(one.excerpt)}`),
    `   - Where it belongs: ${place}.`,
    ...(examples.length === 0
      ? []
      : [`   - A line such as this is enough: ${examples.map(codeSpan).join(" or ")}.`]),
    ...(who === "" ? [] : [`   - Asked for by: ${who}.`]),
  ];
}
