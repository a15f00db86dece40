import type { Unit } from "../../card/units.ts";
import { evidenceAt, evidenceOnLine } from "../../card/units.ts";
import { scalarsOf } from "../../card/fields.ts";
import { speaksOfAnother } from "../../facts/own-name.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { ItemContext } from "./item.ts";

const SCRATCH =
  /\b(?:(?:pre-?)?trained|we (?:pre-?)?train|built|developed|initiali[sz]ed|created) (?:\S+ ){0,4}?(?:entirely |completely |fully |purely |wholly )?(?:from (?:the )?(?:scratch|ground up)|from random initiali[sz]ation|with random(?:ly initiali[sz]ed)? weights)\b|从零(?:开始)?(?:预)?训练|從零(?:開始)?訓練|スクラッチ(?:で|から)(?:事前)?学習|처음부터 (?:사전 ?)?학습/u;
// The sentence the Trainer writes when it was not told what the weights were loaded from.
const STUB =
  /\b(?:is a|was) (?:\S+ )?(?:model )?trained from scratch on (?:an?|the) .{0,80}\bdata ?set\b/u;
const DENIED =
  /\b(?:not|never|n't|without|instead of|rather than|than|versus|vs\.?|avoid\w*|compared (?:to|with)|as opposed to|no need to|costs? of|if|could|would|can|should|to) (?:\S+ ){0,6}(?:pre-?)?(?:train\w*|being trained)\b.{0,40}\bfrom (?:scratch|the ground up)|\bfrom scratch (?:is|would|requires?|takes|costs)\b/u;
const PART =
  /\b(?:tokeni[sz]er|adapters?|heads?|projector|projection|encoder|decoder|backbone|(?:base|original|underlying|parent|foundation|teacher) (?:\w+ )?models?|embeddings?|layers?|vocabular\w*|classifier|connector|vae|lora|autoencoder|reward model|baselines?|variants?|other models?|they|students?)\b/u;
const SUBJECT = /\b(?:this|our|the) (?:[\w.-]+ ){0,3}model\b|\b(?:it|we|is|was|were|model)\b/u;
const NO_BASE =
  /^(?:base[- ]?models?|fine-?tuned from(?: model)?(?: \[optional\])?|parent models?)\s*[:：|-]+\s*(?:none\b|no base\b|not applicable|n\/a\b|trained from scratch|from scratch|无|なし)/u;

const NO_BASE_MODEL =
  /\b(?:no|without an?|not have an?|any) (?:existing |other |pre-?trained |external )?(?:base|parent|foundation|underlying) models?\b/u;

/** Sentences that say that this model was trained from scratch. */
export function statesScratch(context: ItemContext): readonly Evidence[] {
  const own = context.snapshot.subject.name;
  return cited(context, (unit) => {
    if (!/scratch|ground up|random|从零|從零|スクラッチ|처음부터/u.test(unit.lower)) return false;
    if (!SCRATCH.test(unit.lower) || STUB.test(unit.lower) || DENIED.test(unit.lower)) return false;
    const rest = unit.lower.replace(NO_BASE_MODEL, "");
    if (PART.test(rest) || speaksOfAnother(unit.text, own)) return false;
    return SUBJECT.test(unit.lower) || /[^\p{ASCII}]/u.test(unit.lower);
  });
}

const DENIES_BASE =
  /\b(?:there (?:is|was)|(?:it|model) (?:has|had|uses|used)) no\b|\b(?:does|did|do) not (?:have|use|build on)\b|\b(?:built|trained|made) without\b|\bnot (?:based|built|derived|fine-?tuned) (?:up)?(?:on|from)\b/u;

/** Fields and labelled lines that say that there is no base model. */
export function statesNoBase(context: ItemContext): readonly Evidence[] {
  const { body, card, snapshot } = context;
  const fields = scalarsOf(card, "base_model")
    .filter(({ text }) => /^(?:none|n\/a|no base model|not applicable)$/iu.test(text.trim()))
    .map((item) => evidenceOnLine(body, item, snapshot.subject.commit));
  const said = cited(
    context,
    ({ lower }) => NO_BASE.test(lower) || (NO_BASE_MODEL.test(lower) && DENIES_BASE.test(lower)),
  );
  return [...fields, ...said];
}

function cited(
  { body, snapshot }: ItemContext,
  says: (unit: Unit) => boolean,
): readonly Evidence[] {
  return body.units
    .filter((unit) => unit.kind !== "heading" && says(unit))
    .map((unit) => evidenceAt(body, unit.start, unit.end, snapshot.subject.commit));
}
