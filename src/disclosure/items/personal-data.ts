import type { Unit } from "../../card/units.ts";
import type { Item } from "./item.ts";
import { isAboutTraining, isNoStatement } from "./prose-about.ts";
import { proseItem } from "./prose.ts";

const PERSONAL =
  "(?:(?:personal(?:ly)?|private|sensitive|identif\\w+)[ -](?:and (?:\\w+ )?)?(?:or (?:\\w+ )?)?(?:identif\\w+ )?(?:personal )?(?:data|information|details|health information|attributes)|pii|phi|personally identifiable|protected health information|patient (?:data|identifiers|information))";
const QUESTION =
  /\bpersonal data (?:used )?(?:to create|in) this model\b|\bconsent obtained for any personal data\b/u;

function isAboutData(unit: Unit): boolean {
  return isAboutTraining(unit) || (QUESTION.test(unit.lower) && !isNoStatement(unit));
}

/** D43: is it said whether personal data is in the training data? */
export const personalData: Item = proseItem({
  id: "D43",
  words: [
    "personal",
    "personally",
    "private",
    "sensitive",
    "pii",
    "phi",
    "identifiable",
    "identifiers",
    "anonymized",
    "anonymised",
    "deidentified",
    "identified",
    "privacy",
    "patient",
    "gdpr",
  ].concat(["个人", "隐私", "敏感", "個人", "개인", "민감"]),
  about: isAboutData,
  never:
    /\b(?:generat\w+|disclos\w+|leak\w*|expos\w+|reveal\w*|memori[sz]\w*|output\w*|reproduc\w+|send\w*|extract\w*|detect\w*|redact(?:ion|ing) (?:task|model))\b[^.;]{0,40}\b(?:personal|private|sensitive|pii)\b(?! data from training)|\bpersonal (?:assistants?|use|opinions?|preferences?|beliefs?|names?|research|computer|finance|growth|experiences?)\b|\bpersonality\b/u,
  none: [
    {
      pattern: new RegExp(
        `\\b(?:no|not|never|without|neither|nor|free of|excludes?|devoid)\\b(?! only)[^.;]{0,60}\\b${PERSONAL}\\b`,
        "u",
      ),
      unless:
        /\bfilter\w*|\bguarantee\w*|\bensure\w*|\bnot (?:been )?(?:removed|checked|screened|anonymi[sz]ed)/u,
      detail: "the card says that no personal data is in the training data",
    },
    {
      pattern:
        /\bpersonal data\b[^|:：]{0,60}[|:：?]+\s*(?:none|no)\b|(?:不含|没有|不包含)[^。]{0,8}(?:个人|隐私|敏感)(?:信息|数据)?/u,
      detail: "the card says that no personal data is in the training data",
    },
  ],
  present: [
    {
      pattern: new RegExp(
        `\\b(?:filter\\w*|remov\\w*|redact\\w*|mask\\w*|exclud\\w*|scrub\\w*|strip\\w*|reduc\\w*|anonymi[sz]\\w*|de-?identif\\w*|detect\\w* and)\\b[^.;]{0,80}\\b${PERSONAL}\\b|\\b${PERSONAL}\\b[^.;]{0,60}\\b(?:filter\\w*|remov\\w*|redact\\w*|mask\\w*|exclud\\w*|scrub\\w*|replac\\w*|anonymi[sz]\\w*)\\b|(?:个人|隐私|敏感|個人|개인|민감).{0,12}(?:过滤|清除|删除|脱敏|去除|除去|削除|匿名|제거|마스킹)|(?:过滤|清除|删除|脱敏|去除).{0,12}(?:个人|隐私|敏感)`,
        "u",
      ),
      detail: "the card says that personal data was filtered or removed",
    },
    {
      pattern:
        /\b(?:data(?:sets?)?|images?|records?|notes|text|conversations?|logs?|studies|participants)\b[^.;]{0,50}\b(?:de-?identified|anonymi[sz]ed|pseudonymi[sz]ed)\b|\b(?:de-?identified|anonymi[sz]ed|pseudonymi[sz]ed)\b[^.;]{0,40}\b(?:data(?:sets?)?|images?|records?|notes|text|conversations?|logs?|studies|participants)\b/u,
      detail: "the card says that the data was made anonymous",
    },
    {
      pattern: new RegExp(
        `\\b(?:data(?:sets?)?|corpus|corpora)\\b[^.;]{0,40}\\b(?:contains?|includes?|consists?|comprises?)\\b(?! not)[^.;]{0,40}\\b${PERSONAL}\\b|\\bpersonal data\\b[^|:：]{0,60}[|:：?]\\s*yes\\b`,
        "u",
      ),
      unless: /\b(?:may|might|could|can|possibly|potentially)\b/u,
      detail: "the card says that the training data holds personal data",
    },
    {
      pattern: /\bdifferential(?:ly)?[- ]priva\w+\b/u,
      detail: "the card says that training was differentially private",
    },
  ],
  vague: [
    {
      pattern: new RegExp(
        `\\b(?:may|might|could|can|possibly|potentially|likely|inadvertently)\\b[^.;]{0,50}\\b(?:contain|include|hold|have|memori[sz]e)\\w*\\b[^.;]{0,40}\\b${PERSONAL}\\b`,
        "u",
      ),
      detail: "the card says that the training data may hold personal data",
    },
    {
      pattern:
        /\b(?:privacy|gdpr|data protection)\b[^.;]{0,40}\b(?:compl\w+|respect\w*|conform\w*|law|regulations?)\b/u,
      detail: "privacy is spoken of, not whether personal data is in the training data",
    },
  ],
  absent: "no sentence says whether personal data is in the training data",
});
