import type { CardBody, Unit } from "../../card/units.ts";
import { scalarsOf } from "../../card/fields.ts";
import { hubModelId } from "../../facts/model-id.ts";
import { lowerCase } from "../../text/lower.ts";
import { inTrainingDataSection } from "../context.ts";

const MERGE =
  /\bmergekit\b|\b(?:merge|merger|frankenmerge) (?:of|between)\b(?!.{0,80}\b(?:data|corpus|corpora))|\b(?:frankenmerge|blockmerge|slerp|dare[-_ ]ties|ties[- ]merge)|\b(?:is|was) (?:an? |the )(?:[\w-]+ ){0,3}(?:merge|merger)\b(?!.{0,80}\b(?:data|corpus|corpora))|\bmodels? merged\b|\bmerging (?:several|two|three|multiple|of)\b/u;
const ITSELF =
  /\b(?:this|our|my|the (?:final|merged|resulting|new)) (?:[\w-]+ ){0,2}(?:model|merge|version|lora|fine-?tune)\b|\b(?:i|we)(?:['’]ve)? (?:also |then |have |further )*(?:train|fine-?tun|tun|us|add|creat|curat|mix|pick|select)|\bdata ?sets?\b.{0,80}\bused\b|^(?:it was |is |further |then |continu\w+ )?(?:fine-?tuned|finetuned|trained|tuned|datasets?)\b/u;

/** `true` for a card whose front matter or text calls the model a merge of others. */
export function isMergeCard(body: CardBody): boolean {
  return (
    scalarsOf(body.card, "tags").some(({ text }) => /^merge(?:kit|d)?$/u.test(lowerCase(text))) ||
    body.units.some(({ lower }) => /merg|slerp|ties/u.test(lower) && MERGE.test(lower))
  );
}

/** The name in the first heading, in lower case; empty when there is none. */
export function titleOf(body: CardBody): string {
  const title = body.units.find((unit) => unit.kind === "heading")?.lower ?? "";
  return /[\p{L}\d][\p{L}\d._-]{5,}/u.exec(title)?.[0] ?? "";
}

/**
 * On the card of a merge, a sentence that speaks neither of the merge nor of `title`, its name,
 * speaks of one of its parts.
 */
export function speaksOfAPart(unit: Unit, title: string): boolean {
  if (title !== "" && unit.lower.startsWith(title)) return false;
  const [first] = unit.links;
  if (first !== undefined && hubModelId(first.url) !== null && unit.text.startsWith(first.text))
    return true;
  return !ITSELF.test(unit.lower) && !inTrainingDataSection(unit);
}
