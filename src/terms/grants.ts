import type { Context, Hit } from "./context.ts";
import {
  COPY,
  DISTRIBUTE,
  GRANT,
  MODIFY,
  NON_COMMERCIAL,
  COMMERCIAL_CUES,
  COMMERCIAL,
  USE,
} from "./words.ts";
import { grantedOnlyFor, limitIn } from "./purposes.ts";
import type { Sentence } from "../text/sentences.ts";
import { cued, offsetOf } from "../text/cued.ts";

/** The four acts a general licence covers. */
export interface Acts {
  readonly use: boolean;
  readonly copy: boolean;
  readonly modify: boolean;
  readonly distribute: boolean;
}

/** One sentence by which the licensor gives rights to the licensee. */
export interface Grant extends Hit {
  readonly acts: Acts;
  /** The purposes it is limited to, in the words of the text, or `null` for no limit. */
  readonly limit: string | null;
  /** `only`, `solely` and the like: no other purpose is meant. */
  readonly exclusive: boolean;
  /** It names commercial use as covered. */
  readonly commercial: boolean;
  /** A copyright licence without a list of acts. */
  readonly bare: boolean;
}

const TRIGGER =
  /grant|permi|licen[sc]|\bdo (?:what|anything)|\b(?:may|can)\b|free|allowed|right|entitled|授|可以|允许|自由/;
const NEGATED =
  /\bmay grant\b|\bif granted\b|\b(?:must|should|can) request\b|\b(?:no|not|never|neither|nothing|(?<!or )without(?! (?:fee|charge|cost|royalt|limitation|restriction|a (?:written )?(?:agreement|licen)))|nor)\b[^.;,]{0,60}\b(?:grants?|granted|licen[sc]ed?|permission|permitted|allowed|authori[sz]ed|entitled|permits|allows|authori[sz]es)\b|\b(?:unless|except|if|where|extent|laws?|as)\b[^.;,]{0,30}\b(?:permits|allows|authori[sz]es)\b|\b(?:may|must|shall|can|will) not\b|\bcannot\b|\bdoes not grant|\bgrants? no\b|\bno (?:other )?(?:rights?|licen[sc]es?|permissions?)\b|不得|未授予|不授予|不应/;
/** Rights the licensee gives: feedback, contributions. */
export const FROM_LICENSEE: RegExp =
  /\b(?:you|licensee|contributor|customer|user)s? (?:hereby |agree to |shall |also |will )*(?:grant|assign|licen[sc]e)s?\b(?! ?(?:to )?you\b)|\bgrants? (?:to )?(?:us|licensor|the company|google|microsoft|apple|meta|nvidia)\b|feedback|submissions?\b|您(?:特此)?授予/;
const TO_CONTRIBUTOR = /contributor[^.]{0,60}\bgrants? to you\b|grants? (?:to )?you\b/;
const OTHER_SUBJECT =
  /\btrade ?marks?\b|\btrade names?\b|\blogos?\b|\bterminat|\bindemnif|\bwarranty protection|\bsupport services\b|商标|标识|终止/;
/** List items that name an act themselves; other items of a grant are its conditions. */
const STARTS_WITH_ACT =
  /^(?:to )?(?:use|copy|reproduce|modify|adapt|distribute|share|publish|publicly|sublicen[sc]e|create|produce|prepare|make|run|access|install|download|display|perform|fine-?tune|sell|in the case|for )\b/;
/** Rights given up altogether leave every act open. */
const WAIVED = cued(
  [
    "waive",
    "abandon",
    "surrender",
    "dedicat",
    "relinquish",
    "public domain",
    "do what",
    "do anything",
  ],
  () =>
    /\b(?:waives?|abandons?|surrenders?|dedicates?|relinquish\w*)\b[^.;]{0,160}\b(?:copyright|public domain|all rights)\b|\bpublic domain\b[^.;]{0,80}\b(?:released|dedicated|placed)\b|\breleased into the public domain|\bdo (?:what(?:ever)?|anything) (?:the \w+ )?(?:you|they) (?:want|like|wish|please)\b/,
);
const EVERY_ACT: Acts = { use: true, copy: true, modify: true, distribute: true };
/** Copying the licence's own words is no right in the material. */
export const OF_THE_TEXT: RegExp = /\bcopies of this licen[sc]e document\b/;
const PATENT_ONLY = /\bpatent (?:licen[sc]e|rights?|claims?)\b/;
const OUTPUT_OBJECT =
  /\b(?:use|exploit|share|own|publish|adapt|rights? in)[^.;]{0,30}\boutputs?\b|(?:输出|生成内容)[^。]{0,10}(?:使用|权利)/;
