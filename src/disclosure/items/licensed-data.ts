import type { Item } from "./item.ts";
import { DENIED_AFTER, DENIED_BEFORE } from "./prose-words.ts";
import { proseItem } from "./prose.ts";

const OPEN_LICENSE =
  /\b(?:permissive(?:ly)?|openly|open|freely|liberal\w*|creative[- ]commons|cc[- ]?by\S*|cc0|copyleft|(?:apache|mit|gpl)[- \d.]*)[- ]+licen[sc]|\blicen[sc]e[ds]? (?:is |are )?(?:under|as|with|by the terms)\b|\b(?:dual|code|model|weights?)[- ]licen/;
const ACQUIRED = "(?:licen[sc]ed|purchased|bought|acquired|paid)";
const DATA = "(?:data(?:sets?)?|content|corpora|corpus|materials?|sources)";
const KIND =
  "(?:texts?|images?|photos?|pictures?|audio|speech|videos?|books?|articles?|news|music|code|multimodal|medical|clinical|radiology|pathology|journals?|documents?|transcripts?|recordings?|conversations?|legal|financial)";
const ACQUIRED_DATA = new RegExp(`\\b${ACQUIRED} (?:\\w+ )?${DATA}\\b`);
const KIND_AFTER = new RegExp(`^[^.;]{0,60}\\b${KIND}\\b`);
const KIND_BEFORE = new RegExp(
  `\\b${KIND}\\b(?! data)[^.;]{0,25}$|\\bmultimodal data\\b[^.;]{0,60}$`,
);
const NONE = "the card says that no data was bought or licensed";

/** D31: was data bought or licensed? */
export const licensedData: Item = proseItem({
  id: "D31",
  words: [
    "licen",
    "licensed",
    "purchased",
    "bought",
    "acquired",
    "paid",
    "partners",
    "vendors",
  ].concat(["购买", "採購", "采购", "授权", "購入"]),
  label:
    /\blicen[sc](?:ed|ing)\b[^.]{0,40}\b(?:data|content|agreements?|rights ?holders?)|\bpurchased\b|\bbought\b/,
  never: OPEN_LICENSE,
  none: [
    { pattern: ACQUIRED_DATA, before: DENIED_BEFORE, detail: NONE },
    { pattern: ACQUIRED_DATA, after: DENIED_AFTER, detail: NONE },
    {
      pattern:
        /\bno (?:\w+ ){0,3}(?:data|content)\b[^.;]{0,30}\b(?:licen[sc]ed|bought|purchased)\b/,
      detail: NONE,
    },
    {
      pattern:
        /\b(?:not|never|neither) (?:\w+ ){0,2}(?:purchased?|bought|buy)\b|\b(?:bought|purchased|licen[sc]ed) no (?:\w+ )?(?:data|content)\b|\bnone of (?:the |our |this |its )?(?:\w+ )?data(?:sets?)? (?:was|were|is|are|has been) (?:\w+ or )?(?:purchased|bought|licen[sc]ed)\b/,
      unless: /\blicen[sc]ed under\b/,
      detail: NONE,
    },
  ],
  present: [
    {
      pattern: new RegExp(
        `\\b${ACQUIRED} (?:\\w+ ){0,2}from (?:the )?(?!various|multiple|several|third|publicly|internet|web|open)[a-z]`,
      ),
      before:
        /\b(?:data|content|text|image|corp|article|book|audio|music|part|source)\w*\b[^.;]{0,60}$/,
      detail: "data was licensed or bought, and from whom is said",
    },
    {
      pattern: ACQUIRED_DATA,
      after: KIND_AFTER,
      detail: "data of a stated kind was licensed or bought",
    },
    {
      pattern: ACQUIRED_DATA,
      before: KIND_BEFORE,
      detail: "data of a stated kind was licensed or bought",
    },
    {
      pattern: new RegExp(`\\b(?:licen[sc]ed|purchased|bought) (?:\\w+ )?${KIND}\\b`),
      detail: "data of a stated kind was licensed or bought",
    },
    {
      pattern:
        /\bdata ?sets? (?:were|was) (?:\w+ )?(?:licen[sc]ed|purchased|bought)\b|\bdata[- ]licen[sc]ing (?:agreements?|deals?|partnerships?|contracts?)\b/,
      detail: "the card says that data was licensed or bought",
    },
  ],
  vague: [
    {
      pattern: ACQUIRED_DATA,
      detail: "licensed data is spoken of, and no more is said",
    },
    {
      pattern:
        /\bdata (?:partners(?:hips?)?|vendors?|providers)\b|购买.{0,6}(?:数据|语料)|授权(?:的)?(?:数据|语料)/,
      detail: "data partners are spoken of, and no more is said",
    },
  ],
  absent: "no sentence says whether data was bought or licensed",
});
