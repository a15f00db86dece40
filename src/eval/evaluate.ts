import type { Catalog } from "../catalog/types.ts";
import type { TextReaders } from "../conclude/detect.ts";
import { identify } from "../licenses/identify.ts";
import type { LicenseIndex } from "../licenses/license-index.ts";
import type { Report } from "../model/report.ts";
import type { Terms } from "../model/terms.ts";
import { measureConcluded } from "./concluded.ts";
import type { IdentificationMeasure } from "./identification.ts";
import { measureIdentification, sameWords } from "./identification.ts";
import { knownDataset } from "../disclosure/distillation/dataset.ts";
import type { DisclosureTables } from "../disclosure/tables.ts";
import { firstTables } from "../disclosure/tables.ts";
import type { DisclosureMeasures } from "./disclosure.ts";
import { measureDisclosure } from "./disclosure.ts";
import type { FindingsMeasure } from "./findings.ts";
import { measureFindings } from "./findings.ts";
import type { Agreement, Label, LabelMeasures } from "./labels.ts";
import { measureLabels, parseLabels } from "./labels.ts";
import type { TermsMeasure } from "./terms.ts";
import { measureTerms } from "./terms.ts";

/** What an evaluation runs: the shipped functions, and files of the corpus. */
export interface EvaluatePorts {
  /** A file of the corpus by path, or `null`. */
  readonly read: (path: string) => string | null;
  /** The shipped check on a folder of the corpus, with no network. */
  readonly check: (folder: string) => Promise<Report>;
  readonly catalog: Catalog;
  readonly index: LicenseIndex;
  readonly readers: TextReaders;
  /** The same check with the data-set table as it was when it was first measured. */
  readonly checkFirst: (folder: string) => Promise<Report>;
  /** Names of the folders below `models/`. */
  readonly models: readonly string[];
  readonly tables: DisclosureTables;
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number;
}

/** Every measure; `null` for a part that the corpus does not have. */
export interface Measures {
  readonly identification: IdentificationMeasure | null;
  readonly terms: { readonly text: TermsMeasure; readonly catalogue: TermsMeasure } | null;
  /** Terms of each text with every entry of the same words left out of the catalogue. */
  readonly leaveOneOut: { readonly texts: number; readonly falseAllowed: number } | null;
  readonly labels: (LabelMeasures & { readonly concluded: Agreement }) | null;
  /** What is said of data and teachers; `first` without the data-set rows added since. */
  readonly disclosure: {
    readonly all: DisclosureMeasures;
    readonly first: DisclosureMeasures;
  } | null;
  /** What the rules find in every folder, under the default preset. */
  readonly findings: FindingsMeasure | null;
}

/** Measures the shipped code on a corpus; nothing in it knows a file of the corpus by name. */
export async function evaluate(ports: EvaluatePorts): Promise<Measures> {
  const { read, readers, index, now } = ports;
  const texts = read("licenses/index.json");
  const alone = (text: string): Terms => readers.readText(text, SOURCE).terms;
  const known = (text: string): Terms => termsOf(text, ports);
  const text = measureTerms(read, alone);
  const catalogue = measureTerms(read, known);
  return {
    identification: texts === null ? null : measureIdentification(read, index, now),
    terms: text === null || catalogue === null ? null : { text, catalogue },
    leaveOneOut: leaveOneOut(ports),
    ...(await labels(ports)),
    findings: await findings(ports),
  };
}

const SOURCE = { file: "text", repository: null, commit: null };

function termsOf(text: string, { readers, catalog }: EvaluatePorts): Terms {
  const reading = readers.readText(text, SOURCE);
  const [match] = readers.identify(text);
  const entry = match?.match === "exact" && match.key !== null ? catalog.entry(match.key) : null;
  return readers.mergeTerms(entry, match ?? null, reading);
}

/** A text whose licence nobody catalogued must not be granted more than it grants. */
function leaveOneOut({ read, readers, index }: EvaluatePorts): Measures["leaveOneOut"] {
  let texts = 0;
  const measured = measureTerms(read, (text, key) => {
    texts++;
    const exclude = sameWords(key, text, index);
    const [match] = identify(text, index, { exclude });
    return readers.mergeTerms(null, match ?? null, readers.readText(text, SOURCE));
  });
  return measured === null ? null : { texts, falseAllowed: measured.falseAllowed.length };
}

async function labels(ports: EvaluatePorts): Promise<Pick<Measures, "labels" | "disclosure">> {
  const text = ports.read("labels.json");
  if (text === null) return { labels: null, disclosure: null };
  const rows = parseLabels(JSON.parse(text));
  const reports = await reportsOf(rows, ports.check);
  const truths = { inTable: (name: string) => knownDataset(name, ports.tables) !== null };
  const firstTruths = {
    inTable: (name: string) => knownDataset(name, firstTables(ports.tables)) !== null,
  };
  const first = await reportsOf(rows, ports.checkFirst);
  return {
    labels: { ...measureLabels(rows, reports), concluded: measureConcluded(rows, reports) },
    disclosure: {
      all: measureDisclosure(rows, reports, truths),
      first: measureDisclosure(rows, first, firstTruths),
    },
  };
}

async function reportsOf(
  rows: readonly Label[],
  check: EvaluatePorts["check"],
): Promise<ReadonlyMap<string, Report>> {
  const reports = new Map<string, Report>();
  for (const { id } of rows) {
    const report = await check(`models/${id}`);
    if (report.outcome !== "none") reports.set(id, report);
  }
  return reports;
}

async function findings({ models, check }: EvaluatePorts): Promise<Measures["findings"]> {
  if (models.length === 0) return null;
  const reports: Report[] = [];
  for (const name of models) reports.push(await check(`models/${name}`));
  return measureFindings(reports);
}
