import type { Unit } from "../../card/units.ts";
import { headingOf } from "../../card/units.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { DatasetCard } from "./dataset-card.ts";
import { scalarsOf } from "../../card/fields.ts";
import { hubDatasetId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";
import { inEvaluationSection, inUsageSection } from "../context.ts";
import { quoteItem, quoteUnit } from "./dataset-card.ts";

/** A data set that another one says it was made from. */
export interface DatasetSource {
  readonly name: string;
  readonly evidence: Evidence;
}

const MAX_SOURCES = 24;
// `original` says that there is none; `extended|other-…` is a word, not a data set.
const NOT_A_SOURCE =
  /^(?:original|extended|found|unknown|n\/?a|none|other(?:[-_ ].*)?|\[?more.*)$/u;
const MADE_FROM =
  /\b(?:duplicat\w+|cop(?:y|ies|ied)|mirror\w*|fork\w*|re-?upload\w*|subsets?|subsampl\w+|sampled|filter\w+|clean\w+|translat\w+|deriv\w+|based|built|compil\w+|collect\w+|construct\w+|extract\w+|convert\w+|versions?|process\w+|sourced?|merg\w+|mix\w*|combin\w+|concatenat\w+|augment\w+|taken|adapted|reformatted|originally)\b[^.;]{0,120}\b(?:from|of|on|by|using|with)\b/u;
const SOURCE_SECTION = /\b(?:sources?|source data|origin|provenance)\b/u;

/** Data sets named as sources: `source_datasets`, and links of sentences that say where it is from. */
export function datasetSources(card: DatasetCard, own: string): readonly DatasetSource[] {
  const found = new Map<string, DatasetSource>();
  const add = (name: string, evidence: () => Evidence): void => {
    const key = lowerCase(name);
    if (key === lowerCase(own) || found.has(key) || found.size >= MAX_SOURCES) return;
    found.set(key, { name, evidence: evidence() });
  };
  for (const item of scalarsOf(card.body.card, "source_datasets")) {
    const name = item.text.trim().replace(/^extended\s?\|\s?/u, "");
    if (name.length > 100 || NOT_A_SOURCE.test(lowerCase(name))) continue;
    add(hubDatasetId(name) ?? name, () => quoteItem(card, item));
  }
  for (const unit of card.body.units) {
    if (!saysSource(unit)) continue;
    for (const link of unit.links) {
      const id = hubDatasetId(link.url);
      if (id !== null) add(id, () => quoteUnit(card, unit));
    }
  }
  return [...found.values()];
}

function saysSource(unit: Unit): boolean {
  // A table lists relatives as often as sources.
  if (unit.links.length === 0 || unit.kind === "row") return false;
  if (inEvaluationSection(unit) || inUsageSection(unit)) return false;
  return MADE_FROM.test(unit.lower) || SOURCE_SECTION.test(headingOf(unit));
}
