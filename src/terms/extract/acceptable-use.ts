import { cued } from "../../text/cued.ts";
import type { Obligation } from "../../model/terms.ts";
import { type ClauseReading, type Context, type Hit, quotes, term } from "../context.ts";
import { BAN } from "../words.ts";

const NAMES_POLICY = /polic|\baup\b|guideline|trustworthy|ethic|prohibited use|acceptable use|使用/;
const POLICY =
  /\b(?:acceptable|prohibited|responsible|permitted|restricted)[- ]uses?(?: restrictions?)? polic(?:y|ies)\b|\busage polic(?:y|ies)\b|\buse polic(?:y|ies)\b|\b(?:usage|use|acceptable use) guidelines\b|\b(?:prohibited|acceptable) uses? (?:guidelines|terms)\b|\baup\b|\btrustworthy ai\b|\bethic(?:s|al) (?:guidelines|polic|principles)|使用(?:政策|规范|守则)|可接受使用/;
const REFER =
  /\b(?:incorporat|adhere|comply|complian|found at|available at|located at|set forth in|published at|consistent with|subject to|in accordance with|abide|http|follow|accept)\w*|遵守|参见/;
const TOPICS: readonly RegExp[] = [
  /\bmilitary|\bwarfare|\bweapons?\b|军事|武器/,
  /\bsurveillance|\bbiometric/,
  /\bminors?\b|\bchildren\b|\bchild\b|未成年/,
  /\bdiscriminat|\bhate\b|歧视|仇恨/,
  /\bnational security|\bnational unity|国家安全|国家统一/,
  /\bterroris|\bextremis|恐怖/,
  /\bharass|\bbully|\bdefam|\bdisparag|骚扰|诽谤/,
  /\b(?:mis|dis)information|\bfalse (?:information|content)|\bfraud|\bdecepti|虚假/,
  /\bmalware|\bmalicious code|\bspam\b|\bcyber|\bhack/,
  /\bsexual|\bporn|\btraffick|\bexploit(?:ing|ation)?\b[^.]{0,30}\bharm|色情/,
  /\bcritical infrastructure|\bnuclear\b|\bchemical\b|\bdrugs\b|\bcontrolled substances/,
  /\bmedical advice|\blaw enforcement|\badministration of justice|\bautomated decision|\bcredit scor|\bmedical (?:diagnosis|decision)|\bhigh[- ]risk\b/,
  /\bviolence|\bself-?harm|\bharm(?:ing|ful)? (?:others|people|individuals|human)|\bhuman rights|\bpublic interest|\binterests? of society|公共利益|社会公/,
  /\bharmful, offensive|\boffensive, dehumani[sz]ing|\bdehumani[sz]ing/,
  /\b(?:illegal|unlawful)\b[^.;]{0,20}\bpurpose|\bpurposes? prohibited|\bviolat(?:e|es|ing)\b[^.;]{0,40}\b(?:applicable )?(?:national|federal|local|international|laws?)\b|违法|非法目的/,
];
const LAW_TOPIC = 14;
const BAN_ASIDE =
  /\b(?:liab|damages|warrant|indemnif|trademarks?|export|patents?|embargo|sanctions?|notices?|terminat)\w*|损失|责任限制/;
/** The opening of a list of banned uses, whatever the items are about. */
const RESTRICTED_LIST = cued(
  [":"],
  () =>
    /\b(?:agree not to use|will not (?:be )?used?|may not (?:be )?used?|must not (?:be )?used?|shall not (?:be )?used?|not to use|prohibited uses?|restricted uses?)\b[^.;]{0,200}:|(?:不得|禁止)[^。]{0,60}使用[^。]{0,60}:/,
);
const USES_BANNED = cued(
  ["specified restrict", "such restrict", ":"],
  () =>
    /\b(?:specified|such) (?:restricted uses|restrictions)|\b(?:will|must|shall|may|can)(?: not|not),? (?:and will not permit|use)\b[^.;]{0,80}:/,
);
const LISTED =
  /\b(?:restrict|prohibit|not use|not allow|misuse|not be used|use-based|forbidden)|不得|禁止|限制/;

/** Bans on kinds of use: written here, or in a policy the text points to. */
export function readAcceptableUse(context: Context): ClauseReading {
  const references: Hit[] = [];
  const explained: number[] = [];
  const inline: Hit[] = [];
  const topics = new Set<number>();
  const listItems: Hit[] = [];
  const openings: number[] = [];
  for (const sentence of context.model.sentences) {
    const policy = NAMES_POLICY.test(sentence.full) ? sentence.full.search(POLICY) : -1;
    if (policy >= 0 && !sentence.heading && REFER.test(sentence.full))
      references.push({ sentence, at: policy });
    if (policy >= 0) explained.push(sentence.index);
    if (sentence.heading) continue;
    const banned =
      BAN.test(sentence.full) || /\bdon't\b|\bmust ensure[^.]{0,60}\bnot\b/.test(sentence.full);
    const listed = LISTED.test(sentence.under) || LISTED.test(sentence.lead);
    if (!banned && !listed) continue;
    if (BAN_ASIDE.test(sentence.lower) && !listed) continue;
    if (/\btrade control|\bexport\b/.test(sentence.lower)) continue;
    if (RESTRICTED_LIST.test(sentence.lower) || USES_BANNED.test(sentence.full))
      openings.push(sentence.index);
    if (RESTRICTED_LIST.test(sentence.lead)) listItems.push({ sentence, at: 0 });
    const found = TOPICS.map((pattern, n) => (pattern.test(sentence.lower) ? n : -1)).filter(
      (n) => n >= 0,
    );
    const first = found[0];
    if (first === undefined) continue;
    for (const topic of found) topics.add(topic);
    explained.push(sentence.index);
    const offset = sentence.full.length - sentence.lower.length;
    inline.push({
      sentence,
      at: offset + Math.max(0, sentence.lower.search(TOPICS[first] ?? POLICY)),
    });
  }
  const topical = [...topics].filter((topic) => topic !== LAW_TOPIC).length;
  const written =
    (references.length > 0 ? topical >= 2 : topical >= 1) ||
    (listItems.length >= 3 && references.length === 0);
  if (topical === 0 && written) inline.push(...listItems);
  if (written) explained.push(...listItems.map(({ sentence }) => sentence.index), ...openings);
  const status = written
    ? "inline"
    : references.length > 0
      ? "by-reference"
      : context.language === "zh"
        ? null
        : "none";
  const hits = written ? inline : status === "by-reference" ? references : [];
  const obligations: Obligation[] = [];
  if (hits.length > 0) {
    obligations.push({
      id: "comply-with-use-policy",
      text: written
        ? "keep to the use restrictions in the text"
        : "keep to the use policy the text refers to",
      on: [],
      evidence: quotes(context, hits),
    });
  }
  return { terms: { acceptableUsePolicy: term(context, status, hits) }, explained, obligations };
}
