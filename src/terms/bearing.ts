import type { Sentence } from "../text/sentences.ts";
import { cued } from "../text/cued.ts";
import { FROM_LICENSEE } from "./grants.ts";
import { limitIn } from "./purposes.ts";
import { BAN, COMMERCIAL, COMMERCIAL_CUES, EITHER, GRANT, NON_COMMERCIAL } from "./words.ts";

/** How one sentence bears on commercial use. */
export type Bearing =
  | "absolute"
  | "ban"
  | "license"
  | "path"
  | "condition"
  | "limited-ban"
  | "exclusive"
  | "scope"
  | "allow"
  | "neutral"
  | "unclear";

const TRIGGER =
  /commerc|profit|(?<!re)production|research|academic|scien|educat|teach|hobby|private|internal|test|personal|evaluation|permitted purpose|\bsell\b|\bsold\b|business|revenue|money|moneti|\bfees?\b|\bpa(?:y|id)|employees|商|盈利|营利|科研|学术|研究|教育|个人/;
/** Phrases of disclaimers that name commerce and say nothing about it. */
const PASSING = /commercial (?:damages|losses)|commercially reasonable/g;
/** Commercial or non-commercial, anywhere. */
export const ANY: RegExp = new RegExp(
  `${COMMERCIAL}|${NON_COMMERCIAL}|\\bfor[- ]profit\\b|\\bmake money\\b|\\bmoneti[sz]`,
);
/** Earning with the material, said without the word commercial. */
const MONEY_CUES: readonly string[] = [
  ...COMMERCIAL_CUES,
  "revenue",
  "income",
  "profit",
  "make money",
  "moneti",
  "for a fee",
  "for gain",
  "business ",
  "production ",
];
const MONEY = String.raw`(?:\b(?:generate|earn|produce|derive)\b[^.;]{0,20}\b(?:revenue|income|profit)|\bmake money|\bmoneti[sz]|\bfor[- ]profit\b|\bfor a fee\b|\bfor gain\b|\bbusiness (?:use|purposes?)\b)`;
const BANNED = cued(
  MONEY_CUES,
  () =>
    new RegExp(
      String.raw`(?:\b(?:may|must|shall|can|will|should|could)(?: not|n't)\b|\b(?:do|does)(?: not|n't) (?:use|sell|resell|share|distribute|exploit|make|engage|permit|allow|include|extend|cover|apply|grant)\b|\bcannot\b|\bnot (?:be )?(?:permitted|allowed|authori[sz]ed|licensed|used|intended|available)|\bprohibit(?:ed|s)?\b|\bagree not to\b|\bagrees not to\b|\bforbidden\b|\bno right\b|\bneither\b|\bnor\b|\bnot for\b|不得|禁止|不可(?!转|再|撤|分)|不能|严禁)[^.。]{0,260}?(?:${COMMERCIAL}|${MONEY}|\bproduction (?:use|purposes?|environments?)|盈利)`,
    ),
);
const IS_BANNED = cued(
  MONEY_CUES,
  () =>
    new RegExp(
      String.raw`(?:${COMMERCIAL}|${MONEY}|\bproduction use)[^.;。]{0,160}?\b(?:is|are|be|remains?)\b[^.;]{0,40}?\b(?:prohibited|forbidden|disallowed|excluded|restricted|reserved|not (?:permitted|allowed|licensed|authori[sz]ed|granted|covered|included|applicable))|${COMMERCIAL}[^.;]{0,60}?\b(?:agreement|licen[sc]e|terms|it) (?:is not applicable|are not applicable|do(?:es)? not apply)|\bexclud(?:es?|ing)\b[^.;]{0,30}?${COMMERCIAL}|${COMMERCIAL} rights(?: are)? reserved|\bno ${COMMERCIAL} (?:use|usage|exploitation|purposes?|rights?|licen[sc]e)|(?<!非)商[业用][^。;]{0,20}(?:不允许|禁止|不被允许)|(?:prohibited|forbidden)[^.]{0,40}:[^.]{0,20}${COMMERCIAL}`,
    ),
);
const EXCEPTION =
  /\b(?:without|unless|except|absent|prior|until)\b[^.;]{0,120}\b(?:licen[sc]e|permission|authori[sz]ation|consent|agreement|approval|express(?:ly)?|written)|未经|除非/;
