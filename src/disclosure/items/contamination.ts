import type { Unit } from "../../card/units.ts";
import type { Item } from "./item.ts";
import { isNoStatement } from "./prose-about.ts";
import { proseItem } from "./prose.ts";

const OVERLAP =
  "(?:(?:de-?)?contaminat\\w*|train[- ]?test overlap|benchmark (?:leak\\w*|overlap)|(?:test|eval\\w*|benchmark)[- ](?:set|data) (?:leak\\w*|overlap)|data leak\\w*)";
const BENCHMARK =
  "(?:gsm8k|mmlu\\S*|truthfulqa|truthful ?qa|hellaswag|winogrande|arc(?:-[ce]\\S*)?|human-?eval\\S*|mbpp|mt-?bench|math|bbh|gpqa|alpacaeval|benchmarks?|test sets?|evaluation (?:sets?|data\\w*))";

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
    "污染",
    "泄露",
    "泄漏",
    "汚染",
  ],
  about: isStatement,
  never:
    /\b(?:water|soil|food|environment\w*|groundwater|hydrocarbons?|heavy metals?|microb\w*|pseudomonas|medical) |\b(?:other|these|those|some|many|merged|existing|most) (?:\w+ )?models\b|\b(?:memory|tap|gas|oil|pipe|information|privacy|prompt) leak|\boverlap(?:ping)? (?:window|chunk|stride|tokens|between (?:the )?(?:language|layer|class|chunk))|\bunfortunately contaminated\b|\bleaked (?:models?|weights?)\b|\b(?:next project|will probably|plan to|going to)\b/u,
  none: [
    {
      pattern:
        /\b(?:no|not|never|have not|has not|did not|didn['’]t|haven['’]t|without)\b (?:been )?(?:\w+ ){0,3}(?:check\w*|test\w*|perform\w*|analy[sz]\w*|done|decontaminat\w*|contamination (?:check|test|analysis))\b[^.;]{0,40}(?:contaminat|overlap|leak|decontaminat)/u,
      unless:
        /\bno (?:\w+ )?(?:evidence|contamination|overlap|leak)|\b(?:found|matches)\b|\bv\d model|\b(?:previous|earlier|original|other)\b/u,
      detail: "the card says that overlap with benchmarks was not looked for",
    },
  ],
  present: [
    {
      pattern: new RegExp(
        `\\b(?:no|not|without|zero|free of|free from|found|removed|exclud\\w*|against|left out|prevent\\w*|verif\\w*|check\\w*)\\b[^.;]{0,80}\\b${OVERLAP}[^.;]{0,80}\\b${BENCHMARK}\\b|\\b${OVERLAP}[^.;]{0,80}\\b(?:against|from|with|of|on|using|towards?)\\b[^.;]{0,50}\\b${BENCHMARK}\\b|\\b${BENCHMARK}\\b[^.;]{0,60}\\b${OVERLAP}[^.;]{0,30}\\b(?:removed|found|check\\w*|test\\w*|results?|exclud\\w*)`,
        "u",
      ),
      detail: "overlap was looked for, and against what is said",
    },
    {
      pattern: new RegExp(
        `\\b${OVERLAP}[^.;]{0,80}\\b(?:n-?gram|\\d+-gram|minhash|embedding|similarity|string match\\w*|detect-pretrain\\S*|min-?k|nearest neighbou?r\\w*|faiss|decontaminator|results?|scores?|\\d[\\d.]* ?%|tool|test \\[)|\\b(?:n-?gram|\\d+-gram|minhash|similarity|string match\\w*)\\b[^.;]{0,80}\\b${OVERLAP}`,
        "u",
      ),
      detail: "how overlap was looked for is said",
    },
  ],
  vague: [
    {
      pattern: new RegExp(
        `\\b(?:de-?contaminat\\w*|${OVERLAP} (?:check|test|analysis|detection)s?)\\b|(?:数据|测试集)(?:污染|泄[露漏])`,
        "u",
      ),
      detail: "decontamination is spoken of, without method or result",
    },
  ],
  absent: "no sentence says whether overlap with benchmarks was looked for",
});
