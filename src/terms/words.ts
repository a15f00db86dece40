import { type Pattern, cued, earliest } from "../text/cued.ts";

/** Pattern sources shared by the extractors. All gaps are bounded so that matching stays linear. */

/** Non-commercial, in any spelling. */
export const NON_COMMERCIAL: string = String.raw`(?:non[- ]?\s?commercial(?:ly)?|not[- ]for[- ]profit|non[- ]?profit|非商业|非商用|非营利|非盈利)`;

/** One of these stands wherever `COMMERCIAL` matches. */
export const COMMERCIAL_CUES: readonly string[] = ["commercial", "商业", "商用", "盈利"];

/** Commercial, but not the tail of non-commercial. */
export const COMMERCIAL: string = String.raw`(?:(?<!non[- ]?\s?)(?<!\w)commercial(?:ly|i[sz]e|i[sz]ed|i[sz]ing|i[sz]ation)?(?! (?:losses|use limitation|limitation|secret))|(?<!非)商业(?!秘密|信誉|损失|道德|标识|机密|贿赂)|(?<!非)商用|盈利)`;

/** One of these stands wherever `LIMITED_PURPOSE` or a form of `commercial` matches. */
export const PURPOSE_CUES: readonly string[] = [
  "commercial",
  "profit",
  "academic",
  "scientific",
  "scholarly",
  "non-production",
  "non production",
  "research",
  "educat",
  "evaluat",
  "testing",
  "personal",
  "private",
  "teaching",
  "hobby",
  "learning",
  "internal",
  "permitted purpose",
  "非",
  "盈利",
  "商",
  "学术",
  "科",
  "研究",
  "教育",
  "个人",
];

/** Purposes that leave commercial use out when a grant is limited to them. */
export const LIMITED_PURPOSE: string = String.raw`(?:${NON_COMMERCIAL}|(?:academic|scientific|scholarly|non[- ]production)\b|research(?:[- ]only)?\b|education(?:al)?\b|evaluation\b|evaluating|testing\b|personal\b|private\b|teaching\b|hobby|(?<!machine |deep |transfer |reinforcement )learning\b|internal\b|学术|科研|科学研究|研究|教育|个人)`;

