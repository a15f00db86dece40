import type { Evidence } from "../model/evidence.ts";
import type { LicenseEntry } from "../model/license.ts";
import type { Obligation, Statement, Term, Terms, Threshold } from "../model/terms.ts";
import { escapeUnseen } from "../reporters/escape.ts";
import { hang, pad } from "../reporters/wrap.ts";
import type { PageOptions } from "./page-options.ts";

const LABEL = 23;

const CLAUSES: readonly (readonly [Exclude<keyof Terms, "thresholds">, string])[] = [
  ["research", "research"],
  ["commercialUse", "commercial use"],
  ["fineTuning", "fine-tuning"],
  ["redistribution", "redistribution"],
  ["derivativeLicense", "licence of derivatives"],
  ["hostedService", "hosted service"],
  ["outputs", "use of outputs"],
  ["outputsTrainOtherModels", "training on outputs"],
  ["namingRequirement", "naming requirement"],
  ["attributionNotice", "attribution notice"],
  ["acceptableUsePolicy", "acceptable-use policy"],
  ["territoryExclusions", "excluded territories"],
  ["patent", "patents"],
  ["termination", "termination"],
  ["governingLaw", "governing law"],
  ["gating", "registration"],
];

const CONSEQUENCES: Readonly<Record<Threshold["consequence"], string>> = {
  "needs-license": "a separate licence is needed",
  "not-licensed": "nothing is licensed",
  display: "a name has to be shown",
  royalty: "a royalty is due",
  registration: "registration is needed",
};

/** A licence of the catalogue as its facts: clause by clause, with clause numbers and the source. */
export function licenseSheet(entry: LicenseEntry, page: PageOptions): string {
  const lines = [
    `${page.paint("strong", escapeUnseen(entry.title))} (${entry.key})`,
    ...fact("identifier", entry.license, page),
    ...(entry.licensor === null ? [] : fact("licensor", entry.licensor, page)),
    ...(entry.url === null ? [] : fact("source", entry.url, page)),
    "",
    ...(entry.terms === null
      ? hang("", "", "Nobody has written a term sheet yet: the text has to be read.", page.width)
      : termLines(entry.terms, page)),
  ];
  lines.push(...dutyLines(entry.obligations, page));
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** What a licence asks, as a list under a heading; nothing where it asks nothing. */
export function dutyLines(obligations: readonly Obligation[], page: PageOptions): string[] {
  if (obligations.length === 0) return [];
  return [
    "",
    page.paint("strong", "What it asks"),
    ...obligations.flatMap((duty) => hang("  - ", "    ", escapeUnseen(duty.text), page.width)),
  ];
}

/** The clauses in a fixed order, each with where it was read, then the thresholds. */
export function termLines(terms: Terms, page: PageOptions): string[] {
  const rows = CLAUSES.flatMap(([key, label]) => {
    const term = terms[key];
    return term === undefined ? [] : fact(label, wordsOf(term), page);
  });
  return [
    ...rows,
    ...terms.thresholds.flatMap((one) => fact("threshold", thresholdWords(one), page)),
  ];
}

type Clause = (Term<string> & { readonly excluded?: readonly string[] }) | Statement;

function wordsOf(clause: Clause): string {
  const details =
    "text" in clause
      ? [clause.text ?? ""]
      : [...(clause.conditions ?? []), (clause.excluded ?? []).join(", ")];
  const told = details.filter((text) => text !== "").join("; ");
  return `${clause.status}${placeWords(clause.evidence)}${told === "" ? "" : `: ${told}`}`;
}

function placeWords(evidence: readonly Evidence[]): string {
  const places = evidence.flatMap((one) => {
    const line = one.kind === "file" ? [`line ${one.startLine}`] : [];
    return [...(one.clause === undefined ? [] : [one.clause]), ...line];
  });
  return places.length === 0 ? "" : ` (${[...new Set(places)].slice(0, 4).join(", ")})`;
}

function thresholdWords(one: Threshold): string {
  const amount = `${one.value.toLocaleString("en-US")} ${one.unit}`;
  const period = one.period === null ? "" : ` a ${one.period.replaceAll("-", " ")}`;
  const when = one.measured === "release-date" ? " at the release" : "";
  const limit =
    one.atLimit === undefined ? "" : "; the text contradicts itself at exactly this value";
  return `${one.direction.replace("-", " ")} ${amount}${period}${when}: ${CONSEQUENCES[one.consequence]}${limit}${placeWords(one.evidence)}`;
}

function fact(label: string, text: string, page: PageOptions): string[] {
  const first = pad(label, LABEL);
  return hang(first, " ".repeat(LABEL), escapeUnseen(text.replace(/\s+/gu, " ")), page.width);
}
