import type { Unit } from "../../card/units.ts";
import type { DisclosureTables } from "../tables.ts";
import { headingOf } from "../../card/units.ts";
import { hubDatasetId, hubModelId } from "../../facts/model-id.ts";
import { LETTERS } from "../../text/letters.ts";
import { lowerCase, spelled } from "../../text/lower.ts";
import {
  inDataSection,
  inEvaluationSection,
  inTrainingDataSection,
  inUsageSection,
  isDataRow,
  isEmptyStatement,
  saysEvaluation,
  saysMeasuring,
  saysTraining,
} from "../context.ts";
import { isLanguage } from "../lexicon.ts";
import { isCorpusName } from "./corpus-name.ts";
import { knownCorpora } from "./corpora.ts";

/** A data source that a sentence names. */
export interface NamedSource {
  readonly name: string;
  readonly resolvable: boolean;
}

const NOUN = `(?:data ?sets?|corpus|corpora)(?![${LETTERS}/])`;
const WORD = `[${LETTERS}\\d][${LETTERS}\\d._/+-]{0,60}`;
// Up to five words before the noun; what of them is a name is decided word by word.
const BEFORE = new RegExp(
  `((?:${WORD} ){1,5})(?:training |instruction |fine-?tuning |sft )?${NOUN}`,
  "gu",
);
const AFTER = new RegExp(
  `\\b${NOUN}\\s?(?:is|are|was|were|:|called|named|such as|like|,? namely|\\()?\\s?["'“(]?(${WORD})`,
  "gu",
);
const LABEL =
  /^(?:(?:the )?(?:pre-?|fine-?)?(?:train(?:ing|ed)?|tuning|sft)?[ -]?(?:data ?sets?|corpus|corpora|data)(?: (?:used|name|link))?)\s*[:：]\s*["'([]?([\p{L}\d][\p{L}\d._/+-]*)/du;
const USES_DATA =
  /\b(?:we|i|this model|it) (?:use[ds]?|leverage[ds]?|includes?)\b.{0,80}\b(?:data ?sets?|data|conversations|dialogues|samples)\b/u;
const ON_THE =
  /\bon (?:the |an? )?([\p{L}\d][\p{L}\d._/-]*)(?: - [\p{L}\d_-]{1,20})? data ?set\b/du;
const KAGGLE = /^https?:\/\/(?:www\.)?kaggle\.com\/(?:datasets|c|competitions)\//u;
const COUNTED =
  /^(?:[^\s\d:：]{1,20} ){0,2}(?:data ?sets?|data|corpus|corpora)(?: size| composition| mix(?:ture)?| sources?| used)?\s*[:：]|\b\d[\d.,]*k? (?:samples|examples|rows|entries|conversations|instructions|pairs) (?:from|of)\b|\b(?:source|input) data (?:for|of)\b|\bdata (?:for|of) (?:this|the) model\b|\b(?:corpus|data ?set|training set) (?:contains?|consists?|comprises?|includes?|is (?:composed|made up) of)\b/u;

/** Data sources named in a sentence about training, or in a section about training data. */
export function namedSources(unit: Unit, tables: DisclosureTables): readonly NamedSource[] {
  if (isEmptyStatement(unit) || unit.kind === "heading") return [];
  const label = spelled(unit.text, LABEL.exec(unit.lower), 1);
  const training = saysTraining(unit);
  const section = inDataSection(unit) && !inUsageSection(unit);
  const row = isDataRow(unit);
  const used =
    training || USES_DATA.test(unit.lower) || COUNTED.test(unit.lower) || thanksForData(unit);
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
    ...phrasedNames(unit, used || strict),
    ...(label !== undefined && (isCorpusName(label) || /^[a-z][a-z\d_]+$/u.test(label))
      ? [named(label)]
      : []),
    ...listedName(unit),
    ...(row ? rowNames(unit) : []),
  ];
}

const THANKS = /\b(?:thank\w*|credits?|acknowledg\w*|gratitude)\b/u;
const MADE_BY = /\b(?:curat|compil|prepar|assembl|clean|collect|creat)(?:ed|ing)\b/u;

/** Who thanks the makers of a data set for it has used it. */
function thanksForData(unit: Unit): boolean {
  return (
    unit.links.some((link) => link.url.includes("/datasets/")) &&
    MADE_BY.test(unit.lower) &&
    (THANKS.test(unit.lower) || THANKS.test(headingOf(unit)))
  );
}

const BARE_URL = /https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/datasets\/[^\s)\]>"'|]{1,200}/gu;

function linkedDatasets(unit: Unit): readonly NamedSource[] {
  const bare = unit.lower.includes("/datasets/") ? (unit.text.match(BARE_URL) ?? []) : [];
  const links = [...unit.links, ...bare.map((url) => ({ text: url, url }))];
  return links.flatMap((link) => {
    const id = hubDatasetId(link.url);
    if (KAGGLE.test(lowerCase(link.url))) return [{ name: link.text, resolvable: true }];
    return id === null || id.startsWith("open-llm-leaderboard")
      ? []
      : [{ name: id, resolvable: true }];
  });
}

const MANNER = new Set(["style", "styled", "format", "formatted", "type", "like", "based"]);

