import type { Item } from "./item.ts";
import { proseItem } from "./prose.ts";

const PRIVATE =
  "(?:proprietary|private|in-?house|internal(?:ly)?|non-?public|closed[- ]source|confidential|unreleased)";
const DATA =
  "(?:data(?:sets?)?|corpus|corpora|documents?|images?|recordings?|conversations?|stories|examples|samples|collections?)";

/** D32: was private data of the maker or of others used? */
export const privateData: Item = proseItem({
  id: "D32",
  words: [
    "proprietary",
    "private",
    "inhouse",
    "house",
    "internal",
    "nonpublic",
    "public",
    "closed",
    "confidential",
    "open",
    "unreleased",
  ].concat(["私有", "自有", "内部", "内製", "公开", "独自", "非公", "自社", "비공"]),
  never:
    /\bdifferential\w* priva|\bprivate (?:use|llms?|cloud|information|personal|inference|repo\w*|beta|api)\b|\b(?:internal|in-?house|private|proprietary)(?:ly)? (?:\w+ ){0,3}(?:evaluat\w*|benchmarks?|test(?:s|ing|ed)?\b|leaderboard|metrics|testset)|\b(?:evaluat\w+|test|benchmark)(?:s|ing|ed)? (?:it |them )?(?:on|with) (?:our |an? )?(?:internal|in-?house|private)|\bprivate(?:ly)? (?:or|and) (?:sensitive|personal)|\binternal (?:medicine|state|monologue|representations?|use)/u,
  none: [
    {
      pattern: new RegExp(
        `\\b(?:no|not|never|without|neither)\\b(?! only| just)[^.;]{0,30}\\b${PRIVATE} (?:\\w+ ){0,3}${DATA}\\b`,
        "u",
      ),
      detail: "the card says that no private data was used",
    },
    {
      pattern:
        /\b(?:only|solely|exclusively|entirely|purely|100 ?%)(?: (?:on|from|of|using|with|uses?|trained|fine-?tuned|consists?|composed|contains?|the|data|datasets?|that|which|is|are|were|was)){0,5} (?:\w+ly[- ]available|public(?:ly)?|open(?:ly)?(?:[- ](?:sourced?|access|licen[sc]ed|available))?)\b(?![- ]?(?:source )?(?:models?|llms?|llm|ended|weights?|domain-specific))|\b(?:data|datasets?|sources) (?:\w+ ){0,4}(?:is|are|were|was) (?:all|entirely|exclusively|solely|only) (?:publicly|public|open)/u,
      unless: /\b(?:private|proprietary|in-?house|internal|licen[sc]ed data|synthetic)\b/u,
      detail: "the card says that all data is public",
    },
  ],
  present: [
    {
      pattern: new RegExp(
        `\\b${PRIVATE}\\b[^.;|]{0,50}\\b${DATA}\\b[^.;|]{0,12}(?:\\bof\\b|\\bcontain\\w*|\\bwith (?!lora|qlora|a |the )|\\bconsist\\w*|\\bcollected\\b|\\bfrom\\b|\\bfor (?!training|fine-?tuning|the training)|\\bcompris\\w*|\\bcover\\w*|\\bbased on\\b|\\binspired\\b|\\bspann\\w*|\\btargeting\\b|\\bgenerated\\b|\\bcurated\\b|\\bfocus\\w*|\\d)`,
        "u",
      ),
      detail: "private data is described",
    },
    {
      pattern: new RegExp(
        `\\b\\d[\\d.,]*\\s?[kmbt]?\\+? (?:(?!on |a |an |the |of )\\w+ ){0,3}${PRIVATE} ${DATA}\\b|\\b${PRIVATE} (?:~?\\d[\\d.,]*\\s?[kmbt]?|medical|clinical|legal|financial|code|speech|chat|role-?play\\w*|rp|synthetic|instruction|conversation\\w*|multi-?turn|orca\\S*|translation|math\\w*|customer|\\w+-style)\\b[^.;|]{0,30}\\b${DATA}\\b`,
        "u",
      ),
      detail: "private data is described",
    },
  ],
  vague: [
    {
      pattern: new RegExp(
        `\\b${PRIVATE} (?:\\S+ ){0,3}${DATA}\\b|\\b${DATA}\\b[^.;|]{0,20}\\b(?:is|are|remains?|was|were|kept|stays?) (?:\\w+ )?(?:private|proprietary|closed|not (?:be )?(?:public|released|shared))|\\b${DATA} \\((?:\\w+ )?(?:private|proprietary)\\)|(?:私有|自有|内部|非公开|独自の?|自社|비공개).{0,8}(?:数据|语料|データ|데이터)`,
        "u",
      ),
      detail: "private data is spoken of and not described",
    },
  ],
  absent: "no sentence says whether private data was used",
});
