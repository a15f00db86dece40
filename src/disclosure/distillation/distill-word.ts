import type { Unit } from "../../card/units.ts";
import { inTrainingDataSection } from "../context.ts";

// A word of its own: a name such as `X-Distill-7B` or `distilbert` says nothing by itself.
const DISTILL =
  /(?<![\w/-])(?:self-|on-policy-|co-)?distill?(?:ed|ing|ation|s)?(?![\w-])|蒸馏|蒸餾|蒸留|증류/u;
const OTHER_SENSE =
  /\bdistill?ed (?:water|spirits?|version of (?:this|the) (?:card|paper))|\bdistill? (?:insights?|information|the (?:key|essence))/u;
const OTHERS_MODEL = /\bdistill?ed (?:models?|checkpoints?|versions?|variants?)\b/u;
const OF_THIS_MODEL =
  /\bdistill?ed (?:models?|checkpoints?|versions?|variants?) (?:of (?:this|our)|(?:is|are) (?:also )?available)\b/u;
const GENERAL =
  /\b(?:interest(?:ed)? in|area of|ways to|techniques? (?:such as|like|including)|could|might|would|in the future|(?:plan(?:s|ned)?|want|hope) to|can be distilled|to distill\w* (?:your|into)|such as distillation|(?:intended|suitable) (?:uses?|for)|use cases?|(?:use it|useful|good|great|ideal|designed|suitable) for (?:\w+ ){0,2}distill\w*|(?:see|read|check out)\b.{0,30}\b(?:blog|post|paper|guide|docs|article)\w*|(?:data|model) (?:generation|creation) and distillation|not (?:yet )?(?:implemented|supported)|used to distill|for distill(?:ing|ation) (?:into|of) (?:other|smaller))\b/u;
const OWN = /\b(?:this|we|our|is an?|was|were|has been|trained|using|from|via|by)\b/u;
const TAUGHT_THESE = /\b(?:these|our) (?:[\w.,-]+ ){0,3}distill?ed|\bare distill?ed from\b/u;
const SEVERAL = /\bdistill?ed (?:[\w.,-]+ ){0,9}(?:models|checkpoints|versions|variants)\b/u;
const OPENS = /^(?:a|the) (?:\w+ ){0,2}distill?ed version of /u;

/**
 * `true` for a sentence that calls this model distilled. Several distilled models are others, unless
 * `own`, the model's name in lower case, says that it is one of them.
 */
export function saysDistilled(unit: Unit, own: string): boolean {
  if (!DISTILL.test(unit.lower) || OTHER_SENSE.test(unit.lower) || GENERAL.test(unit.lower))
    return false;
  if (unit.kind === "row") return inTrainingDataSection(unit);
  if (OF_THIS_MODEL.test(unit.lower)) return false;
  if (SEVERAL.test(unit.lower) && !own.includes("distil") && !TAUGHT_THESE.test(unit.lower))
    return false;
  if (!OTHERS_MODEL.test(unit.lower)) return true;
  return OWN.test(unit.lower) || (unit.kind === "sentence" && OPENS.test(unit.lower));
}
