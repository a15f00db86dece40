import type { Threshold } from "../../model/terms.ts";
import type { Sentence } from "../../text/sentences.ts";
import { type Context, quote } from "../context.ts";
import { type Amount, amountsIn } from "../numbers.ts";
import { LIABILITY } from "../words.ts";

/** A threshold with the sentence that states it. */
export interface ThresholdHit {
  readonly threshold: Threshold;
  readonly sentence: Sentence;
}

type Consequence = Threshold["consequence"];

const TRIGGER =
  /users?\b|visits\b|\bmau\b|\bdau\b|revenue|turnover|income|funding|raised|devices?\b|\bunits\b|sales|营收|收入|营业额|用户|月活|日活|设备|融资/;
const KINDS: readonly (readonly [Threshold["kind"], RegExp])[] = [
  [
    "mau",
    /monthly active|active users (?:per|a|each|in (?:the|any) (?:\w+ )?(?:calendar )?)\s?month|\bmaus?\b|月活/g,
  ],
  [
    "users",
    /daily active|\bdaus?\b|日活|\busers?\b|用户|customers\b|subscribers\b|\bvisits\b|\bvisitors\b/g,
  ],
  ["devices", /devices?\b|\bunits\b|设备|终端|台\b/g],
  ["funding", /\bfunding\b|\braised\b|investments?\b|venture capital|融资/g],
  ["revenue", /revenues?\b|turnover|\bincome\b|\bsales\b|营收|收入|营业额|销售额/g],
];
const AT_MOST =
  /(?:not exceed(?:ing)?|up to|at most|no more than|not more than|does not exceed|do not exceed|maximum of|不超过|至多|最多|不高于)[^.;。]{0,40}$/;
const AT_LEAST =
  /(?:at least|no(?:t)? (?:less|fewer) than|equals? or exceeds?|equal to or (?:greater|more) than|greater than or equal to|reach(?:es|ed|ing)?|达到|不低于|不少于|至少|满)[^.;。]{0,40}$/;
const LESS =
  /(?:less than|fewer than|below|under|lower than|低于|少于|不足|小于|未超过|未达到?)[^.;。]{0,40}$/;
const MORE =
  /(?:more than|greater than|over|exceed(?:s|ed|ing)?|above|in excess of|larger than|surpass(?:es|ed|ing)?|超过|大于|高于|多于|超出)[^.;。]{0,40}$/;
const OR_MORE =
  /^[^.;,]{0,45}?(?:or (?:more|above|greater|higher)|and above|及以上|(?:或|及|)以上)/;
const CONSEQUENCES: readonly (readonly [Consequence, RegExp])[] = [
  [
    "display",
    /\b(?:prominently|clearly|conspicuously|must|shall|to) display\b|\bdisplay "|展示|标注/,
  ],
  [
    "registration",
    /\bregist(?:er|ration)\b|questionnaire|application form|\bapply to\b|登记|填写|申请材料|提交/,
  ],
  ["royalty", /\broyalt(?:y|ies)\b(?![- ]free)|\b\d{1,2} ?(?:%|percent) of\b|分成/],
  [
    "needs-license",
    /\b(?:request|obtain|acquire|purchase|apply for|contact|seek|require[sd]?|need|secure)\b[^.]{0,120}\b(?:licen[sc]e|authori[sz]ation|permission|agreement)|\blicen[sc]e (?:is )?required|\b(?:separate|commercial|paid|enterprise|additional) (?:commercial |written )?(?:licen[sc]e|agreement)|获得[^。]{0,20}(?:许可|授权)|申请[^。]{0,20}(?:许可|授权)|另行/,
  ],
  [
    "not-licensed",
    /\bnot (?:be )?(?:licensed|authori[sz]ed|permitted|allowed|entitled|eligible|granted)|\bmay not\b|\bmust not\b|\bagree not to\b|\bshall not\b|\bcannot\b|\bno (?:licen[sc]e|rights?)\b|\bterminat|\bdoes not apply|\bexclud|\bprohibited|\bonly (?:if|where|when|available|for|to)\b|\bavailable only\b|\b(?:may|can) (?:use|be used)\b[^.;]{0,80}\b(?:if|provided|where)\b|不得|终止|不适用/,
  ],
];

const MONTHLY = /monthly|月活|每月|月均|月度|\b(?:per|a|each) month/;
const DAILY = /\bdaily active|\bdaus?\b|\bper day|日活|日均|每日/;

function kindOf(text: string, amount: Amount): Threshold["kind"] | null {
  let best: { kind: Threshold["kind"]; distance: number } | null = null;
  for (const [kind, pattern] of KINDS) {
    const money = kind === "revenue" || kind === "funding";
    if (money !== (amount.currency !== null)) continue;
    const start = Math.max(0, amount.from - 160);
    const around = text.slice(start, amount.to + 110);
    for (const match of around.matchAll(pattern)) {
      const at = start + match.index;
      const distance = at < amount.from ? amount.from - at : (at - amount.to) * 0.7;
      if (!best || distance < best.distance) best = { kind, distance };
    }
  }
  const near = text.slice(Math.max(0, amount.from - 160), amount.to + 110);
  if (best?.kind === "users" && MONTHLY.test(near) && !DAILY.test(near)) return "mau";
  return best?.kind ?? null;
}