const MATERIAL =
  /\b(?:models?|software|materials?|work|weights|program|code|licensed|assets|services|product|dataset|data|database|font|library|covered|documentation|parameters)\b|模型|软件|作品|材料/;

const NAMES_COMMERCIAL = cued(
  COMMERCIAL_CUES,
  () =>
    new RegExp(
      String.raw`\bfor (?:any |your |the |all |both |lawful )*(?:[\w-]+(?:,| and| or| &)? ){0,4}?${COMMERCIAL} (?:or |and |purposes?|uses?|applications?)|${COMMERCIAL} (?:and|or|\/) ${NON_COMMERCIAL}|${NON_COMMERCIAL} (?:and|or|\/) (?:for )?${COMMERCIAL}|includ(?:ing|es)(?:,? (?:but not|without) limit(?:ed|ation)(?: to)?,?)?[^.;]{0,40}? ${COMMERCIAL}|${COMMERCIAL} use\b|\bcommercially\b|(?:包括|可以?|允许|免费)[^。;]{0,10}(?<!非)商[业用]`,
    ),
);

/** `a modified X license` names a licence, not the act of modifying. */
const MODIFIED_LICENSE = /\bmodified (?:[\w.-]+ ){0,5}(?:licen[sc]e|terms|mit|bsd|apache)\b/g;

/** What acts a phrase names. */
export function actsIn(words: string): Acts {
  const text = words.replace(MODIFIED_LICENSE, "");
  return {
    use: USE.test(text),
    copy: COPY.test(text),
    modify: MODIFY.test(text),
    distribute: DISTRIBUTE.test(text),
  };
}

function grantOf(sentence: Sentence): Grant | null {
  const text = sentence.full;
  const listed = sentence.lead !== "" && STARTS_WITH_ACT.test(sentence.lower);
  if (sentence.heading || !(TRIGGER.test(sentence.lower) || listed)) return null;
  const at = offsetOf(GRANT, text);
  const own = text.length - sentence.lower.length;
  if (at < own && !listed) return null;
  if (OF_THE_TEXT.test(text)) return null;
  if (at < 0 || OTHER_SUBJECT.test(sentence.lower.slice(0, 120))) return null;
  if (NEGATED.test(text.slice(Math.max(0, at - 80), at + 60))) return null;
  if (FROM_LICENSEE.test(text) && !TO_CONTRIBUTOR.test(text)) return null;
  const passive = /^(?:is|are|may|freely)\b/.test(text.slice(at, at + 8));
  const start = passive ? Math.max(0, at - 300) : at;
  const rest = text.slice(start, start + 1800);
  if (
    PATENT_ONLY.test(rest) &&
    !/copyright|all (?:rights|copyright)|intellectual property/.test(rest)
  )
    return null;
  if (
    OUTPUT_OBJECT.test(rest) &&
    !MATERIAL.test(rest.replace(/outputs? of the (?:model|software|materials)/g, ""))
  )
    return null;
  const acts = WAIVED.test(text) ? EVERY_ACT : actsIn(rest);
  const bare =
    /copyright licen[sc]e|版权许可|著作权许可/.test(rest) &&
    !/\bto (?:use|reproduce|copy|prepare|exercise|do)\b|使用/.test(rest.slice(0, 400));
  if (!acts.use && !acts.copy && !acts.modify && !acts.distribute && !bare) return null;
  const limit = limitIn(text) ?? grantedOnlyFor(text, rest);
  const commercial = NAMES_COMMERCIAL.test(rest);
  return {
    sentence,
    at,
    acts,
    limit: limit?.text ?? null,
    exclusive: limit?.exclusive ?? false,
    commercial,
    bare,
  };
}

/** A grant that ends with a colon may be limited by the items it introduces (`for research; and`). */
function limitedByItems(grant: Grant, sentences: readonly Sentence[]): Grant {
  const item = sentences[grant.sentence.index + 1];
  if (grant.limit !== null || !item || item.lead === "" || !/^for\b/.test(item.lower)) return grant;
  const limit = limitIn(item.lower);
  return limit ? { ...grant, limit: limit.text, exclusive: limit.exclusive } : grant;
}

/** Every sentence that gives the licensee rights in the licensed material. */
export function readGrants(context: Context): readonly Grant[] {
  const grants: Grant[] = [];
  for (const sentence of context.model.sentences) {
    const grant = grantOf(sentence);
    if (grant) grants.push(limitedByItems(grant, context.model.sentences));
  }
  return grants;
}
