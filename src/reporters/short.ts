import type { Report } from "../model/report.ts";
import { escapeUnseen } from "./escape.ts";
import type { Reporter, ReporterOptions } from "./options.ts";
import { licenseName, OUTCOME_STYLES, OUTCOME_WORDS } from "./words.ts";

/** One line: outcome, subject at commit, licence with its basis, an answer for each intended use. */
export const shortReporter: Reporter = (report, options) => {
  const outcome = options.paint(OUTCOME_STYLES[report.outcome], OUTCOME_WORDS[report.outcome]);
  const rest = escapeUnseen(`${subject(report)}  ${detail(report, options)}`);
  return `${outcome}  ${rest}\n`;
};

function subject(report: Report): string {
  const { typed, judged, method } = report.resolution;
  const commit = report.subject.commit === null ? "" : `@${report.subject.commit.slice(0, 12)}`;
  const name = `${report.subject.name}${commit}`;
  return method === "exact" || method === "directory" || typed === judged
    ? name
    : `${name} (typed ${typed})`;
}

function detail(report: Report, options: ReporterOptions): string {
  if (report.outcome === "none") {
    const problem = report.problems.find((one) => one.fatal) ?? report.problems[0];
    return problem === undefined ? "no reason was recorded" : `${problem.code}: ${problem.message}`;
  }
  const uses = options.uses ?? report.policy.use;
  const answers = uses.map((use) => `${use} ${report.uses[use].answer}`).join(", ");
  const basis = report.licenses.concluded.find((one) => one.scope === "weights")?.basis;
  const license = `${licenseName(report) ?? "licence unknown"}${basis == null ? "" : ` (${basis})`}`;
  return `${license}: ${answers} [policy ${report.policy.name}]${decidedByPeople(report)}`;
}

/** What people accepted is shown everywhere; so is what no longer holds. */
function decidedByPeople({ waived, exceptions }: Report): string {
  const accepted = waived.length === 0 ? [] : [`${waived.length} accepted`];
  const lapsed = exceptions.filter(({ state }) => state !== "applied").map(({ state }) => state);
  const words = [...accepted, ...new Set(lapsed)];
  return words.length === 0 ? "" : ` [exceptions: ${words.join(", ")}]`;
}