const SEPARATE = cued(
  COMMERCIAL_CUES,
  () =>
    new RegExp(
      String.raw`${COMMERCIAL}[^.。]{0,200}?\b(?:requires?|must|need(?:s|ed)? to|shall|please|should|contact|can be (?:obtained|licensed))\b[^.]{0,120}?\b(?:licen[sc]e|licensing|authori[sz]ation|permission|agreement|consent|contact|approval)|${COMMERCIAL} (?:use )?licen[sc]es?(?: (?:is|are|may be|can be))? (?:available|offered|sold)|\b(?:request|obtain|contact|enter into|acquire|purchase)\b[^.]{0,120}?\b${COMMERCIAL} (?:use )?(?:licen[sc]e|agreement|licensing)|\b(?:for|regarding|about) ${COMMERCIAL} (?:use|licen[sc]ing|purposes)[^.]{0,60}?\b(?:contact|email|visit|reach)|(?<!非)商[业用][^。]{0,60}(?:授权|许可|联系)`,
    ),
);
const REGISTER = cued(
  [
    "regist",
    "questionnaire",
    "application form",
    "apply ",
    "submit",
    "fill",
    "登记",
    "申请",
    "填写",
    "注册",
    "审核",
  ],
  () =>
    /\b(?:regist(?:er|ers|ered|ration|ering)|questionnaire|application form|apply (?:to [^.;]{0,40} for (?:permission|an? licen[sc]e|authori[sz]ation)|for|through|via|at)\b|submit(?:ting)? (?:an|the|your) (?:application|request|form)|fill(?:ing)? (?:out|in))\b|登记|申请|填写|注册|审核通过|通过审核/,
);
const NO_NEED =
  /\b(?:no need|without (?:the )?(?:need|having)|not (?:need|required|necessary))\b|无需|不需要|无须/;
const CONDITIONAL = cued(
  COMMERCIAL_CUES,
  () =>
    new RegExp(
      String.raw`${COMMERCIAL}[^.;]{0,80}?\b(?:solely if|only if|only when|only where|provided that|on (?:the )?condition|as long as|so long as|subject to (?:payment|registration|approval|a fee))|${COMMERCIAL}[^.]{0,120}?\broyalt(?:y|ies)\b(?! free|-free)`,
    ),
);
const ALLOWED = cued(
  COMMERCIAL_CUES,
  () =>
    new RegExp(
      String.raw`\b(?:includ(?:ing|es?)|both|whether|either|such as|even)\b[^.;]{0,60}?${COMMERCIAL}|${COMMERCIAL}(?: use| purposes?| applications?)?,? (?:is|are) (?:also |hereby |fully |expressly )?(?:allowed|permitted|free|usable|granted|authori[sz]ed)|\bcommercially usable|\bno restrictions?\b[^.;]{0,40}?${COMMERCIAL}|\bnot restrict[^.;]{0,30}?${COMMERCIAL}|${COMMERCIAL}(?:,| and| or| and\/or|\/)\s?(?:for )?(?:${NON_COMMERCIAL}|research|academic|personal|private)|(?:${NON_COMMERCIAL}|research|academic|personal|private)(?: use)?(?:,? and|,? or|,? and\/or|\/|,) (?:for )?(?:any )?${COMMERCIAL}|\bfor (?:any|all) (?:lawful |legal )?purposes?\b[^.;]{0,60}?${COMMERCIAL}|\b(?:may|can|free to)\b[^.;]{0,80}?${COMMERCIAL}|\bgrants?\b[^.]{0,500}?for (?:any |your |all )?(?:lawful )?${COMMERCIAL} (?:purposes?|use)|\b(?:permits?|encourages?|allows?)\b[^.;]{0,160}?\bcommercial products?|\bshare commercial|(?:可以?|允许|免费|支持)[^。;]{0,12}(?<!非)商[业用]|(?<!非)商[业用](?:用途|使用)?[^。;]{0,6}(?:均可|允许|免费)`,
    ),
);
/** `allow` needs a sentence that permits something, not one that merely names commerce. */
const PERMITS =
  /\b(?:grants?|granted|may|can|permit(?:s|ted)?|permission|allow(?:s|ed)?|licen[sc]ed? (?:to|you)|free|available|usable|entitled|rights? to|no restrictions?|not restrict|rights (?:explicitly |expressly )?include|open for)\b|可|允许|授予|免费/;