function directionOf(text: string, amount: Amount): Threshold["direction"] | null {
  const before = text.slice(Math.max(0, amount.from - 60), amount.from);
  const after = text.slice(amount.to, amount.to + 70);
  if (OR_MORE.test(after)) return "at-least";
  if (AT_MOST.test(before)) return "at-most";
  if (AT_LEAST.test(before)) return "at-least";
  if (LESS.test(before)) return "less-than";
  return MORE.test(before) ? "more-than" : null;
}

function periodOf(kind: Threshold["kind"], text: string, amount: Amount): Threshold["period"] {
  if (kind === "devices" || kind === "funding") return null;
  const near = text.slice(Math.max(0, amount.from - 160), amount.to + 160);
  if (kind === "mau") return /calendar month|自然月/.test(near) ? "calendar-month" : "month";
  if (kind === "users") return /daily|\bdau|per day|日活|日均|每日/.test(near) ? "day" : null;
  if (
    /(?:trailing|preceding|previous|prior|past|last|rolling|any)[^.]{0,20}(?:twelve|12)[- ]?(?:\(12\) )?months?|过去(?:12|十二)个月/.test(
      near,
    )
  )
    return "trailing-12-months";
  if (/calendar year|自然年/.test(near)) return "calendar-year";
  if (
    /(?:prior|preceding|previous|last|past|most recent|上一) ?(?:full |completed )?(?:fiscal |financial )?(?:year|年|财年)/.test(
      near,
    )
  )
    return "prior-year";
  if (/month|每月|月/.test(near) && !/annual|per year|yearly|年/.test(near)) return "month";
  return /annual|year|年/.test(near) ? "year" : null;
}

const RELEASE =
  /\bon the\b[^.]{0,60}\b(?:version )?release date|\bas of the\b[^.]{0,60}\brelease|\bat the time of (?:the )?release|发布(?:之)?日|版本发布/;

/** The consequence said nearest: in the sentence, in those that follow, or where its term is used. */
function consequenceOf(context: Context, sentence: Sentence): Consequence | null {
  const { sentences } = context.model;
  const own = CONSEQUENCES.find(([, pattern]) => pattern.test(sentence.full));
  if (own && own[0] !== "not-licensed") return own[0];
  const reach = sentence.lead === "" ? 2 : 6;
  for (let n = 1; n <= reach; n++) {
    const next = sentences[sentence.index + n];
    if (!next || next.heading || (sentence.lead === "" && next.label !== sentence.label)) break;
    const found = CONSEQUENCES.slice(0, 4).find(([, pattern]) => pattern.test(next.lower));
    if (found && (!own || found[0] === "needs-license")) return found[0];
  }
  if (own) return own[0];
  const defined =
    /^"?([a-z][a-z -]{2,40})"? (?:means|shall mean|refers to|is defined as)|\("([a-z][a-z -]{2,40})"\)/.exec(
      sentence.lower,
    );
  const name = defined?.[1] ?? defined?.[2];
  if (name === undefined) return null;
  for (const other of sentences) {
    if (other.index === sentence.index || !other.lower.includes(name)) continue;
    const found = CONSEQUENCES.find(([, pattern]) => pattern.test(other.full));
    if (found) return found[0];
  }
  return null;
}

/** Numbers the licensee is measured against, each with what follows from passing it. */
export function readThresholds(context: Context): readonly ThresholdHit[] {
  const found: ThresholdHit[] = [];
  for (const sentence of context.model.sentences) {
    if (!TRIGGER.test(sentence.lower) || !/\d|million|billion|thousand|万|亿/.test(sentence.lower))
      continue;
    for (const amount of amountsIn(sentence.full)) {
      const own = sentence.full.length - sentence.lower.length;
      if (amount.value < 1000 || amount.from < own) continue;
      const kind = kindOf(sentence.full, amount);
      const direction = kind === null ? null : directionOf(sentence.full, amount);
      if (kind === null || direction === null) continue;
      const consequence = consequenceOf(context, sentence);
      if (consequence === null) continue;
      if (consequence === "not-licensed" && LIABILITY.test(sentence.lower)) continue;
      found.push({
        sentence,
        threshold: {
          kind,
          value: amount.value,
          unit: amount.currency ?? (kind === "devices" ? "devices" : "users"),
          period: periodOf(kind, sentence.full, amount),
          direction,
          measured: RELEASE.test(sentence.full) ? "release-date" : "any-time",
          consequence,
          basis: "text",
          evidence: [quote(context, { sentence, at: amount.from })],
        },
      });
    }
  }
  return unique(found);
}

const RANK: readonly Consequence[] = [
  "needs-license",
  "royalty",
  "registration",
  "display",
  "not-licensed",
];

/** One entry per kind and value: a licence need before a bare mention of the same number. */
function unique(found: readonly ThresholdHit[]): readonly ThresholdHit[] {
  const best = new Map<string, ThresholdHit>();
  for (const one of found) {
    const key = `${one.threshold.kind} ${one.threshold.value} ${one.threshold.unit}`;
    const before = best.get(key);
    if (!before || score(one) > score(before)) best.set(key, one);
  }
  return [...best.values()];
}

function score({ threshold }: ThresholdHit): number {
  const over = threshold.direction === "more-than" || threshold.direction === "at-least";
  return (over ? 10 : 0) - RANK.indexOf(threshold.consequence);
}
