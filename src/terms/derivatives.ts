import type { Sentence } from "../text/sentences.ts";
import { type Context, type Hit, hit } from "./context.ts";
import { type Pattern, cued, earliest } from "../text/cued.ts";

/** What one sentence says about the licence of passed-on or changed copies. */
export interface DerivativeRule {
  readonly kind: "any" | "same" | "same-or-compatible" | "flow-down-use-restrictions";
  readonly hit: Hit;
}

const TRIGGER = /licen[sc]e|terms|agreement|provision|restrict|conditions|许可|协议|条款/;
const THIS = String.raw`(?:this|these|the same|the terms(?: and conditions)? of (?:this|the)) ?(?:public )?(?:licen[sc]e|agreement|terms)?`;
const COMPATIBLE = cued(
  [
    "compatible",
    "equivalent licen",
    "later version",
    "similar licen",
    "this license or",
    "this licence or",
    "these terms or",
  ],
  () =>
    /\b(?:this licen[sc]e|these terms) or (?:another|a|any) (?:licen[sc]e|compatible)|\b(?:compatible|equivalent) licen[sc]e|\bor a later version of this licen[sc]e|by-sa compatible|\bor a compatible|similar licen[sc]e/,
);
const FLOW = cued(
  [
    "enforceable",
    "included in",
    "include in",
    "included as",
    "include as",
    "flow down",
    "flowed down",
    "pass on",
    "passed on",
    "passing on",
    "applies to your deriv",
    "restriction",
    "acceptable use",
    "at least as",
    "no less",
    "governed by the terms",
    "usage for",
    "使用限制",
    "可执行",
  ],
  () =>
    /\b(?:use[- ](?:based )?restrictions?|restrictions? (?:referenced|in|set out|contained)|limitations?|prohibited uses?|acceptable use|attachment a|paragraph \d+|section \d[\d.()a-z]*)[^.]{0,160}\b(?:enforceable (?:provision|term)|included? (?:in|as)|flow(?:ed)? down|pass(?:ed)? on|applies? to your derivative)|\b(?:include|impose|incorporat)\w*[^.]{0,120}\b(?:use[- ](?:based )?restrictions?|acceptable use|enforceable provision|no less restrictive|at least as (?:restrictive|protective))|\b(?:contain|include|impose)\b[^.;]{0,80}\brestrictions?\b[^.;]{0,40}\b(?:at least as|no less)|\bpass(?:ing|ed)? on\b[^.;]{0,40}\brestrictions?|\bno less (?:restrictive|protective) than|\bas an enforceable (?:provision|term)|\bremain governed by the terms|\b(?:restrict|ensure|require)\b[^.]{0,100}\b(?:usage|users?|recipients?)[^.]{0,60}\b(?:to usage for|use restrictions)|does not (?:contradict|conflict with) the (?:use )?restrictions|compliance with the restrictions[^.]{0,60}is a condition|使用限制[^。]{0,40}(?:纳入|包含)|可执行(?:的)?条款/,
);
/** The ways of asking for the same terms, each with the words it cannot do without. */
const SAME: Pattern = earliest([
  cued(
    ["under this", "under these", "under the "],
    () =>
      new RegExp(
        String.raw`\b(?:only|exclusively|solely)\b[^.;]{0,50}\bunder (?:the terms of )?${THIS}`,
      ),
  ),
  cued(["only do so under"], () => /\bonly do so under/),
  cued(
    ["subject to"],
    () =>
      /\b(?:remain|are|is|(?<!not )be) (?:also )?subject to (?:the terms of )?this (?:agreement|licen[sc]e)\b/,
  ),
  cued(
    ["under the same", "under exactly the same"],
    () => /\bunder (?:exactly )?the same (?:terms|licen[sc]e|conditions)/,
  ),
  cued(["under precisely"], () => /\bunder precisely this licen[sc]e/),
  cued(["as the terms"], () => /\bin an unmodified form as the terms/),
  cued(
    ["to the exclusion"],
    () => /\b(?:apply|under)\b[^.;]{0,60}\bto the exclusion of all others/,
  ),
  cued(
    ["any terms"],
    () => /\b(?:offer|impose) (?:or impose )?any terms[^.]{0,80}\b(?:alter|restrict|inconsistent)/,
  ),
  cued(
    ["under this", "under the terms"],
    () =>
      /\b(?:shall|must|will)(?: also)? be (?:made available |distributed |published |released |provided |conveyed )?(?:licensed )?(?:only )?under (?:the terms of )?this (?:[\w-]+ )?(?:[\w-]+ )?(?:public |software )?(?:licen[sc]e|agreement)/,
  ),
  cued(
    ["under this", "under the terms"],
    () =>
      /\bmust (?:be )?(?:licen[sc]ed?|release|distribute|convey|apply)[^.;]{0,90}\bunder (?:the terms of )?this (?:licen[sc]e|agreement)/,
  ),
  cued(
    ["must licens", "must licenc", "must cause"],
    () =>
      /\byou must (?:licen[sc]e|cause)[^.;]{0,260}\b(?:under|at no charge)[^.;]{0,60}\bthis (?:licen[sc]e|agreement)/,
  ),
  cued(["apply this"], () => /\b(?:must|shall|agree to) apply this (?:licen[sc]e|agreement)/),
  cued(
    ["under this", "under terms", "under the terms"],
    () =>
      /\blicen[sc]e (?:any |all |your |the )?(?:derivative|modif|adapt)[^.;]{0,80}\bunder (?:the )?(?:terms(?: and conditions)? of )?this/,
  ),
  cued(["share", "same licen"], () => /\bshare[- ]?alike\b|same licen[sc]e elements/),
  cued(
    ["downstream", "recipient"],
    () =>
      /\b(?:downstream recipients?|recipients? of the model)[^.]{0,100}\bcompl(?:y|ies) with this (?:agreement|licen[sc]e)/,
  ),
  cued(
    ["anyone else"],
    () => /\b(?:may|do) not (?:allow you to )?sublicen[sc]e\b[^.;]{0,80}\banyone else/,
  ),
  cued(["with a copy of this"], () => /\bin each case with a copy of this/),
  cued(["相同"], () => /相同(?:的)?(?:许可|条款|协议)/),
]);
const GRANT_OF_USE =
  /\bgrants?\b[^.]{0,40}\b(?:you|licensee)\b|\byour (?:use|access)\b|\bnon-?transferable\b|\bmay use\b[^.]{0,40}\bonly in accordance|\bby (?:using|downloading)|\bprogram output|\bthe output\b/;
