import type { DatasetReading } from "../../model/dataset.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { TextFile } from "../../model/snapshot.ts";
import type { DisclosureTables } from "../tables.ts";
import type { DatasetCard, Owner } from "./dataset-card.ts";
import type { Pipeline } from "./pipeline.ts";
import { parseModelCard } from "../../card/parse.ts";
import { readBody } from "../../card/units.ts";
import { squash } from "../../facts/own-name.ts";
import { modelColumns } from "./columns.ts";
import { quoteItem, quoteLine, quoteUnit } from "./dataset-card.ts";
import { datasetLicense } from "./license.ts";
import { readPipeline } from "./pipeline.ts";
import { generatorsIn, saysSynthetic } from "./sentences.ts";
import { datasetSources } from "./sources.ts";
import { modelTags, syntheticMark } from "./tags.ts";

/** What a data set's own files say of it. */
export type DatasetFacts = Pick<
  DatasetReading,
  "license" | "sources" | "generators" | "synthetic" | "evidence"
>;

/** A data set's files, as read at one commit. */
export interface DatasetTexts {
  /** Hub id. */
  readonly id: string;
  readonly commit: string;
  /** ISO 8601; `null` when unknown. */
  readonly createdAt: string | null;
  /** The card and, where there is one, `pipeline.yaml`. */
  readonly texts: readonly TextFile[];
}

/** UTF-16 code units of a card that are read: two dozen cards may belong to one question. */
const MAX_CARD = 512 * 1024;
const MAX_EVIDENCE = 12;
const MAX_GENERATORS = 16;
const MAX_SAID = 2;

/** Reads the files. Never rejects on their content; without a card there is nothing but the pipeline. */
export async function readDatasetTexts(
  { id, commit, createdAt, texts }: DatasetTexts,
  tables: DisclosureTables,
): Promise<DatasetFacts> {
  const owner: Owner = { repository: `datasets/${id}`, commit };
  const text = texts.find(({ path }) => /^readme\.md$/iu.test(path));
  const pipelineFile = texts.find(({ path }) => path === "pipeline.yaml");
  const body =
    text === undefined
      ? null
      : readBody(await parseModelCard(text.path, text.text.slice(0, MAX_CARD)));
  const card = body === null ? null : { body, owner };
  const pipeline = pipelineFile === undefined ? null : await readPipeline(pipelineFile, owner);
  const license = card === null ? null : datasetLicense(card);
  const sources = [
    ...(card === null ? [] : datasetSources(card, id)),
    ...(pipeline?.sources ?? []),
  ];
  const written = writtenByModels(card, pipeline, createdAt, tables);
  return {
    license: license?.value ?? null,
    sources: [...new Set(sources.map(({ name }) => name))],
    generators: written.generators,
    synthetic: written.evidence.length > 0,
    evidence: unique([
      ...(license === null ? [] : [license.evidence]),
      ...written.evidence,
      ...sources.map(({ evidence }) => evidence),
    ]).slice(0, MAX_EVIDENCE),
  };
}

interface Written {
  readonly generators: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Who wrote the rows, by sentence, column, pipeline or tag; no evidence where nothing says a model. */
function writtenByModels(
  card: DatasetCard | null,
  pipeline: Pipeline | null,
  createdAt: string | null,
  tables: DisclosureTables,
): Written {
  const named = new Map<string, string>();
  const evidence: Evidence[] = [];
  const add = (name: string, place: Evidence): void => {
    if (named.has(squash(name)) || named.size >= MAX_GENERATORS) return;
    named.set(squash(name), name);
    evidence.push(place);
  };
  for (const { name, evidence: place } of pipeline?.generators ?? []) add(name, place);
  if (card === null) return { generators: [...named.values()], evidence };
  const said: Evidence[] = [];
  for (const unit of card.body.units) {
    const models = generatorsIn(unit, tables);
    for (const model of models) add(model, quoteUnit(card, unit));
    if (models.length === 0 && said.length < MAX_SAID && saysSynthetic(unit))
      said.push(quoteUnit(card, unit));
  }
  for (const { model, line } of modelColumns(card, tables))
    add(model, quoteLine(card.body, line, card.owner));
  const mark = syntheticMark(card, createdAt);
  if (mark !== null) evidence.push(quoteItem(card, mark));
  evidence.push(...said);
  const synthetic = evidence.length > 0;
  for (const { tag, model, says } of modelTags(card, tables))
    if (says || synthetic) add(model, quoteItem(card, tag));
  return { generators: [...named.values()], evidence };
}

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((one) => [placeOf(one), one])).values()];
}

function placeOf({ file, startLine, excerpt }: Evidence): string {
  return `${file} ${startLine} ${excerpt}`;
}
