import type { Unit } from "../../card/units.ts";
import type { Item } from "./item.ts";
import { saysMeasuring, saysTraining } from "../context.ts";
import { shortNumber } from "./amount.ts";
import { trainingTokens } from "./amounts.ts";
import { isAboutTraining } from "./prose-about.ts";
import { proseItem } from "./prose.ts";

const AMOUNT =
  "(?<![\\w.$-])~?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{3,12}(?![.,]\\d)|\\d{1,3}(?:[.,]\\d{1,3})?(?=\\s?(?:k|m|b|t|thousand|million|billion|trillion|mil|万|亿|億)(?![a-z])))\\s?(k|m|b|t|thousand|million|billion|trillion|mil|万|亿|億)?(?![a-z])\\+?";
// What stands between a number and its unit is no verb and no preposition.
const FILLER =
  "(?!(?:was|were|is|are|has|on|for|can|models?|and|to|the|from|with|in|by|at|param\\w*|using|that|which|of|or|a|an|as|than|steps?|layers?)\\b|sets? of\\b|\\d+[ -])[^\\s.,;:()|/]{2,22}[ -]";
const COUNTED =
  /\b(?:samples?|examples?|rows?|pairs?|triplets?|entries|records|conversations?|dialogues?|chats|instructions?|images?|photos|videos?|clips|documents?|articles?|papers|sentences?|words|utterances|questions?|queries|prompts?|tweets|posts|comments|reviews|books|stories|songs|recordings|recipes|problems|tasks|completions|messages|data ?points|demonstrations|lines|poems|pages|files|abstracts|traces)\b(?!-| ?(?:fine-?)?tun)/g;
const AMOUNT_BEFORE = new RegExp(`${AMOUNT}[ -](?:sets? of )?(?:${FILLER}){0,4}$`);
const LABELLED = new RegExp(
  `\\b(?:size|number|count|total|training (?:set|examples|samples)|train(?:ing)? (?:size|split)|data ?points?|rows|samples|examples)\\b[^|:：\\d]{0,30}[|:：]\\s?(?:[a-z]+ )?${AMOUNT}`,
);
const BYTES =
  /(?<![\w.])(\d[\d.,]{0,9})\s?(?:gb|tb|mb|gib|gigabytes|terabytes)\b(?: \w+){0,2} (?:of )?(?:\w+ ){0,4}(?:text\w*|data\w*|corpus|corpora|documents|code|wikipedia|audio|images|pages)\b|\b(?:corpus|data ?sets?|data|texts?|total)\b[^.;]{0,40}?(?<![\w.])(\d[\d.,]{0,9})\s?(?:gb|tb|mb|gib)\b/;
const HOURS =
  /(?<![\w.])(\d[\d.,]{0,9})\s?(k|m|thousand|million)?\+?[ -]hours?\b(?: of)? (?:\w+[ -]){0,5}(?:audio|speech|video|recordings?|data\w*|corpus|voice|music|interactions)\b|\b(?:audio|speech|recordings?|corpus|data ?set)\b[^.;]{0,30}?\(?(\d[\d.,]{0,9})\s?(k)? hours\b/;
const NOT_DATA =
  /\b(?:gpu|tpu|batch|epochs? |learning rate|warm-?up|per (?:second|batch|prompt|device)|context|sequence length|vram|memory|image size|resolution|\d+k? steps|parameters?\b.{0,6}$|test set|testing|validation set only|few-?shot|downloads?|likes)\b/;
const GPU_MEMORY =
  /\b\d+ ?g[bi]b? (?:gpus?|vram|ram|memory|of (?:v?ram|gpu))|\b(?:a100|h100|v100|a6000|rtx|tpu|gpu)\S*\b/;

const SIZED_DATA =
  /^ (?:[a-z-]+ ){0,3}?(?:data ?sets?|corpus|corpora|data\b|(?:amounts?|quantit(?:y|ies)|collections?|number) of (?:\w+ ){0,3}(?:data|texts?|documents|examples|instructions|feedback|conversations|samples|tokens|code|images))\b/;
const NO_FIGURE = "the data is called large or small, without a figure";

function isAboutSize(unit: Unit): boolean {
  return isAboutTraining(unit) && (saysTraining(unit) || !saysMeasuring(unit));
}

/** D26: how much data was it? */
export const dataSize: Item = proseItem({
  id: "D26",
  words: [
    "tokens",
    "token",
    "sample",
    "example",
    "rows",
    "pairs",
    "triplet",
    "entries",
    "records",
    "conversation",
    "dialogue",
    "instruction",
    "images",
    "video",
    "documents",
  ]
    .concat([
      "articles",
      "papers",
      "sentence",
      "words",
      "utterance",
      "question",
      "queries",
      "prompts",
      "tweets",
      "posts",
      "comments",
      "reviews",
      "books",
      "stories",
      "problems",
      "tasks",
      "hours",
      "data",
      "dataset",
      "corpus",
    ])
    .concat([
      "size",
      "count",
      "total",
      "lines",
      "billion",
      "million",
      "large",
      "massive",
      "数据",
      "语料",
      "亿",
      "万",
      "训练",
      "データ",
      "데이",
    ]),
  about: isAboutSize,
  elsewhere: (context) => {
    const tokens = trainingTokens(context);
    if (tokens === null) return null;
    const detail = `${shortNumber(tokens.value)} tokens`;
    const evidence = [tokens.evidence];
    return { state: "present", detail, confidence: "medium", evidence, searched: ["README.md"] };
  },
  present: [
    {
      pattern: HOURS,
      unless: GPU_MEMORY,
      detail: (match) =>
        `hours of recordings: ${match[1] ?? match[3] ?? ""}${match[2] ?? match[4] ?? ""}`,
    },
    {
      pattern: BYTES,
      unless: GPU_MEMORY,
      detail: (match) => `size in bytes: ${match[0].slice(0, 60).trim()}`,
    },
    {
      pattern: COUNTED,
      before: AMOUNT_BEFORE,
      unless: NOT_DATA,
      detail: (match, lead) => `${lead?.[0] ?? ""}${match[0]}`.trim(),
    },
    {
      pattern: LABELLED,
      unless: NOT_DATA,
      detail: (match) => match[0].replace(/\s*\|\s*/g, " ").trim(),
    },
    {
      pattern: /\d[\d.,]{0,15}\s?(?:万亿?|亿|億)\+?\s?(?:个)?(?:tokens?|条|样本|指令|对话|词|字)/,
      detail: (match) => match[0],
    },
  ],
  vague: [
    {
      pattern:
        /\b(?:billions|millions|thousands|trillions|hundreds) of (?:\w+ ){0,4}(?:tokens|words|samples|examples|images|documents|pages|sentences|conversations|instructions|hours|rows|pairs|texts?|lines|books|articles)\b/,
      detail: NO_FIGURE,
    },
    {
      pattern:
        /\b(?:large|massive|vast|huge|enormous|extensive|small|tiny|sizable|big)(?:r|[- ]scale)?\b/g,
      after: SIZED_DATA,
      unless: /\bthank\w*|\bgrateful|\backnowledg/,
      detail: NO_FIGURE,
    },
    { pattern: /(?:大规模|海量|大量).{0,12}(?:数据|语料)/, detail: NO_FIGURE },
  ],
  absent: "no sentence says how much data it was",
});
