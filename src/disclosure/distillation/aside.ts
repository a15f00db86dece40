import type { Unit } from "../../card/units.ts";
import { headingOf } from "../../card/units.ts";

const TEMPLATE =
  /^(?:<\||<s>|\[\/?inst\]|\{\{)|more information needed|\bon an unknown dataset\b|\bon the none dataset\b|\b(?:todo|tbd)\b|should link to a (?:dataset|data) card|\bwhat the training data is\b/u;
const HOW_TO =
  /\b(?:notebooks?|colab|tutorials?|example (?:code|script)|to (?:fine-?tune|train) (?:this|your) (?:own )?(?:model|data))\b/u;
const CALIBRATION =
  /\b(?:calibrat\w*|imatrix|importance matrix|quanti[sz]\w* (?:data|set)|spinquant)\b/u;
const ABOUT_OTHERS =
  /\b(?:communit\w+|related|projects?|news|open-?source plan|todo|roadmap|citation|bibtex|references|bibliography|evaluat\w*|benchmarks?|leaderboard|usage|quick ?start|provided files|ecosystem|derivatives?|(?:future|next) (?:plans?|work|steps?))\b|参考文献/u;
const OF_TRAINING =
  /\b(?:training|tuning) data\b|\btrained\b|\bdata used to (?:train|fine-?tune)|\bfine-?tuned (?:on|with)\b/u;
const REFERENCES = /^(?:\W|\d)*(?:references?|bibliography|citations?|参考文献)\W*$/u;
const PERMISSION =
  /\b(?:licen[sc]ed? (?:allows?|permits?)|permit\w*|prohibit\w*|not allowed|may not|you (?:can|may|must|should|shall)|ability to|supports? (?:commercial|distill\w*)|(?:improve|improving|train|training) (?:any )?other (?:ai |language )?(?:models|llms)|to train another|can be (?:used|distill\w*)|not limited to|derivatives?)\b/u;

const INVITATION =
  /^\W*(?:explore|experience|check out|try|visit|learn more|read more|get started|join|follow|download) /u;

/** Template text, instructions, licence conditions and sections about other models: nothing was taught there. */
export function isAside(unit: Unit): boolean {
  const heading = headingOf(unit);
  if (TEMPLATE.test(unit.lower) || HOW_TO.test(unit.lower) || PERMISSION.test(unit.lower))
    return true;
  if (INVITATION.test(unit.lower)) return true;
  if (CALIBRATION.test(unit.lower) || CALIBRATION.test(heading) || REFERENCES.test(heading))
    return true;
  return ABOUT_OTHERS.test(heading) && !OF_TRAINING.test(unit.lower);
}
