import type { Item } from "./item.ts";
import { proseItem } from "./prose.ts";

const REMOVES =
  /\b(?:filter|remov|exclud|redact|mask|discard|replac|strip|clean)\w*\b|\bfiltered\b/;
const REMOVED =
  /\b(?:csam|nsfw|pii|personal(?:ly)? (?:identifiable )?(?:data|information)|toxic\w*|profan\w*|hate speech|sensitive (?:data|information|content)|refusals?|alignment and bias|alignment \/|moraliz\w*|boilerplate|low[- ]quality|short(?:er)? (?:texts?|documents|responses|conversations|examples)|(?:shorter|longer|fewer|less) than|urls?|html|emojis?|stop ?words|special characters|hashtags|non-english|advertisements|e-?mails?)\b/;
const NOT_DONE = /\b(?:not|never|without) (?:been )?(?:\w+ )?(?:filter\w*|clean\w*|de-?dup\w*)\b/;
const AS_IT_WAS = "the card says that the data was used as it was";

/** D39: how was the data cleaned and filtered? */
export const dataProcessing: Item = proseItem({
  id: "D39",
  words: [
    "filter",
    "dedup",
    "duplicate",
    "clean",
    "quality",
    "minhash",
    "heuristic",
    "blocklist",
    "preprocess",
    "process",
    "curate",
  ]
    .concat([
      "remove",
      "exclude",
      "discard",
      "token",
      "normalize",
      "lowercase",
      "mask",
      "language",
      "decontaminate",
      "anonymize",
      "redact",
      "csam",
      "sensitive",
      "convert",
      "segment",
    ])
    .concat([
      "augment",
      "shuffle",
      "sampled",
      "truncate",
      "truncated",
      "去重",
      "过滤",
      "清洗",
      "筛选",
      "前処",
      "除去",
      "전처",
      "정제",
      "マス",
      "중복",
    ]),
  never:
    /\b(?:filters? (?:out )?(?:responses?|outputs?|inputs?)|content filters?|safety filters?|noise filter|kalman|data ?sheet|remove (?:the|this|your|any) (?:flag|line|token|prefix|file)|quality (?:loss|of (?:the )?(?:outputs?|generation|quant))|clean (?:install|code|air)|without filter\w*|un-?filtered responses)\b/,
  none: [
    {
      pattern: /\b(?:filtered|cleaned|processed|preprocessed|curated)\b(?! (?:for|against|by)\b)/,
      before:
        /\b(?:data(?:sets?)?|corpus|texts?)\b[^.;]{0,20}\b(?:was|were|is|are|has|have) (?:been )?not (?:been )?(?:\w+ )?$/,
      detail: AS_IT_WAS,
    },
    {
      pattern:
        /\bno (?:further |additional |other )?(?:data )?(?:filtering|cleaning|pre-?processing|processing)\b[^.;]{0,20}\b(?:was|were|applied|performed|done|took)/,
      detail: AS_IT_WAS,
    },
  ],
  present: [
    {
      pattern:
        /(?<![-/\w])(?:de-?dup\w*|dedupl\w*|minhash|near-duplicates?|exact match(?:ing)? dedup\w*|duplicat\w* (?:\w+ ){0,3}(?:removed|removal|dropped)|remov\w+ (?:\w+ ){0,4}duplicat\w*)\b|去重|重複.{0,6}(?:除去|削除)|중복 ?제거/,
      unless: NOT_DONE,
      detail: "duplicates were removed",
    },
    {
      pattern: REMOVES,
      and: REMOVED,
      unless:
        /\b(?:not|never|without) (?:been )?(?:\w+ )?(?:filter\w*|clean\w*)\b|\byou can\b|\bsafety classifiers? at inference\b/,
      detail: "what was filtered out is said",
    },
    {
      pattern:
        /\b(?:quality|language[- ]id\w*|toxicity|heuristic|fasttext|rule-based|classifier-based|model-based|reward|embedding|length|keyword|blocklist|cosine|clip[- ]score|aesthetic)[- ](?:\w+[- ])?(?:filter\w*|classif\w*|scor\w*|selection|pruning|thresholds?)\b|\b(?:filter\w*|select\w*)\b[^.;]{0,40}\b(?:by|using|with|based on|via)\b[^.;]{0,40}\b(?:classifiers?|heuristics?|perplexity|thresholds?|rules|keywords?|scores?|length|gpt-?\S*|llm)\b|\blanguage identification\b|\bperplexity[- ](?:based )?filter\w*/,
      unless:
        /\b(?:not|never|without) (?:been )?(?:\w+ )?(?:filter\w*|clean\w*)\b|\b(?:response|output|benchmark) (?:filter|scor)/,
      detail: "how the data was filtered is said",
    },
    {
      pattern:
        /\b(?:texts?|data|documents?|sentences?|images?|words|inputs|corpus|corpora|files|recordings|audio|samples)\b[^.;]{0,40}\b(?:(?:was|were|are|is) (?:\w+ ){0,2}(?:tokeni[sz]ed|lower-?cased|normali[sz]ed|segmented|resampled|resized|cropped|anonymi[sz]ed|de-identified|shuffled|downsampled|upsampled|translated|truncated|masked|split))\b|\btokeni[sz]ed (?:using|with|by)\b|\b\d{1,2} ?% of the tokens are masked\b/,
      detail: "a step of processing is named",
    },
  ],
  vague: [
    {
      pattern:
        /\b(?:(?:well|carefully|heavily|highly|extensively|manually|rigorously)[- ]?(?:filtered|cleaned|curated|processed|selected))\b|\b(?:filtered|cleaned|cleansed|curated|pre-?processed|processed|sanitized)\b[^.;]{0,40}\b(?:data\w*|corpus|corpora|texts?|versions?|subset|samples|mix\w*)\b|\b(?:data\w*|corpus|corpora|texts?|samples|examples)\b[^.;]{0,40}\b(?:filtered|cleaned|cleansed|curated|pre-?processed|sanitized|filtering|cleaning|cleansing|curation|preprocessing)\b|(?:数据|语料).{0,10}(?:过滤|清洗|筛选)|(?:过滤|清洗|筛选).{0,10}(?:数据|语料)|前処理|전처리|정제/,
      unless: NOT_DONE,
      detail: "the data is called cleaned, filtered or curated, and no step is named",
    },
  ],
  absent: "no sentence says how the data was processed",
});
