import type { Item } from "./item.ts";
import { DENIED_BEFORE } from "./prose-words.ts";
import { proseItem } from "./prose.ts";

const PRIVATE_DATA =
  /\b(?:proprietary|private|in-?house|internal(?:ly)?|non-?public|closed[- ]source|confidential|unreleased)\b[^.;|]{0,50}?\b(?:data(?:sets?)?|corpus|corpora|documents?|images?|recordings?|conversations?|stories|examples|samples|collections?)\b/;
const DESCRIBED_AFTER =
  /^[^.;|]{0,12}(?:\bof\b|\bcontain\w*|\bwith (?!lora|qlora|a |the )|\bconsist\w*|\bcollected\b|\bfrom\b|\bfor (?!training|fine-?tuning|the training)|\bcompris\w*|\bcover\w*|\bbased on\b|\binspired\b|\bspann\w*|\btargeting\b|\bgenerated\b|\bcurated\b|\bfocus\w*|\d)/;
const COUNTED_BEFORE = /\d\s?[kmbt]?\+? (?:(?!on |an? |the |of )\w+ ){0,3}$/;
const DESCRIBED_INSIDE =
  /\b(?:proprietary|private|in-?house|internal) (?:~?\d[\d.,]{0,15}\s?[kmbt]?|medical|clinical|legal|financial|code|speech|chat|role-?play\w*|rp|synthetic|instruction|conversation\w*|multi-?turn|orca\S*|translation|math\w*|customer|\w+-style)\b/;
const ANOTHER_SENSE =
  /\bdifferential\w* priva|\bprivate with respect|\bprivate (?:use|llms?|cloud|information|personal|inference|repo\w*|beta|api)\b|\b(?:internal|in-?house|private|proprietary)(?:ly)? (?:\w+ ){0,3}(?:evaluat\w*|benchmarks?|test(?:s|ing|ed)?\b|leaderboard|metrics|testset)|\b(?:evaluat\w+|test|benchmark)(?:s|ing|ed)? (?:it |them )?(?:on|with) (?:our |an? )?(?:internal|in-?house|private)|\bprivate(?:ly)? (?:or|and) (?:sensitive|personal)|\binternal (?:medicine|state|monologue|representations?|use)/;
const ONLY_PUBLIC =
  /\b(?:only|solely|exclusively|entirely|purely|100 ?%)(?: (?:on|from|of|using|with|uses?|trained|fine-?tuned|consists?|composed|contains?|the|data|datasets?|that|which|is|are|were|was)){0,5} (?:\w+ly[- ]available|public(?:ly)?|open(?:ly)?(?:[- ](?:sourced?|access|licen[sc]ed|available))?)\b(?![- ]?(?:source )?(?:models?|llms?|ended|weights?|domain-specific))|\b(?:data|datasets?|sources) (?:\w+ ){0,4}(?:is|are|were|was) (?:all|entirely|exclusively|solely|only) (?:publicly|public|open)|\ball (?:of )?(?:the |our |its )?(?:\w+ )?(?:data(?:sets?)?|sources) (?:used )?(?:is|are|was|were) (?:openly |freely )?public(?:ly available)?\b/;
const NOT_PUBLIC =
  /\b(?:our own|own|internal|private|proprietary|in-?house)\b[^.;|]{0,60}\b(?:which|that|and) (?:is|are|was|were) not (?:public|published|shared|released)\b|\b(?:internal|in-?house|private|proprietary) (?:\w+ )?(?:letters|e-?mails|tickets|transcripts|reports|chats?|logs)\b/;
const DESCRIBED = "private data is described";

/** D32: was private data of the maker or of others used? */
export const privateData: Item = proseItem({
  id: "D32",
  words: [
    "proprietary",
    "private",
    "inhouse",
    "in-house",
    "house",
    "internal",
    "nonpublic",
    "non-public",
    "publicly",
    "public",
    "closed",
    "confidential",
    "openly",
    "unreleased",
  ].concat(["私有", "自有", "内部", "内製", "公开", "独自", "非公", "自社", "비공"]),
  label:
    /\b(?:private|proprietary|non-?public(?:ly available)?)\b[^.]{0,40}\b(?:data(?:sets?)?|third[- ]part\w+)/,
  never: ANOTHER_SENSE,
  none: [
    {
      pattern: PRIVATE_DATA,
      before: DENIED_BEFORE,
      detail: "the card says that no private data was used",
    },
    {
      pattern: ONLY_PUBLIC,
      unless: /\b(?:private|proprietary|in-?house|internal|licen[sc]ed data|synthetic)\b/,
      detail: "the card says that all data is public",
    },
  ],
  present: [
    { pattern: NOT_PUBLIC, detail: DESCRIBED },
    { pattern: PRIVATE_DATA, after: DESCRIBED_AFTER, detail: DESCRIBED },
    { pattern: PRIVATE_DATA, before: COUNTED_BEFORE, detail: DESCRIBED },
    {
      pattern: DESCRIBED_INSIDE,
      after: /^[^.;|]{0,30}\b(?:data|corp|set|collection|conversation)/,
      detail: DESCRIBED,
    },
  ],
  vague: [
    { pattern: PRIVATE_DATA, detail: "private data is spoken of and not described" },
    {
      pattern:
        /\bdata(?:sets?)?\b[^.;|]{0,20}(?:\b(?:is|are|remains?|was|were|kept|stays?) (?:\w+ )?(?:private|proprietary|closed|not (?:be )?(?:public|released|shared))| \((?:\w+ )?(?:private|proprietary)\))|(?:私有|自有|内部|非公开|独自の?|自社|비공개).{0,8}(?:数据|语料|データ|데이터)/,
      detail: "private data is spoken of and not described",
    },
  ],
  absent: "no sentence says whether private data was used",
});
