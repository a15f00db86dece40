import type { Evidence } from "../model/evidence.ts";
import type { Report } from "../model/report.ts";
import { escapeUnseen } from "./escape.ts";

/** `README.md:2:10`, led by the repository when it is not the subject, as one greppable token. */
export function placeOf(evidence: Evidence): string {
  const owner = evidence.repository === null ? "" : `${evidence.repository} `;
  if (evidence.kind === "hub")
    return escapeUnseen(`${owner}the Hub's own answer, ${evidence.file}`);
  const lines =
    evidence.endLine > evidence.startLine
      ? `${evidence.startLine}-${evidence.endLine}`
      : `${evidence.startLine}${evidence.column === undefined ? "" : `:${evidence.column}`}`;
  return escapeUnseen(`${owner}${evidence.file}${evidence.startLine > 0 ? `:${lines}` : ""}`);
}

/** Where a catalogued clause can be checked: `clause 2(a), https://…`, or an empty string. */
export function sourceOf(evidence: Evidence): string {
  const clause = evidence.clause === undefined ? [] : [clauseWords(evidence.clause)];
  const url = evidence.url === undefined ? [] : [evidence.url];
  return escapeUnseen([...clause, ...url].join(", "));
}

/** `clause 2(a)`; a label that is words already, such as `grant paragraph`, stays as it is. */
function clauseWords(label: string): string {
  return /^(?:[0-9]|[IVXLC]+\b|[a-zA-Z]\b)/u.test(label) ? `clause ${label}` : label;
}

/** The file that the concluded licence of the weights was read in, or `null`. */
export function licensePlace(report: Report): string | null {
  const concluded = report.licenses.concluded.find((one) => one.scope === "weights");
  const first = concluded?.evidence.find((one) => one.kind === "file");
  return first === undefined ? null : placeOf(first);
}
