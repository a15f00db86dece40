import type { Evidence } from "../model/evidence.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { escapeUnseen } from "./escape.ts";
import { placeOf, sourceOf } from "./evidence-line.ts";
import type { ReporterOptions, Style } from "./options.ts";
import { clip, displayWidth, hang } from "./wrap.ts";

const STYLES: Readonly<Record<Severity, Style>> = {
  error: "fail",
  warning: "review",
  note: "strong",
};
const SHOWN_PLACES = 2;
/** Evidence quotes at most 200 characters; escapes make some of them longer. */
const WIDEST_QUOTE = 300;

/**
 * One block: what, where with the quoted words, why, help. The first line is greppable alone.
 * Findings that share place and help share a block, each with its own first line.
 */
export function findingBlock(group: readonly Finding[], options: ReporterOptions): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const places = distinct(group.flatMap(({ evidence }) => evidence));
  const shown = options.detail === "full" ? places.length : SHOWN_PLACES;
  const left = places.length - shown;
  const more = `  and ${left} more ${left === 1 ? "place" : "places"} (-v)`;
  return [
    ...group.flatMap((finding) => firstLine(finding, options)),
    ...places.slice(0, shown).flatMap((one) => placeBlock(one, options)),
    ...(left > 0 ? [options.paint("dim", more)] : []),
    ...[...new Set(group.map(whyText))].flatMap((text) => labelled("why", text, options)),
    ...labelled("help", first.help, options),
  ];
}

/** Neighbours of the same rule, place and help together, in order. */
export function groupFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { ruleId, severity, help, evidence } = finding;
    const [place] = evidence;
    const key = JSON.stringify([ruleId, severity, help, place === undefined ? "" : placeOf(place)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function firstLine({ ruleId, severity, message }: Finding, options: ReporterOptions): string[] {
  const id = `${severity}[${ruleId}]`;
  const [first, ...rest] = hang(`${id}: `, "  ", escapeUnseen(message), options.width);
  return [options.paint(STYLES[severity], id) + (first ?? "").slice(id.length), ...rest];
}

function whyText({ why, confidence }: Finding): string {
  return confidence === "high" ? why : `${why} [confidence: ${confidence}]`;
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const byPlace = new Map(evidence.map((one) => [`${placeOf(one)} ${sourceOf(one)}`, one]));
  return [...byPlace.values()];
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
  if (evidence.kind !== "file" && source !== "" && !full)
    return whole("  --> ", source, options).map((line) => options.paint("where", line));
  const lines = where(placeOf(evidence), options);
  if (source !== "") lines.push(...whole("      ", source, options));
  if (evidence.excerpt === "") return lines;
  const number = evidence.kind === "file" ? String(evidence.startLine) : "";
  const gutter = `${number.padStart(4)} | `;
  const excerpt = escapeUnseen(evidence.excerpt.replaceAll(/\s+/gu, " ").trim());
  return [...lines, ...hang(gutter, "     | ", clip(excerpt, WIDEST_QUOTE), options.width)];
}

function where(place: string, options: ReporterOptions): string[] {
  return hang("  --> ", "      ", place, options.width).map((line) => options.paint("where", line));
}

/** Wrapped at spaces only: an address that is cut cannot be copied. */
function whole(first: string, text: string, { width }: ReporterOptions): string[] {
  if (displayWidth(first + text) <= width) return [first + text];
  const [start, ...rest] = text.split(", ");
  const indent = " ".repeat(first.length);
  return rest.length === 0 ? [first + text] : [`${first}${start ?? ""},`, indent + rest.join(", ")];
}