// "An internal Tern dataset" says whose it is, not which.
const OWN = new Set(["internal", "proprietary", "private", "in-house", "custom", "own"]);

function phrasedNames(unit: Unit, enough: boolean): readonly NamedSource[] {
  if (!enough || unit.kind === "row") return [];
  const found: string[] = [];
  for (const match of unit.lower.matchAll(BEFORE)) {
    const length = match[1]?.length ?? 0;
    const words = unit.text
      .slice(match.index, match.index + length)
      .trim()
      .split(" ");
    const at = words.findLastIndex((word) => isCorpusName(word) || /^\p{Lu}\p{Ll}{2,}/u.test(word));
    const name = words.slice(Math.max(0, firstOfName(words, at)), at + 1).join(" ");
    if (at === 0 && match.index === 0 && !isCorpusName(words[0] ?? "")) continue;
    if (MANNER.has(lowerCase(words[at + 1] ?? ""))) continue;
    if (OWN.has(lowerCase(words[firstOfName(words, at) - 1] ?? "")) && !isCorpusName(name))
      continue;
    if (at >= 0 && at >= words.length - 2 && isNamePhrase(name)) found.push(name);
  }
  for (const match of unit.lower.matchAll(AFTER)) {
    const end = match.index + match[0].length;
    const name = unit.text.slice(end - (match[1]?.length ?? 0), end);
    if (isCorpusName(name)) found.push(name);
  }
  const template = spelled(unit.text, ON_THE.exec(unit.lower), 1);
  if (template !== undefined && isTemplateName(template)) found.push(template);
  return found.map(named);
}

/** After "fine-tuned on the … dataset" even a lower-case name counts, an adjective does not. */
function isTemplateName(word: string): boolean {
  if (isCorpusName(word)) return true;
  return /^[a-z]+(?:-[a-z\d]+)+$/u.test(word) && !ADJECTIVE.test(word);
}

const ADJECTIVE =
  /-(?:quality|scale|source|sourced|created|style|turn|step|domain|modal|lingual|language|specific|related|based|house|only|time|format|level|made|annotated|labell?ed|generated|tuning|training|following|aligned|world|like|licensed|curated|hour|token|free|wide|known|used|public|mined|balanced)$/u;

/** Walks left over the capitalised words of one name. */
function firstOfName(words: readonly string[], last: number): number {
  let at = last;
  while (at > 0 && /^[\p{Lu}\d]/u.test(words[at - 1] ?? "")) at--;
  return at;
}

const PLAIN =
  /^(?:Entire|Whole|Both|Any|Every|Other|More|Most|The|This|Our|These|Training|Train|Fine-?tuning|Evaluation|Test|Validation|Custom|Private|Public|Internal|Open|Web|Text|Image|Audio|Video|Speech|Code|Math|Instruction|Instruct|Chat|Synthetic|Large|Small|New|Original|Model|Base|Preference|Reward|Hugging|Face|Hub|Various|Multiple|Several|Each|All|Some|Which|Using|What|Trained|Finetuned|Fine-tuned|Used|Used the|For|We|You|It|If|In|On|And|Also|Please|Note|Human|Multilingual|Bilingual|Parallel|Medical|Legal|Financial|Conversational|Question|Answering|Sentiment|Analysis|Dataset|Data|Source|See|Its|Their|High|Quality|High-quality|Full|Complete|Natural|Language|Monolingual|Supervised|Additional|Pre-training|Pretraining|Post-training)$/u;

function isNamePhrase(name: string): boolean {
  const words = name.split(" ").filter((word) => !PLAIN.test(word) && !isLanguage(lowerCase(word)));
  return words.some((word) => /^\p{Lu}|[\d_/]/u.test(word) && isCorpusName(word, true));
}

const ITEM_HEAD = /^(?:[-*+•]|\d{1,3}[.)])?\s*(?:the )?["'“]?([\p{L}\d][\p{L}\d._/+-]*)/du;

/** A list item under a heading that announces training data, when it begins with a name. */
function listedName(unit: Unit): readonly NamedSource[] {
  if (unit.kind !== "item" || !inTrainingDataSection(unit)) return [];
  const head = spelled(unit.text, ITEM_HEAD.exec(unit.lower), 1) ?? "";
  return isCorpusName(head) ? [named(head)] : [];
}

const PAPER = /arxiv\.org|doi\.org|aclanthology|openreview|\.pdf$/u;

/** What the cell beside "Dataset" or "Sources" links to, or the names a short cell holds. */
function rowNames(unit: Unit): readonly NamedSource[] {
  const linked = unit.links.filter(
    ({ url }) => /^https?:/u.test(url) && !PAPER.test(lowerCase(url)) && hubModelId(url) === null,
  );
  const words = (unit.text.replace(/^\|/u, "").split("|")[1] ?? "").trim().split(/[\s,;+&]+/u);
  const names = words.length > 8 ? [] : words.filter((word) => isCorpusName(word));
  return [...linked.map(({ text }) => named(text)), ...names.map(named)];
}

function named(name: string): NamedSource {
  return { name, resolvable: /^[\w.-]+\/[\w.-]+$/u.test(name) };
}
