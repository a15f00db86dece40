import type { Item } from "./item.ts";
import { proseItem } from "./prose.ts";

const OPEN_LICENSE =
  /\b(?:permissive(?:ly)?|openly|open|freely|liberal\w*|creative[- ]commons|cc[- ]?by\S*|cc0|copyleft|(?:apache|mit|gpl)[- \d.]*)[- ]+licen[sc]|\blicen[sc]e[ds]? (?:is |are )?(?:under|as|with|by the terms)\b|\b(?:dual|code|model|weights?)[- ]licen/u;
const KIND =
  "(?:texts?|images?|photos?|pictures?|audio|speech|videos?|books?|articles?|news|music|code|multimodal|medical|clinical|radiology|pathology|journals?|documents?|transcripts?|recordings?|conversations?|legal|financial)";

/** D31: was data bought or licensed? */
export const licensedData: Item = proseItem({
  id: "D31",
  words: [
    "licensed",
    "licenced",
    "licensing",
    "purchased",
    "bought",
    "acquired",
    "paid",
    "partners",
    "vendors",
  ].concat(["购买", "採購", "采购", "授权", "購入"]),
  never: OPEN_LICENSE,
  none: [
    {
      pattern:
        /\b(?:no|not|never|without|neither)\b(?! only)[^.;]{0,40}\b(?:commercially[- ]licen[sc]ed|licen[sc]ed|purchased?|bought|buy)\b[^.;]{0,40}\b(?:data(?:sets?)?|content|corpora|material|sources)\b|\b(?:data(?:sets?)?|content)\b[^.;]{0,30}\b(?:was|were|is|are|has been|have been) (?:not|never|neither) (?:purchased|bought|licen[sc]ed)(?! under)/u,
      detail: "the card says that no data was bought or licensed",
    },
  ],
  present: [
    {
      pattern:
        /\b(?:data(?:sets?)?|content|texts?|images?|corpora|corpus|articles|books|audio|music)\b[^.;]{0,40}\b(?:licen[sc]ed|purchased|bought|acquired) (?:\w+ ){0,2}from (?:the )?(?!various|multiple|several|third|publicly|internet|web|open)[a-z]/u,
      detail: "data was licensed or bought, and from whom is said",
    },
    {
      pattern: new RegExp(
        `\\bmultimodal data\\b[^.;]{0,60}\\blicen[sc]ed data\\b|\\b(?:licen[sc]ed|purchased|bought)\\b[^.;]{0,50}\\b(?:data(?:sets?)?|content|corpora|corpus|materials?|sources)\\b[^.;]{0,60}\\b${KIND}\\b|\\b${KIND}\\b[^.;]{0,25}\\b(?:licen[sc]ed|purchased|bought) (?:\\w+ )?(?:data(?:sets?)?|content|corpora|corpus|materials?|sources)\\b|\\b(?:licen[sc]ed|purchased|bought) (?:\\w+ )?${KIND}\\b`,
        "u",
      ),
      detail: "data of a stated kind was licensed or bought",
    },
    {
      pattern:
        /\bdata ?sets? (?:were|was) (?:\w+ )?(?:licen[sc]ed|purchased|bought)\b|\bdata[- ]licen[sc]ing (?:agreements?|deals?|partnerships?|contracts?)\b/u,
      detail: "the card says that data was licensed or bought",
    },
  ],
  vague: [
    {
      pattern:
        /\b(?:licen[sc]ed|purchased|bought|paid) (?:\w+ )?(?:data(?:sets?)?|content|corpora|corpus|materials?|sources)\b|\bdata (?:partners(?:hips?)?|vendors?|providers)\b|购买.{0,6}(?:数据|语料)|授权(?:的)?(?:数据|语料)/u,
      detail: "licensed data or data partners are spoken of, and no more is said",
    },
  ],
  absent: "no sentence says whether data was bought or licensed",
});
