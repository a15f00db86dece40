import type { Unit } from "../../card/units.ts";
import type { DisclosureTables } from "../tables.ts";
import type { NamedSource } from "./source.ts";
import { lowerCase, spelled } from "../../text/lower.ts";
import {
  inDataSection,
  inEvaluationSection,
  inTrainingDataSection,
  inUsageSection,
  isDataRow,
  isTitle,
  saysEvaluation,
  saysMeasuring,
  saysTraining,
} from "../context.ts";
import { isEmptyStatement } from "../empty-statement.ts";
import { KIND } from "../lexicon.ts";
import { knownCorpora } from "./corpora.ts";
import { isCorpusName } from "./corpus-name.ts";
import { isPlaceholder } from "./front-matter.ts";
import { linkedDatasets, offersData } from "./linked-source.ts";
import { phrasedNames } from "./phrased-name.ts";
import { rowNames } from "./row-name.ts";
import { named } from "./source.ts";

const LABEL =
  /^(?:(?:the )?(?:pre-?|fine-?)?(?:train(?:ing|ed)?|tuning|sft)?[ -]?(?:data ?sets?|corpus|corpora|data)(?: (?:used|name|link))?)\s*[:：]\s*["'([]?([\p{L}\d][\p{L}\d._/+-]*)/du;
// "Dataset: …" among the settings of a tool is what the tool ran on.
const SETTINGS =
  /^(?!.*train)(?:.{0,60}\b)?(?:configs?|configuration|settings|options|arguments|command)\b/u;
const USES_DATA =
  /\b(?:we|i|this model|it) (?:use[ds]?|leverage[ds]?|includes?)\b.{0,80}\b(?:data ?sets?|data|conversations|dialogues|samples)\b|\b(?:we|i)(?: have|['’]ve)?(?: mostly| also| then)? (?:curated|selected|picked|sampled|collected|combined|mixed|gathered|added|merged)\b.{0,60}\b(?:data ?sets?|data|corpus|corpora|conversations|dialogues|samples|instructions)\b/u;
const COUNTED =
  /^(?:[^\s\d:：]{1,20} ){0,2}(?:data ?sets?|data|corpus|corpora)(?: size| composition| mix(?:ture)?| sources?| used)?\s*[:：]|\b\d[\d.,]{0,15}k? (?:samples|examples|rows|entries|conversations|instructions|pairs) (?:from|of)\b|\b(?:source|input) data (?:for|of)\b|\bdata (?:for|of) (?:this|the) model\b|\b(?:corpus|data ?set|training set) (?:contains?|consists?|comprises?|includes?|is (?:composed|made up) of)\b/u;

/** Data sources named in a sentence about training, or in a section about training data. */
export function namedSources(unit: Unit, tables: DisclosureTables): readonly NamedSource[] {
  if (isEmptyStatement(unit) || isTitle(unit)) return [];
  const label = SETTINGS.test(lowerCase(unit.intro))
    ? undefined
    : spelled(unit.text, LABEL.exec(unit.lower), 1);
  const training = saysTraining(unit);
  const section = inDataSection(unit) && !inUsageSection(unit);
  const row = isDataRow(unit);
  const used =
    training || USES_DATA.test(unit.lower) || COUNTED.test(unit.lower) || offersData(unit);
  if (label === undefined) {
    if (inEvaluationSection(unit) && !training) return [];
    if (unit.kind === "row" ? !row && !inTrainingDataSection(unit) : !used && !section) return [];
    const measures = USES_DATA.test(unit.lower) ? saysMeasuring(unit) : saysEvaluation(unit);
    if (!training && measures) return [];
  }
  const strict = row || inTrainingDataSection(unit);
  return [
    ...linkedDatasets(unit),
    ...knownCorpora(unit, section, strict, tables).map((name) => ({ name, resolvable: true })),
    ...(used || strict ? phrasedNames(unit).map(named) : []),
    ...(label !== undefined && (isCorpusName(label) || isPlainName(label, unit))
      ? [named(label)]
      : []),
    ...listedName(unit),
    ...(row ? rowNames(unit) : []),
  ];
}

/** "Dataset: opus": one word in lower case, when it is all that the label says. */
function isPlainName(label: string, unit: Unit): boolean {
  if (!/^[a-z][a-z\d_]+$/u.test(label) || isPlaceholder(label) || KIND.test(label)) return false;
  return /^[\s.,;)\]("'+]*(?:$|\()/u.test(unit.text.slice(unit.text.indexOf(label) + label.length));
}

const ITEM_HEAD = /^(?:[-*+•]|\d{1,3}[.)])?\s*(?:the )?["'“]?([\p{L}\d][\p{L}\d._/+-]*)/du;

/** A list item under a heading that announces training data, when it begins with a name. */
function listedName(unit: Unit): readonly NamedSource[] {
  if (unit.kind !== "item" || !inTrainingDataSection(unit)) return [];
  const head = spelled(unit.text, ITEM_HEAD.exec(unit.lower), 1) ?? "";
  return isCorpusName(head) ? [named(head)] : [];
}
