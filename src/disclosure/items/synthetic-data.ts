import type { DatasetClaim } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Item, ItemContext, ItemReading } from "./item.ts";
import type { ProseItem } from "./prose.ts";
import { scalarsOf } from "../../card/fields.ts";
import { evidenceOnLine } from "../../card/units.ts";
import { generatorIn, knownDataset } from "../distillation/dataset.ts";
import { lowerCase } from "../../text/lower.ts";
import { answerItem, readProse } from "./prose.ts";
import { HUMAN_ONLY, NO_SYNTHETIC, SYNTHETIC_NOISE } from "./synthetic-words.ts";

const SEARCHED = ["README.md", "tags in front matter", "listed data sets"];
const TAG = /^(?:synthetic|synthetic-data|distilabel|machine-generated|curator)$/;
const OF_A_STAGE =
  /\b(?:pre-?training|post-?training|mid-?training|sft|fine-?tuning|cool-?down|stage|phase|for (?:evaluation|testing)|dpo|rl)\b/;
/** Logits and guidance teach without any text or picture being made. */
const OUTPUTS =
  /data|generat|output|respon|sample|answer|conversation|label|annotat|trac|synth|example|instruct|caption|trajector|rationale|writ|数据|生成/;
const MAX_PLACES = 3;

const MADE_BY_MODEL =
  /\b(?:generated|written|produced|synthesi[sz]ed|created) (?:by|with|from|using|via) (?:\w+ ){0,3}(?:gpt\S*|chatgpt|claude\S*|gemini\S*|llms?|llama\S*|mixtral\S*|mistral\S*|qwen\S*|deepseek\S*|(?:large )?language models?|openai\S*)/;
const DATA_BEFORE =
  /\b(?:data\w*|responses?|answers|examples|samples|instructions|conversations|dialogues|captions|questions|stories|texts?|outputs|completions)\b[^.;]{0,60}$/;
const USED = "the card says that synthetic data was used";

const IN_SENTENCES: Omit<ProseItem, "id"> = {
  words: [
    "synthetic",
    "synthesized",
    "synthetically",
    "generated",
    "human",
    "machine",
    "augmented",
    "backtranslated",
    "written",
    "wrote",
    "合成",
    "生成",
    "합성",
  ],
  never: SYNTHETIC_NOISE,
  label: /\bsynthetic(?:ally)?\b/,
  none: [...NO_SYNTHETIC, HUMAN_ONLY],
  present: [
    {
      pattern:
        /\bsynthetic(?:ally)?\b|\bsynthesi[sz]ed\b(?! by)|\b(?:machine|model|ai|llm|gpt-?[\d.]*|chatgpt)[- ]generated\b|合成(?:数据|データ|语料|語料)|합성 ?데이터/,
      detail: USED,
    },
    { pattern: MADE_BY_MODEL, before: DATA_BEFORE, detail: USED },
  ],
  vague: [
    {
      pattern:
        /\b(?:data[- ]augment\w*|augmented (?:\w+ )?(?:data\w*|with|version|by)|ai-enhanced|back-?translat\w*)\b/,
      unless: /\bretrieval[- ]augmented|\bimage augment|\brandom (?:crop|flip)|spec-?augment/,
      detail: "augmented data is spoken of, and not whether it is synthetic",
    },
  ],
  elsewhere: said,
  searched: SEARCHED.slice(1),
  absent: "no sentence says whether synthetic data was used",
};

/** D36: is it said whether synthetic data was used? */
export const syntheticData: Item = {
  id: "D36",
  read: (context) => contradicted(context) ?? answerItem(IN_SENTENCES, context),
};

/** "No synthetic data" beside a data set that models wrote, or beside a tag that says synthetic. */
function contradicted(context: ItemContext): ItemReading | null {
  const { none } = readProse(IN_SENTENCES, context);
  if (none === null || none.evidence.every(({ excerpt }) => OF_A_STAGE.test(lowerCase(excerpt))))
    return null;
  const other = modelWritten(context);
  if (other === null) return null;
  const [first] = none.evidence;
  if (first === undefined) return null;
  const detail = `${none.detail}, and ${other.what}`;
  return {
    state: "contradicted",
    detail,
    confidence: "medium",
    evidence: [first, other.evidence],
    searched: SEARCHED,
  };
}

interface Shown {
  readonly what: string;
  readonly evidence: Evidence;
}

/** What shows that models wrote data of this model, other than a sentence of its card. */
function modelWritten(context: ItemContext): Shown | null {
  const { trainingData, card, body, snapshot } = context;
  const set = trainingData.datasets.find((claim) => isModelWritten(claim, context));
  if (set !== undefined) {
    const what = `the listed data set \`${set.name}\` was written by models`;
    return { what, evidence: set.evidence };
  }
  const tag = scalarsOf(card, "tags").find(({ text }) => TAG.test(lowerCase(text.trim())));
  if (tag === undefined) return null;
  const what = `the tag \`${tag.text.trim()}\` says that it was`;
  return { what, evidence: evidenceOnLine(body, tag, snapshot.subject.commit) };
}

/** By the data set's own card, or by the table of known data sets. */
function isModelWritten({ name }: DatasetClaim, { datasets, tables }: ItemContext): boolean {
  const reading = datasets.find((one) => lowerCase(one.name) === lowerCase(name));
  const kind = knownDataset(reading?.id ?? name, tables)?.kind;
  return reading?.synthetic === true || kind === "model-output" || kind === "mixed";
}

/** What the statements on teachers say, and what data sets and tags only imply. */
function said(context: ItemContext): ItemReading | null {
  const { status, evidence } = context.distillation;
  const confidence = "medium";
  const searched = SEARCHED;
  const outputs = evidence.filter(({ excerpt }) => OUTPUTS.test(lowerCase(excerpt)));
  if (status === "stated" && outputs.length > 0) {
    const detail = "the card says that outputs of a model were used";
    return {
      state: "present",
      detail,
      confidence,
      evidence: outputs.slice(0, MAX_PLACES),
      searched,
    };
  }
  const implied = modelWritten(context) ?? namedAfterModel(context);
  if (implied === null) return null;
  const detail = `${implied.what}, and the card does not say whether synthetic data was used`;
  return { state: "vague", detail, confidence, evidence: [implied.evidence], searched };
}

/** A name such as `gpt4-chats` is a hint, and never one side of a contradiction. */
function namedAfterModel({ trainingData }: ItemContext): Shown | null {
  const set = trainingData.datasets.find(({ name }) => generatorIn(name) !== null);
  if (set === undefined) return null;
  return {
    what: `the listed data set \`${set.name}\` is named after a model`,
    evidence: set.evidence,
  };
}
