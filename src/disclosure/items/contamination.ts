import type { Unit } from "../../card/units.ts";
import type { Item } from "./item.ts";
import { isNoStatement } from "./prose-about.ts";
import { proseItem } from "./prose.ts";

const OVERLAP =
  /\b(?:(?:de-?)?contaminat\w*|train[- ]?test overlap|overlap (?=(?:with|between)\b.{0,40}\b(?:benchmark|test|eval))|(?:benchmark|data|(?:test|evaluation)[- ](?:set|data)) leak\w*)/;
const BENCHMARK =
  "(?:gsm8k|mmlu\\S*|truthful ?qa|hellaswag|winogrande|arc(?:-[ce]\\S*)?|human-?eval\\S*|mbpp|mt-?bench|math|bbh|gpqa|alpacaeval|benchmarks?|test sets?|evaluation (?:sets?|data\\w*))";
const METHOD =
  "(?:n-?gram|\\d+-gram|minhash|embedding|similarity|string match|detect-pretrain|min-?k|nearest neighbou?r|faiss|decontaminator|methodology)";
const BENCHMARK_AFTER = new RegExp(`^[^.;]{0,80}\\b${BENCHMARK}\\b`);
const BENCHMARK_BEFORE = new RegExp(`\\b${BENCHMARK}\\b[^.;]{0,60}$`);
const METHOD_AFTER = new RegExp(`^[^.;]{0,90}(?:\\b${METHOD}|\\btest results?|\\d ?%)`);
const METHOD_BEFORE = new RegExp(`\\b${METHOD}[^.;]{0,80}$`);
const TAKEN_OUT = new RegExp(
  `\\b(?:remov|exclud|filter|dropp)(?:ed|ing)\\b[^.;]{0,60}\\b(?:test|evaluation|benchmark) (?:questions|items|examples|samples|problems|sets?|data)\\b[^.;]{0,60}\\bfrom (?:the |our |its )?(?:training|fine-?tuning|pre-?training)\\b`,
);
const AGAINST = "overlap was looked for, and against what is said";
const BY = "how overlap was looked for is said";

function isStatement(unit: Unit): boolean {
  return !isNoStatement(unit);
}

/** D44: was overlap with benchmarks looked for, and what was found? */
export const contamination: Item = proseItem({
  id: "D44",
  words: [
    "contamination",
    "decontaminate",
    "leakage",
    "leaked",
    "overlap",
    "removed",
    "excluded",
    "filtered",
    "dropped",
    "污染",
    "泄露",
    "泄漏",
    "汚染",
  ],
  about: isStatement,
  never:
    /\b(?:water|soil|food|environment\w*|groundwater|hydrocarbons?|heavy metals?|microb\w*|pseudomonas|medical) |\b(?:other|these|those|some|many|merged|existing|most) (?:\w+ )?models\b|\b(?:memory|tap|gas|oil|pipe|information|privacy|prompt) leak|\boverlap(?:ping)? (?:window|chunk|stride|tokens|between (?:the )?(?:language|layer|class|chunk))|\bunfortunately contaminated\b|\bleaked (?:models?|weights?)\b|\b(?:next project|will probably|plan to|going to)\b/,
  none: [
    {
      pattern:
        /\b(?:no|not|never|have not|has not|did not|didn['’]t|haven['’]t|without)\b (?:been )?(?:\w+ ){0,3}(?:check\w*|test\w*|perform\w*|analy[sz]\w*|done|decontaminat\w*|contamination (?:check|test|analysis))\b[^.;]{0,40}(?:contaminat|overlap|leak|decontaminat)/,
      unless:
        /\bno (?:\w+ )?(?:evidence|contamination|overlap|leak)|\b(?:found|matches)\b|\bv\d model|\b(?:previous|earlier|original|other)\b/,
      detail: "the card says that overlap with benchmarks was not looked for",
    },
  ],
  present: [
    { pattern: OVERLAP, after: BENCHMARK_AFTER, detail: AGAINST },
    { pattern: OVERLAP, before: BENCHMARK_BEFORE, detail: AGAINST },
    { pattern: OVERLAP, after: METHOD_AFTER, detail: BY },
    { pattern: OVERLAP, before: METHOD_BEFORE, detail: BY },
    { pattern: TAKEN_OUT, detail: AGAINST },
  ],
  vague: [
    {
      pattern:
        /\bde-?contaminat\w*|\bcontamination (?:check|test|analysis|detection)|(?:数据|测试集)(?:污染|泄[露漏])/,
      detail: "decontamination is spoken of, without method or result",
    },
  ],
  absent: "no sentence says whether overlap with benchmarks was looked for",
});
