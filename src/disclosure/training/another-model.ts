import type { Unit } from "../../card/units.ts";
import { sameModel, speaksOfAnother, squash } from "../../facts/own-name.ts";

const TRAINED =
  /^(?:the |our )?(?:(?:original|base|underlying|parent|teacher|foundation) )?([\p{L}\d][^.;:|()]{1,60}?)(?: \([^)]{1,60}\))? (?:(?:base |foundation |language |original |llm |chat |pretrained ){0,3}(?:models?|family|series|weights|checkpoints?) )?(?:is|are|was|were|has been|have been|had been) (?:\w+ ){0,3}?(?:(?:pre-?|post-?|fine-?|instruction-?)?(?:trained|tuned)|finetuned)\b/u;
const OF_THIS = /\b(?:this|our|these|it|its|both|all|and|we)\b/u;

/** Whose card it is, and which other models it names as what it was made from. */
export interface Names {
  /** Hub id or directory name; empty where unknown. */
  readonly own: string;
  readonly bases: readonly string[];
}

/**
 * `true` for a sentence in which another model was trained: a base, or a sibling of another size
 * or version. Its data is not this model's to disclose.
 */
export function trainsAnother({ text, lower }: Unit, { own, bases }: Names): boolean {
  const match = own === "" ? null : TRAINED.exec(lower);
  const length = match?.[1]?.length ?? 0;
  if (match === null || OF_THIS.test(match[1] ?? "")) return false;
  const start = match[0].indexOf(match[1] ?? "");
  const subject = text.slice(start, start + length);
  const tail = own.split(/\/|__/u).at(-1) ?? own;
  if (sameModel(subject, tail) || sharesName(subject, tail)) return false;
  return (
    bases.some((base) => isNamed(subject, base.split("/").at(-1) ?? base)) ||
    speaksOfAnother(`${subject} is`, tail)
  );
}

/** The first word of the subject is part of this model's name: its family, or itself. */
function sharesName(subject: string, own: string): boolean {
  const head = squash(/^\p{L}+/u.exec(subject)?.[0] ?? subject);
  return head.length >= 3 && squash(own).includes(head);
}

function isNamed(subject: string, base: string): boolean {
  const said = squash(subject);
  return said.length >= 3 && squash(base).startsWith(said);
}
