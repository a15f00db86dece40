import type { Sentence } from "../text/sentences.ts";
import { OPERATIVE } from "./words.ts";

/** A clause title that stands in a line of text (`Term and termination.`) asks for nothing. */
const TITLE =
  /^(?:[a-z(]{1,3}\. )?(?!.*\b(?:must|shall|may|will|cannot|can|only|not|no|prohibited|agree)\b)[a-z0-9 ,;&/'-]{1,48}[.;:]?$/;

/** Whether a sentence holds a duty, ban, condition or permission. */
export function isOperative(sentence: Sentence): boolean {
  if (sentence.heading) return false;
  if (sentence.lead === "" && TITLE.test(sentence.lower)) return false;
  return OPERATIVE.test(sentence.lower) || OPERATIVE.test(sentence.lead);
}
