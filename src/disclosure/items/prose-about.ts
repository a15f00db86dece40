import type { Unit } from "../../card/units.ts";
import { headingOf } from "../../card/units.ts";
import { lowerCase } from "../../text/lower.ts";
import { inDataSection, inEvaluationSection, inUsageSection, saysTraining } from "../context.ts";
import { isEmptyStatement } from "../empty-statement.ts";

const DATA =
  /\b(?:(?:training|pre-?training|fine-?tuning|tuning|instruction|source|raw|web|our|all|this|the|its) (?:\w+ )?(?:data(?:sets?)?|corpus|corpora)|data ?sets?|corpus|corpora|training set|synthetic (?:\w+ )?(?:data|conversations?|examples|instructions)|data (?:collection|sources?|processing|filtering|cleaning|curation))\b|数据|數據|データ|コーパス|语料|語料|데이터|말뭉치/;
// Advice to a reader, what could be done, and what others may do.
const ADVICE =
  /\b(?:you(?:r|rs)?|users?|developers?|deployers?|practitioners|downstream|researchers|anyone|people|organi[sz]ations?) (?:(?:can|may|might|should|must|could|need|ought|will|want|wish|have|are|is|do|would|choose|who)\b|(?:\w+ )?responsible)|\byour (?:own )?\w+|\b(?:please|do not|don't|never) (?:\w+ )?(?:enter|input|share|provide|submit|send|upload|use|rely|make|ensure|note that you)\b|\b(?:can|could|may|should) (?:also |easily |further )?be (?:used|fine-?tuned|trained|adapted|applied|extended|deployed)\b|\b(?:is|are|be) (?:\w+ )?(?:intended|designed|suitable|ideal|useful) (?:for|to)\b|\bif you\b|\bwe (?:recommend|encourage|advise|suggest)\b|\b(?:future work|roadmap|to-?do|next (?:steps?|version))\b/;
const UNKNOWN =
  /\b(?:unknown|undisclosed|not (?:been )?(?:disclosed|known|documented|specified|stated|available)|no information|not (?:have )?information|cannot (?:share|disclose))\b|more information needed|\bn\/a\b|\b(?:tbd|todo)\b/;
const SAMPLE =
  /\b(?:sample|example (?:output|conversation|usage|generation|prompt)|examples?$|outputs?$|screenshots?|prompt (?:format|template)|system prompt|chat(?: template)?$|story|stories|demo|citation|license|acknowledg\w+|credits|thanks)\b/;

/** "Preprocessing" under "Training procedure" is about training too. */
const TRAINING_ABOVE = /^[^a-z]*(?:model )?(?:pre-?|fine-?|post-?)?(?:training|tuning)\b|训练|訓練/;

const known = new WeakMap<Unit, boolean>();

/** `true` for a statement about the data or the training of this model, not about its use. */
export function isAboutTraining(unit: Unit): boolean {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const answer = decide(unit);
  known.set(unit, answer);
  return answer;
}

function decide(unit: Unit): boolean {
  if (unit.kind === "heading" || isNoStatement(unit)) return false;
  const training = saysTraining(unit);
  const section = inDataSection(unit);
  if (!training && !section && (inEvaluationSection(unit) || inUsageSection(unit))) return false;
  if (!training && !section && SAMPLE.test(headingOf(unit))) return false;
  if (training || section || DATA.test(unit.lower)) return true;
  return unit.path.slice(-3, -1).some((heading) => TRAINING_ABOVE.test(lowerCase(heading)));
}

/** Template text, advice to a reader, and what the publisher says is not known. */
export function isNoStatement(unit: Unit): boolean {
  return UNKNOWN.test(unit.lower) || ADVICE.test(unit.lower) || isEmptyStatement(unit);
}
