import type { Severity } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { acceptedBlock } from "./accepted-block.ts";
import { answerBlock, hasMoreDuties } from "./answer-block.ts";
import { allegationLines, statementLines } from "./elsewhere-block.ts";
import { escapeUnseen } from "./escape.ts";
import { findingBlock, groupFindings } from "./finding-block.ts";
import type { Reporter, ReporterOptions } from "./options.ts";
import { problemBlock } from "./problem-block.ts";
import { reasonsBlock } from "./reasons-block.ts";
import { hang } from "./wrap.ts";

const NOT_ADVICE = "This is not legal advice: it says what was read, and where.";
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/**
 * The report for a person: the answer first, short enough for a ticket; then what could not be
 * looked at, the findings, what was not read, and the line that this is not legal advice.
 */
export const terminalReporter: Reporter = (report, options) => {
  const answer = answerBlock(report, options);
  const blocks = options.detail === "answer" ? [] : details(report, options);
  const problems =
    options.detail === "answer" && report.outcome !== "none"
      ? []
      : report.problems.map((one) => problemBlock(one, options));
  const sections = [answer, ...problems, ...blocks].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.map((line) => line.trimEnd()).join("\n")).join("\n\n")}\n`;
};

function details(report: Report, options: ReporterOptions): string[][] {
  const verdict = report.outcome !== "none";
  return [
    verdict && options.detail === "full"
      ? section("Reasons", reasonsBlock(report, options), options)
      : [],
    verdict && hasMoreDuties(report)
      ? section("What you owe", duties(report, options), options)
      : [],
    ...groupFindings(report.findings).map((group) => findingBlock(group, options)),
    section("Decided by people", acceptedBlock(report, options), options),
    section("Said elsewhere", statementLines(report, options), options),
    section("Public allegations, as information", allegationLines(report, options), options),
    !verdict || report.notRead.length === 0
      ? []
      : section("Not read", notRead(report, options), options),
    [
      ...hang("", "", closing(report), options.width),
      ...(verdict && report.disclosure.read ? further(report) : []),
      ...hang("", "", NOT_ADVICE, options.width),
    ],
  ];
}

function section(title: string, lines: readonly string[], options: ReporterOptions): string[] {
  if (lines.length === 0) return [];
  return [options.paint("strong", title), ...lines];
}

function duties(report: Report, options: ReporterOptions): string[] {
  return report.obligations.flatMap((one) =>
    hang("  - ", "    ", escapeUnseen(one.text), options.width),
  );
}

function notRead(report: Report, options: ReporterOptions): string[] {
  return report.notRead.flatMap(({ what, why }) =>
    hang("  - ", "    ", escapeUnseen(`${what}: ${why}`), options.width),
  );
}

/** What to type next about the publisher's own statements; a command is never wrapped. */
function further({ resolution }: Report): string[] {
  const name = escapeUnseen(resolution.typed);
  return [
    `What its makers say: modelcheck disclosure ${name}`,
    `What to ask: modelcheck ask ${name}`,
  ];
}

/** `2 warnings, 1 note. modelcheck 1.0.0.` */
function closing({ findings, asOf, tool }: Report): string {
  const counted = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((one) => one.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const words = counted.map(
    ({ severity, count }) => `${count} ${severity}${count === 1 ? "" : "s"}`,
  );
  const found = words.length === 0 ? "" : `${words.join(", ")}. `;
  const date = asOf === null ? "" : ` Dated rules as of ${asOf}.`;
  return `${found}${tool.name} ${tool.version}.${date}`;
}
