import type { Evidence } from "../model/evidence.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { escapeUnseen } from "./escape.ts";
import { placeOf, sourceOf } from "./evidence-line.ts";
import type { ReporterOptions, Style } from "./options.ts";
import { clip, hang } from "./wrap.ts";

const STYLES: Readonly<Record<Severity, Style>> = {
  error: "fail",
  warning: "review",
  note: "strong",
};
const SHOWN_PLACES = 2;
/** Evidence quotes at most 200 characters; escapes make some of them longer. */
const WIDEST_QUOTE = 300;

/** One finding: what, where with the quoted words, why, help. The first line is greppable alone. */
export function findingBlock(finding: Finding, options: ReporterOptions): string[] {
  const id = `${finding.severity}[${finding.ruleId}]`;
  const [first, ...rest] = hang(`${id}: `, "  ", escapeUnseen(finding.message), options.width);
  const shown = options.detail === "full" ? finding.evidence.length : SHOWN_PLACES;
  const left = finding.evidence.length - shown;
  const sure = finding.confidence === "high" ? "" : ` [confidence: ${finding.confidence}]`;
  return [
    options.paint(STYLES[finding.severity], id) + (first ?? "").slice(id.length),
    ...rest,
    ...finding.evidence.slice(0, shown).flatMap((one) => placeBlock(one, options)),
    ...(left > 0
      ? [options.paint("dim", `  and ${left} more ${left === 1 ? "place" : "places"} (-v)`)]
      : []),
    ...labelled("why", `${finding.why}${sure}`, options),
    ...labelled("help", finding.help, options),
  ];
}

/** `  = label: text`, wrapped under itself. */
export function labelled(label: string, text: string, options: ReporterOptions): string[] {
  if (text === "") return [];
  const first = `  = ${label}: `;
  return hang(first, " ".repeat(first.length), escapeUnseen(text), options.width);
}

/** `  --> place`, then the quoted words beside their line number. */
export function placeBlock(evidence: Evidence, options: ReporterOptions): string[] {
  const source = sourceOf(evidence);
  const full = options.detail === "full";
  // A clause is checked at its source; the row of our own data file is of use to few.
  if (evidence.kind !== "file" && source !== "" && !full) return where(source, options);
  const lines = where(placeOf(evidence), options);
  if (source !== "") lines.push(...hang("      ", "      ", source, options.width));
  if (evidence.excerpt === "") return lines;
  const number = evidence.kind === "file" ? String(evidence.startLine) : "";
  const gutter = `${number.padStart(4)} | `;
  const excerpt = escapeUnseen(evidence.excerpt.replaceAll(/\s+/gu, " ").trim());
  return [...lines, ...hang(gutter, "     | ", clip(excerpt, WIDEST_QUOTE), options.width)];
}

function where(place: string, options: ReporterOptions): string[] {
  return hang("  --> ", "      ", place, options.width).map((line) => options.paint("where", line));
}
