import type { Item } from "./item.ts";
import { proseItem } from "./prose.ts";

const DONE_BY =
  /\b(?:annotat|label|rat|writ|creat|curat|review|verif|collect|translat|transcrib|contribut|generat|combin)\w*\b[^.;]{0,60}\b(?:by|with|from|help of)\b[^.;]{0,30}$/;
const WHO =
  /\b(?:volunteers?|native speakers?|employees|linguists?|physicians?|radiologists?|doctors|clinicians|students|experts?|professionals|community|contractors|vendors?|teachers|freelancers|researchers|lawyers|annotators)\b/;
const WHO_DID =
  /\b(?:volunteers?|native speakers?|employees|linguists?|physicians?|radiologists?|doctors|clinicians|students|experts|contractors|teachers|freelancers|lawyers|annotators)\b[^.;]{0,40}\b(?:annotated|labell?ed|rated|transcribed|translated|wrote)\b[^.;]{0,40}\b(?:data\w*|corpus|texts?|examples|samples|images|sentences|recordings|rows|answers|prompts)\b/;
const PEOPLE =
  "(?:(?<!-)annotat(?:ors?|ed)|labell?(?:ers?|ed)|raters?|crowd-?(?:workers?|sourc\\w*)|human (?:annotators?|labell?ers?|experts?|writers|translators|reviewers))";

/** D34: who annotated the data, and how? */
export const humanAnnotation: Item = proseItem({
  id: "D34",
  words: [
    "annotator",
    "label",
    "labeler",
    "rater",
    "crowd",
    "human",
    "mechanical",
    "volunteers",
    "native",
    "expert",
  ].concat([
    "hand",
    "manual",
    "employees",
    "appen",
    "prolific",
    "transcribe",
    "physician",
    "radiologist",
    "linguist",
    "标注",
    "人工",
    "众包",
    "アノ",
    "人手",
    "라벨",
  ]),
  never:
    /\b(?:superhuman|human-?(?:like|level|eval|computer|centric|robot|readable)|humaneval|(?:aligned? |alignment )?(?:to|with) human (?:preferences?|values|intent)|humanity|human rights|non-?human|machine[- ]labell?ed|pseudo-?label\w*|labels? (?:smoothing|scheme)|label_?\d|by hand gestures|hands? on|volunteer to|like to volunteer|on the other hand|first-?hand)\b/,
  none: [
    {
      pattern:
        /\b(?:no|not|never|without)\b(?! only)[^.;]{0,30}\b(?:human|manual|crowd)[- ](?:annotat\w*|labell?\w*|supervision|written|labels)\b|\bwithout (?:any )?(?:humans? (?:labelling|labeling|annotating)|annotators)|\bno (?:human |manual )?annotations? (?:was|were|is|has been|took) (?:done|made|used|needed|place)\b|\b(?:data\w*|corpus|texts?)\b[^.;]{0,20}\b(?:was|were|is|are) not (?:\w+ )?(?:annotated|labell?ed)\b|\b(?:nobody|no one|no annotators?) (?:\w+ )?(?:annotated|labell?ed)\b|无需人工标注/,
      unless: /\b(?:api|evaluation of|outperform)/,
      detail: "the card says that nobody annotated the data",
    },
  ],
  present: [
    {
      pattern:
        /\b(?:mechanical turk|mturk|scale ai|surge ai|appen|prolific|toloka|upwork|labelbox|crowd-?sourc\w*|crowd-?workers?)\b/,
      detail: (match) => `who annotated is named: ${match[0]}`,
    },
    {
      pattern: WHO,
      before: DONE_BY,
      unless:
        /\bcommunity (?:licen|edition|models?)|\bexperts? (?:models?|layers?|routing)|mixture[- ]of[- ]experts?|\bmodels? (?:was|is|were) (?:created|released|contributed)\b|\bcontributed by\b.{0,40}@|\btuned by\b/,
      detail: "who annotated or wrote the data is said",
    },
    {
      pattern: WHO_DID,
      detail: "who annotated or wrote the data is said",
    },
    {
      pattern: new RegExp(
        `\\b${PEOPLE}\\b[^.;]{0,80}\\b(?:guidelines?|agreement|kappa|instructions? for|paid|wage|trained to|quality control|each (?:example|sample|image))\\b|\\binter-?annotator\\b|\\bannotation guidelines?\\b`,
      ),
      detail: "how the data was annotated is said",
    },
    {
      pattern:
        /\b(?:labell?ing|annotation|collection) method\b[^.;]{0,40}[:：|]?[^.;]{0,40}\b(?:human|automat\w*|synthetic|hybrid|manual)\b/,
      detail: "the method of annotation is said",
    },
  ],
  vague: [
    {
      pattern: new RegExp(
        `\\b(?:human|manual(?:ly)?|hand|expert|crowd|native|professional(?:ly)?)[- ](?:annotat\\w*|label\\w*|written|curated|generated|created|rated|verified|reviewed|transcribed|translated|picked|crafted|demonstrations?)\\b|\\b${PEOPLE}\\b|人工(?:标注|撰写|校对|筛选)|标注员|人手で?|アノテーション`,
      ),
      unless:
        /\bannotated (?:transformer|bib|code|usage)|\blabell?ed\b(?!.{0,30}\bby\b)|\bmodels? (?:were|was) hand|\bhand[- ]picked (?:models|loras)/,
      detail: "annotation by people is spoken of, without who or how",
    },
  ],
  absent: "no sentence says who annotated the data",
});
