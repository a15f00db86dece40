import { type Act, actReading } from "../acts.ts";
import { type ClauseReading, type Context, type Hit, hit, term } from "../context.ts";
import { cued } from "../../text/cued.ts";
import type { Facts } from "../facts.ts";
import { OF_THE_TEXT } from "../grants.ts";
import { LICENSEE } from "../words.ts";

const TRIGGER =
  /disclos|upload|distribut|publish|shar|transfer|sublicen|convey|分发|发布|分享|提供/;
const BARRED = cued(
  [
    "may not",
    "must not",
    "shall not",
    "will not",
    "can not",
    "cannot",
    "never",
    "do not",
    "agree not",
    "not permitted",
    "not allowed",
    "prohibited",
    "no distribution",
    "no redistribution",
    "不得",
    "禁止",
  ],
  () =>
    /\b(?:may|must|shall|will|can) ?(?:not|never)\b[^.;]{0,80}\b(?:re-?)?(?:distribute|publish|share|transfer|disclose)\b|\bagree not to\b[^.;]{0,60}\b(?:re-?)?(?:distribute|share|publish)\b|\b(?:re)?distribution\b[^.;]{0,40}\b(?:is|are) (?:strictly |expressly )?(?:not (?:permitted|allowed)|prohibited)|\bdo not (?:re-?)?(?:distribute|share)\b|\bno (?:re)?distribution\b|\b(?:model|weights|software|materials|checkpoints|parameters)\b[^.;]{0,60}\b(?:may|must|shall|can) ?not be (?:re-?)?(?:distributed|shared|published|transferred|disclosed)\b|(?:不得|禁止)[^。;]{0,30}(?:分发|发布|传播|转让)/,
);
/** A ban without an object is a ban on everything. */
const BARE =
  /^(?:any )?(?:re-?)?distribution (?:is|are|of the (?:model|weights|software))\b|^no (?:re)?distribution\b|禁止[^。;]{0,6}分发/;
const MATERIAL =
  /\b(?:models?|weights|software|materials?|parameters|checkpoints?|work)\b|模型|权重|软件/;
const ASIDE =
  /\bif you do not (?:agree|accept)\b|\bas (?:a |part of (?:a |your )?)?(?:hosted|managed|service)|\bto\b[^.;]{0,200}\b(?:commercial|non-?commercial|any) entit|\bfor (?:any |the )?(?:[\w-]+,? (?:or )?){0,5}?(?:commercial|military|illegal|unlawful|purposes?)\b|\b(?:personal data|misinformation|disinformation|harmful|malware|false|content|information|sublicense or transfer|this (?:licen[sc]e|agreement)|under any other|except|unless|without (?:including|also)|modified (?:versions?|files) without|notices?|source code|object code|adapted material|outputs?|if you|technological)\b|军事|非法|虚假|内容|信息/;
const NAMED =
  /\b(?:may|can|free to|permitted to|allowed to|right to|rights to)\b[^.;]{0,60}\b(?:re-?distribute|distribute|share|publish|convey)\b|\b(?:provide|give)\b[^.;]{0,60}\b(?:recipients?|third[- ]party users?|users)\b[^.;]{0,60}\bcopy of (?:this|the)|\bprovide a copy of this (?:agreement|licen[sc]e)\b|(?:任何第三方|接收方|使用者)[^。;]{0,40}(?:副本|提供)|可以?[^。;]{0,20}(?:分发|分享)/;
const SAME =
  /\b(?:territory)\b[^.]{0,80}|\b(?:any|all|third[- ]party|downstream) recipients?\b[^.]{0,80}\b(?:compl(?:y|ies) with|agree(?:s)? to|bound by) (?:this|the terms)/;
/** Passing copies on needs a word from the licensor first. */
const EXTRA_LICENSE = cued(
  [
    "require",
    "obtained",
    "needed",
    "only within",
    "who agree",
    "who accept",
    "who also",
    "who have",
    "许可",
    "授权",
    "同意",
  ],
  () =>
    /\b(?:upload|distribut\w*|shar(?:e|ing)|publish(?:ing)?|sublicens\w*)\b[^.;]{0,140}\b(?:additional|separate|prior|written|express)\b[^.;]{0,30}\b(?:licen[sc]e|permission|consent|authori[sz]ation|approval)\b[^.;]{0,30}\b(?:is|are|be|must be) (?:required|obtained|needed)|\b(?:re)?distribution\b[^.;]{0,60}\brequires?\b[^.;]{0,60}\b(?:consent|permission|licen[sc]e|approval)|\bonly within your (?:own )?(?:organi[sz]ation|company|group)|\b(?:others|recipients|third parties|persons|anyone|entities)\b[^.;]{0,30}\bwho (?:also )?(?:agree|accept|have agreed|have accepted)|(?:上传|分发|发布|分享)[^。;]{0,60}(?:需要?|须)[^。;]{0,20}(?:许可|授权|同意)/,
);
const ACT: Act = { name: "distribute" };

/** Whether copies and changed copies may be passed on. */
export function readRedistribution(context: Context, facts: Facts): ClauseReading {
  const barred: Hit[] = [];
  const named: Hit[] = [];
  const limits: Hit[] = [];
  const extras: Hit[] = [];
  const ofText: number[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.lower)) continue;
    const bar = hit(sentence, BARRED);
    if (bar) {
      const rest = sentence.full.slice(bar.at);
      const inside = /\bwithin your (?:own )?organi[sz]ation/.test(rest);
      const unaccepted = /\bif you do not (?:agree|accept)\b/.test(sentence.full);
      if (
        (MATERIAL.test(rest) || BARE.test(sentence.lower)) &&
        !unaccepted &&
        (inside || !ASIDE.test(rest))
      )
        barred.push(bar);
      continue;
    }
    const extra = hit(sentence, EXTRA_LICENSE);
    if (extra) extras.push(extra);
    const name = hit(sentence, NAMED);
    if (name && LICENSEE.test(sentence.full)) {
      if (OF_THE_TEXT.test(sentence.lower)) ofText.push(sentence.index);
      else named.push(name);
    }
    if (
      /\bexclusively in the territory\b|\b(?:only )?(?:with)?in the territory\b/.test(sentence.full)
    ) {
      limits.push({ sentence, at: sentence.full.search(SAME) });
    }
  }
  if (barred.length > 0) {
    return {
      terms: { redistribution: term(context, "prohibited", barred) },
      explained: barred.map(({ sentence }) => sentence.index),
    };
  }
  const reading = actReading(facts, ACT, named);
  const same = facts.derivative.filter(
    ({ kind }) => kind === "same" || kind === "same-or-compatible",
  );
  const narrowed =
    reading.status === "allowed" &&
    (same.length > 0 || limits.length > 0 || extras.length > 0 || facts.unchangedOnly.length > 0);
  const why = [
    ...(same.length > 0 ? ["only under the same terms"] : []),
    ...(facts.unchangedOnly.length > 0 ? ["only unchanged copies"] : []),
    ...(extras.length > 0 ? ["with a further permission"] : []),
    ...(limits.length > 0 ? ["only inside the stated territory"] : []),
  ];
  return {
    terms: {
      redistribution: narrowed
        ? term(
            context,
            "conditional",
            [
              ...same.map(({ hit: one }) => one),
              ...facts.unchangedOnly,
              ...limits,
              ...reading.hits,
            ],
            why,
          )
        : term(context, reading.status, reading.hits, reading.conditions),
    },
    explained: [
      ...[...named, ...limits, ...extras].map(({ sentence }) => sentence.index),
      ...ofText,
    ],
  };
}