/** A ban: what follows (or goes before) may not be done. */
export const BAN: RegExp =
  /\b(?:may|must|shall|can|will|do|does|should|could|would|is|are)(?: not|n't)\b|\bcannot\b|\bnot (?:be )?(?:permitted|allowed|authori[sz]ed|licensed)|\bprohibit(?:ed|s|ing|ions?)?\b|\bforbid(?:s|den)?\b|\bno (?:right|licen[sc]e|permission|person|one|entity)\b|\bagrees? (?:that (?:you|it) (?:will|shall) )?not\b|\bnot to\b|\brefrain|\bneither\b|\bnever\b|不得|禁止|不可(?!撤|转|再)|不允许|不能|严禁|不应|不会/;

/** Both kinds of use in one breath: a proviso after it is about notices, not about commerce. */
export const EITHER: RegExp = new RegExp(
  String.raw`${COMMERCIAL}(?:,? (?:and|or|and\/or|as well as)|\/) ?(?:for )?${NON_COMMERCIAL}|${NON_COMMERCIAL}(?:,? (?:and|or|and\/or|as well as)|\/) ?(?:for )?${COMMERCIAL}`,
);

/** A duty. */
export const DUTY: RegExp =
  /\b(?:must|shall|will|agrees? to|required? to|requires?|need(?:s)? to|has to|have to|is obligated|are obligated|only if|on condition|provided that|subject to the following|conditioned (?:up)?on)\b|必须|应当|应该|须|需要?|应/;

/** Anything a lawyer would call operative: a duty, a ban, a condition or a permission. */
export const OPERATIVE: RegExp =
  /\b(?:must|shall|may|cannot|can|will|agrees?|grant(?:s|ed)?|permit(?:s|ted)?|permission|prohibit(?:ed|s)?|forbidden|only|unless|provided (?:that|,)?|solely|required?|requires|terminat(?:e|es|ed|ion)|entitled|responsible|liable|warrant(?:y|ies|s)?|waives?|consents?|indemnif(?:y|ies)|subject to|reserves?|allowed|not to)\b|不得|必须|应当|可以|禁止|须|需|授予|应|同意|承担|有权|仅/;

/** The one who receives the licence. */
export const LICENSEE: RegExp =
  /\b(?:you|your|licensees?|users?|recipients?|anyone|everyone|any person|individuals?|the public)\b|您|你|用户/;

/** Sentences about liability and warranty, where numbers and "commercial" mean something else. */
export const LIABILITY: RegExp =
  /\b(?:liab(?:le|ility)|damages|warrant(?:y|ies)|merchantab|losses|indemnif)|责任限制|损失|损害|保证|赔偿/;

/** Words by which rights are given. */
export const GRANT: Pattern = earliest([
  cued(
    ["grant"],
    () => /\bgrants?\b(?! back)[^.]{0,200}?\b(?:licen[sc]es?|rights?|permissions?|you|licensee)\b/,
  ),
  cued(
    ["granted", "licensed", "permitted", "free to", "allowed to", "ed to"],
    () =>
      /\b(?:is|are) (?:hereby )?(?:granted|licensed|permitted|free to|allowed to|authori[sz]ed to|entitled to)\b/,
  ),
  cued(["licens", "licenc"], () => /\blicen[sc]es? (?:you|is granted|granted)/),
  cued(
    ["permits", "authori", "we permit", "we allow", "we hereby"],
    () =>
      /\b(?:(?:permits|authori[sz]es)|we (?:hereby )?(?:permit|allow|authori[sz]e)) (?:you|licensees?|users?|anyone|everyone|recipients?|the public) to\b/,
  ),
  cued(
    ["do what", "do anything"],
    () =>
      /(?<!\b(?:not|never|cannot|can't) )\bdo (?:what(?:ever)?|anything) (?:the \w+ )?(?:you|they) (?:want|like|wish|please)\b/,
  ),
  cued(
    ["may", "can"],
    () =>
      /\b(?:you|licensee|anyone|everyone|users?|people|recipients?|one) (?:may|can)(?: also| freely)? (?:use|copy|modify|distribute|reproduce|access|install|run|download|do|share|create|redistribute|exercise|publish|deal|host|make)\b|\bmay (?:be )?(?:freely )?(?:used|copied|modified|reproduced)\b/,
  ),
  cued(
    ["you have", "freely "],
    () => /\byou have (?:the|a) rights? to\b|\bfreely (?:use|available)/,
  ),
  cued(
    ["waive", "abandon", "surrender", "dedicat", "public domain"],
    () =>
      /\b(?:waives?|abandons?|surrenders?|dedicates?)\b[^.;]{0,160}\b(?:copyright|public domain|all rights)\b|\breleased into the public domain/,
  ),
  cued(
    ["授", "您可以", "允许", "自由"],
    () => /授予|授权您|您可以|允许(?:您|任何)|可自由|自由地使用/,
  ),
]);

export const USE: RegExp =
  /\b(?:use|used|uses|using|exploit|run|running|execute|deal in|do everything|exercise|access|perform)\b|使用/;
export const COPY: RegExp =
  /\b(?:cop(?:y|ies|ied|ying)|reproduc(?:e|ed|ing|tion)|deal in|do everything|licensed rights)\b|复制/;
export const MODIFY: RegExp =
  /\b(?:modif(?:y|ied|ies|ying|ications?)|(?:create|creat(?:ing|ion of)|prepare|produce|make|develop|and) (?:any )?(?:derivatives?|deriv|adapted)|prepare\b|derivative(?:s| works?)?|adapt(?:ed|ing|ations?)?|fine-?\s?tun(?:e|ed|ing)|alter|transform|deal in|do everything|build upon|remix)\b|修改|衍生|微调|二次开发/;
export const DISTRIBUTE: RegExp =
  /\b(?:distribut(?:e|ed|ing|ion)|publish(?:ing|ed)?|shar(?:e|ing)|sublicen[sc]e|sell|convey(?:ing)?|redistribut(?:e|ed|ing|ion)|disseminate|transfer|publicly|communicate|deal in|do everything|make available)\b|分发|发布|传播|再分发|分享/;
