import type { Unit } from "../../card/units.ts";
import type { Item } from "./item.ts";
import { isAboutTraining, isNoStatement } from "./prose-about.ts";
import { DENIED_AFTER, DENIED_BEFORE } from "./prose-words.ts";
import { proseItem } from "./prose.ts";

const PERSONAL =
  /\b(?:(?:personal(?:ly)?|private|sensitive|identif\w+)[ -](?:and (?:\w+ )?)?(?:or (?:\w+ )?)?(?:identif\w+ )?(?:personal )?(?:data|information|details|health information|attributes)|pii|protected health information|patient (?:data|identifiers|information))\b/;
const REMOVING =
  "(?:filter|remov|redact|mask|exclud|scrub|strip|reduc|anonymi[sz]|de-?identif|replac)\\w*";
const REMOVED_BEFORE = new RegExp(`\\b${REMOVING}\\b[^.;]{0,80}$`);
const REMOVED_AFTER = new RegExp(`^[^.;]{0,60}\\b${REMOVING}\\b`);
const HOLDS_BEFORE =
  /\b(?:data(?:sets?)?|corpus|corpora)\b[^.;]{0,40}\b(?:contains?|includes?|consists?|comprises?)\b(?! not)[^.;]{0,40}$/;
const MAY_BEFORE =
  /\b(?:may|might|could|can|possibly|potentially|likely|inadvertently)\b[^.;]{0,50}\b(?:contain|include|hold|have|memori[sz]e)\w*\b[^.;]{0,40}$/;
const ANONYMOUS = /\b(?:de-?identified|anonymi[sz]ed|pseudonymi[sz]ed)\b/;
const RECORDS =
  "(?:data(?:sets?)?|images?|records?|notes|texts?|conversations?|logs?|studies|participants)";
const RECORDS_BEFORE = new RegExp(`\\b${RECORDS}\\b[^.;]{0,50}$`);
const RECORDS_AFTER = new RegExp(`^[^.;]{0,40}\\b${RECORDS}\\b`);
const NONE = "the card says that no personal data is in the training data";
const REMOVED = "the card says that personal data was filtered or removed";
const MADE_ANONYMOUS = "the card says that the data was made anonymous";
const QUESTION =
  /\bpersonal data (?:used )?(?:to create|in) this model\b|\bconsent obtained for any personal data\b/;

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
    /\b(?:generat\w+|disclos\w+|leak\w*|expos\w+|reveal\w*|memori[sz]\w*|output\w*|reproduc\w+|send\w*|extract\w*|detect\w*|redact(?:ion|ing) (?:task|model))\b[^.;]{0,40}\b(?:personal|private|sensitive|pii)\b(?! data from training)|\bpersonal (?:assistants?|use|opinions?|preferences?|beliefs?|names?|research|computer|finance|growth|experiences?)\b|\bpersonality\b/,
  label: /\bpersonal (?:data|information)\b|\bpii\b/,
  none: [
    {
      pattern: PERSONAL,
      before: DENIED_BEFORE,
      unless:
        /\bfilter\w*|\bguarantee\w*|\bensure\w*|\bnot (?:been )?(?:removed|checked|screened|anonymi[sz]ed)/,
      detail: NONE,
    },
    { pattern: PERSONAL, after: DENIED_AFTER, unless: /\bfilter\w*|\bnot removed/, detail: NONE },
    { pattern: /(?:不含|没有|不包含)[^。]{0,8}(?:个人|隐私|敏感)(?:信息|数据)?/, detail: NONE },
  ],
  present: [
    { pattern: PERSONAL, before: REMOVED_BEFORE, detail: REMOVED },
    { pattern: PERSONAL, after: REMOVED_AFTER, detail: REMOVED },
    {
      pattern:
        /(?:个人|隐私|敏感|個人|개인|민감).{0,12}(?:过滤|清除|清洗|删除|脱敏|去除|除去|削除|匿名|제거|마스킹)|(?:过滤|清除|删除|脱敏|去除).{0,12}(?:个人|隐私|敏感)/,
      detail: REMOVED,
    },
    { pattern: ANONYMOUS, before: RECORDS_BEFORE, detail: MADE_ANONYMOUS },
    { pattern: ANONYMOUS, after: RECORDS_AFTER, detail: MADE_ANONYMOUS },
    {
      pattern: PERSONAL,
      before: HOLDS_BEFORE,
      unless: /\b(?:may|might|could|can|possibly|potentially)\b/,
      detail: "the card says that the training data holds personal data",
    },
    {
      pattern: /\bdifferential(?:ly)?[- ]priva\w+\b/,
      detail: "the card says that training was differentially private",
    },
  ],
  vague: [
    {
      pattern: PERSONAL,
      before: MAY_BEFORE,
      detail: "the card says that the training data may hold personal data",
    },
    {
      pattern: /\b(?:privacy|gdpr|data protection)\b/,
      after: /^[^.;]{0,40}\b(?:compl\w+|respect\w*|conform\w*|law|regulations?)\b/,
      detail: "privacy is spoken of, not whether personal data is in the training data",
    },
  ],
  absent: "no sentence says whether personal data is in the training data",
});