const SHARED =
  /\b(?:distribut|redistribut|deriv|modif|copies|convey|provide|share|based on|recipients?|third part|material|sublicen)\w*|分发|衍生/;
const ANY = cued(
  ["different", "your own", "your cho", "under any", "under a ", "sublicen"],
  () =>
    /\b(?:additional or different|different or additional|your own|different) (?:licen[sc]e )?(?:terms|licen[sc]es?)(?: and conditions)?\b(?![^.]{0,20}\bimpose)|\bunder (?:terms|licen[sc]e terms|licen[sc]es?) of your (?:own )?cho|\bunder (?:any|a|different|your own) (?:other |different )?licen[sc]es?(?: of (?:your|their) cho(?:ice|osing))|\bsublicen[sc]e,? and\/or sell|\bwithout (?:any )?(?:restriction|obligation)[^.]{0,60}\bsublicen[sc]e|\blicen[sc]es? (?:of|at) your (?:own )?choice/,
);
const TO_LICENSOR =
  /\byou (?:hereby |agree to )*grant\b|\bfeedback\b|\bgrants? (?:us|licensor|microsoft|google)\b/;
/** A different licence that has to be bought is no freedom of terms. */
const PAID = /\bpaid\b|\bcommercial (?:use )?(?:licen[sc]e|agreement)\b/;
const BARS = /\b(?:may|must|shall|can|will|do) ?(?:not|never)\b|\bno (?:additional|other)\b/;

/** The item's own words up to `at`: the grant that introduces a list does not excuse its items. */
function own(sentence: Sentence, at: number): string {
  return sentence.full.slice(sentence.full.length - sentence.lower.length, at);
}

function ruleOf(context: Context, index: number): DerivativeRule | null {
  const sentence = context.model.sentences[index];
  if (!sentence || sentence.heading || !TRIGGER.test(sentence.lower)) return null;
  const text = sentence.full;
  if (TO_LICENSOR.test(text)) return null;
  const shared = SHARED.test(text);
  const compatible = shared ? hit(sentence, COMPATIBLE) : null;
  if (compatible) return { kind: "same-or-compatible", hit: compatible };
  const flow = shared ? hit(sentence, FLOW) : null;
  if (flow) return { kind: "flow-down-use-restrictions", hit: flow };
  const any = PAID.test(text) ? null : hit(sentence, ANY);
  if (any && !BARS.test(text.slice(Math.max(0, any.at - 80), any.at)))
    return { kind: "any", hit: any };
  const same = shared ? hit(sentence, SAME) : null;
  if (same && !GRANT_OF_USE.test(own(sentence, same.at + 30))) return { kind: "same", hit: same };
  return null;
}

/** Every rule on the licence of derivatives, in order. */
export function readDerivativeRules(context: Context): readonly DerivativeRule[] {
  const rules: DerivativeRule[] = [];
  for (let index = 0; index < context.model.sentences.length; index++) {
    const rule = ruleOf(context, index);
    if (rule) rules.push(rule);
  }
  return rules;
}
