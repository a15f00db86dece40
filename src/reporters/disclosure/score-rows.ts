import type { DisclosureItem } from "../../model/disclosure.ts";
import type { Question } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";

/** A question with its answer for one model. */
export interface ScoreRow extends DisclosureItem {
  readonly asks: Question;
}

/** The answered questions in the order of their numbers; a question that does not arise is left out. */
export function scoreRows(report: Report, questions: readonly Question[]): readonly ScoreRow[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return report.disclosure.items.flatMap((item) => {
    const asks = byId.get(item.id);
    return asks === undefined ? [] : [{ ...item, asks }];
  });
}

/** `true` where a publisher could still say something, or has to say it otherwise. */
export function isOpen({ state }: Pick<DisclosureItem, "state">): boolean {
  return state === "absent" || state === "vague" || state === "contradicted";
}

/** What would answer an open question: the place, and lines that count as an answer; else empty. */
export function remedyOf(row: ScoreRow): string {
  const { place, examples } = row.asks;
  if (!isOpen(row) || place === "") return "";
  const such = examples.map((one) => `"${one}"`).join(" or ");
  return `to answer: ${place}${such === "" ? "" : `, such as ${such}`}`;
}

const STANDARDS: Readonly<Record<string, string>> = {
  "eu-act": "EU AI Act",
  "eu-template": "EU summary template",
  "eu-code": "EU Code of Practice",
  "ca-ab2013": "California AB 2013",
  gdpr: "GDPR",
  "fmti-2025": "FMTI 2025",
  mof: "MOF",
  osaid: "OSAID",
  "osai-index": "European Open Source AI Index",
  dps: "Data Provenance Standards",
  "model-card": "model cards",
  cyclonedx: "CycloneDX",
  spdx3: "SPDX 3",
  hub: "the Hub",
};

/** Who asks, with clause: `EU summary template 2.1; California AB 2013 (1)`. */
export function askedBy({ asked }: Question): string {
  return Object.entries(asked)
    .map(([who, where]) => `${STANDARDS[who] ?? who} ${where}`)
    .join("; ");
}