const NEUTRAL = new RegExp(
  String.raw`\b(?:commercially reasonable|commercial (?:items?|computer|losses|damages|products? offerings?|law|names?|contributors?|distributors?|distribution|terms|value|practices|relationship|standards?|viability)|liab(?:le|ility)|damages|warrant(?:y|ies)|trademarks?|(?:this|that|such) (?:alternative|option)|regardless of whether|consumer product|commercial, philosophical|facilitate the commercial use|${NON_COMMERCIAL} (?:research )?(?:community )?(?:public )?licen[sc]e|privacy)\b|商业损失|商标|责任`,
);
const DEFINITION = cued(
  ["mean", "refer", "include", "defined", "指", "is not", "not be considered"],
  () =>
    /^(?:for (?:the )?purposes? of [^,]{0,60}, )?"?[a-z& -]{3,60}"?(?: or "[^"]{2,40}")? (?:means?|shall mean|refers? to|include|is defined|are defined|does not include)\b|^"[^"]{1,20}"(?:是指|指|系指)|\bis not (?:a )?(?:non-?commercial|considered)|\bnot be considered/,
);
const LICENSOR_SIDE = cued(
  [
    "preclude",
    "prevent",
    "restrict",
    "this agreement",
    "this licen",
    "this terms",
    "these agreement",
    "these licen",
    "these terms",
  ],
  () =>
    /\b(?:does not|shall not|nothing)[^.;]{0,60}\b(?:preclude|prevent|restrict)[^.;]{0,30}\b(?:licensor|us|our|we)\b|^(?:this|these) (?:agreement|licen[sc]e|terms) (?:appl(?:y|ies) to|govern)/,
);
const OUTPUT_ONLY = cued(
  ["output"],
  () =>
    /\b(?:use|sell|own)\b[^.;]{0,20}\boutputs?\b(?![^.;]{0,120}\b(?:models?|software|materials)\b)/,
);
const DISPLAY = /\bdisplay|\bprominent|\battribut|\bcredit|\bnotices?\b|标注|展示|署名/;
const SOLD = cued(
  ["sold", "sell", "charge"],
  () =>
    /\b(?:may|must|shall|can) ?not\b(?! impose)[^.;]{0,80}\b(?:be sold|sell|resell|charge (?:a |any )?(?:fee|money|for))\b/,
);

/** A price or a size that decides who may use the material, said without the word commercial. */
const PRICED = cued(
  ["pay", "paid", "employees", "seats", "developers", "in production"],
  () =>
    /\b(?:pay|pays|paying|payment of)\b[^.;]{0,60}\b(?:fees?|royalt(?:y|ies)|licen[sc]e|subscription)\b|\bpaid (?:products?|services?|applications?|subscription|plan)\b[^.;]{0,80}\b(?:requires?|must|needs?|only)\b|\b(?:requires?|must (?:have|hold|buy|purchase)|needs?)\b[^.;]{0,40}\bpaid (?:licen[sc]e|subscription|plan)\b|\bmore than [\w,]+ (?:employees|seats|developers)\b[^.;]{0,120}\b(?:must|requires?|may not|need)\b|\bin production\b[^.;]{0,60}\b(?:requires?|must|only|not)\b|\b(?:may|must|shall) ?not\b[^.;]{0,40}\bin production\b/,
);
const UNPRICED =
  /\bimpose\b|\bwithout (?:fee|charge|paying|payment)|\bno (?:fee|payment)|\broyalty[- ]free\b|\bnot (?:required|obliged) to pay|\bindemnif|\bdamages|\bfeedback\b|\bpay\b[^.;]{0,30}\b(?:costs|damages|attorney)|\bwithout\b[^.;]{0,60}\b(?:pay|royalt)|\blitigation\b|\bpatents?\b|\bobligation to pay|\bwaives?\b|\bsupport\b/;

/** Classify one sentence; `null` when it says nothing about commercial use. */
export function bearingOf(sentence: Sentence): Bearing | null {
  if (!TRIGGER.test(sentence.lower)) return null;
  if (!TRIGGER.test(sentence.lower.replace(PASSING, ""))) return "neutral";
  const bearing = commerceOf(sentence);
  if (bearing !== null || sentence.heading) return bearing;
  return PRICED.test(sentence.full) && !UNPRICED.test(sentence.full) ? "condition" : null;
}

function commerceOf(sentence: Sentence): Bearing | null {
  const text = sentence.full;
  if (sentence.heading) return headingBearing(text);
  if (/(?:this|that|such|第三) (?:alternative|option)\b/.test(text)) return "neutral";
  if (sentence.lower.length < 40 && /^[^:]{0,38}:$/.test(sentence.lower.trimEnd())) return null;
  if (LICENSOR_SIDE.test(text)) return "neutral";
  const definition = DEFINITION.test(sentence.lower) || DEFINITION.test(text);
  const outputOnly = OUTPUT_ONLY.test(text);
  const limit = definition ? null : limitIn(text);
  const commercial = new RegExp(COMMERCIAL).test(text);
  if (definition) return "neutral";
  if (commercial && REGISTER.test(text) && !/\bregistered\b/.test(text)) {
    return NO_NEED.test(text) && !BAN.test(text) ? "allow" : "path";
  }
  if (CONDITIONAL.test(text) && !EITHER.test(text)) return "condition";
  if (IS_BANNED.test(text)) return banOf(text);
  const openToAll = ALLOWED.test(text) && PERMITS.test(text);
  if (BANNED.test(text) && !neutralBan(text)) {
    return outputOnly ? "neutral" : banOf(text);
  }
  if (limit && !(openToAll && !limit.exclusive)) {
    if (outputOnly) return "neutral";
    return limitBearing(text, limit.exclusive);
  }
  if (commercial && SEPARATE.test(text) && !NEUTRAL.test(text)) return "license";
  if (SOLD.test(text)) return "path";
  if (openToAll && FROM_LICENSEE.test(text)) return "neutral";
  if (openToAll && !outputOnly && !NEUTRAL.test(text)) return "allow";
  if (!ANY.test(text)) return null;
  if (NEUTRAL.test(text) || outputOnly || DISPLAY.test(text)) return "neutral";
  return "unclear";
}

/** A heading limits nothing by itself, but one that says `only` or `not` is never passed over. */
function headingBearing(text: string): Bearing | null {
  if (!ANY.test(text) && limitIn(text) === null) return null;
  if (IS_BANNED.test(text) || BANNED.test(text)) return "absolute";
  if (limitIn(text)?.exclusive === true) return "exclusive";
  if (ANY.test(text) && SEPARATE.test(text)) return "license";
  return NON_COMMERCIAL_ANY.test(text) && !NEUTRAL.test(text) ? "unclear" : null;
}

const NON_COMMERCIAL_ANY = new RegExp(NON_COMMERCIAL);

/** A ban on some entities only, a ban that a licence lifts, or a ban without a way out. */
function banOf(text: string): Bearing {
  if (SOME_ENTITIES.test(text)) return "limited-ban";
  return EXCEPTION.test(text) ? "ban" : "absolute";
}

const SOME_ENTITIES =
  /\bthresholds?\b|\bby (?:a|any|the|such)? ?(?:legal |commercial )?(?:entity|entities|organi[sz]ations?) (?:that|which|who|with|exceeding|above|not in accordance|whose)|\bcommercial entit(?:y|ies) not in accordance/;

const PLANS = cued(
  COMMERCIAL_CUES,
  () =>
    new RegExp(
      String.raw`\b(?:if|where|for|wish|want|plan|intend)\b[^.]{0,120}?${COMMERCIAL}|(?:如|若|计划|希望)[^。]{0,60}(?<!非)商[业用]`,
    ),
);

/** A duty to register a few sentences after commercial plans were spoken of belongs to them. */
export function registersFor(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  if (sentence.heading || !REGISTER.test(sentence.lower) || NO_NEED.test(sentence.lower))
    return false;
  if (
    !/\bmust\b|\bplease\b|\bshall\b|需|须|请/.test(sentence.lower) ||
    /\bregistered\b|商标|trademark/.test(sentence.lower)
  )
    return false;
  for (let n = 1; n <= 5; n++) {
    const before = sentences[sentence.index - n];
    if (!before || before.heading) return false;
    if (PLANS.test(before.full)) return true;
  }
  return false;
}

/** Bans that touch commerce only in passing: names, marks, damages, implied endorsement. */
function neutralBan(text: string): boolean {
  return (
    NEUTRAL.test(text) ||
    /\b(?:endorse|promot|advertis|misrepresent|name of|names of|imply)\b/.test(text) ||
    /\b(?:impose|add|adding)\b[^.;]{0,120}\brestrictions?\b/.test(text)
  );
}

const SUBJECT =
  /\b(?:use|used|uses|using|licen[sc]e|licensed|grant|grants|granted|provided|available|made available|released|distribut|permission|permitted|allowed|modif|access|may|intended|right|rights|exercise|reproduce|copy)\w*\b|使用|许可|授权|用于|提供|仅|限/;
/** Words by which material is offered without the language of a grant. */
const OFFERED =
  /\b(?:available|provided|released|intended|licensed|free|distributed|permitted|allowed|made)\b|仅|提供|开放/;
const ASIDE =
  /\b(?:feedback|contact|inquir|questions|publication|describing|personal (?:data|information)|privacy|indemnif|liab|damages|responsib|warrant)|个人信息|责任/;

function limitBearing(text: string, exclusive: boolean): Bearing | null {
  if (!SUBJECT.test(text) || ASIDE.test(text)) {
    return ANY.test(text) || /\bpurposes? only\b/.test(text) ? "unclear" : null;
  }
  if (exclusive) return "exclusive";
  return GRANT.test(text) || OFFERED.test(text) ? "scope" : null;
}
