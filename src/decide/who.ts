import type { ConditionResult } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Organisation } from "../model/organisation.ts";

/** A condition that names who may use it: a kind of organisation, not a kind of purpose. */
export const NAMES_WHO: RegExp =
  /\b(?:by|for)(?: (?:or|and) for)? (?:an? )?(?:non-?commercial|non-?profit|not-for-profit|academic)(?: or academic)? (?:organi[sz]ations?|entit(?:y|ies)|institut(?:es?|ions?))\b/iu;

/** Words by which the same condition lets other people in: then a company is for a person to judge. */
const AND_OTHERS = /\bpersonal(?:ly)?\b|\bindividuals?\b|\bresearchers?\b/iu;

/** A permission for non-commercial organisations, against what kind the organisation is. */
export function evaluateWho(
  text: string,
  { kind: organisation }: Organisation,
  evidence: readonly Evidence[],
): ConditionResult {
  const result = (
    verdict: ConditionResult["verdict"],
    words: string,
    missing: string | null = null,
  ): ConditionResult => ({ kind: "purpose", verdict, text: words, missing, evidence });
  const key = "organisation.kind";
  if (organisation === null)
    return result("unknown", `it is granted for use ${text}, and \`${key}\` is not stated`, key);
  const is = `it is granted for use ${text}; you are stated as \`${organisation}\``;
  if (organisation === "non-profit") return result("satisfied", is);
  const open = AND_OTHERS.test(text) || organisation === "individual";
  return open
    ? result("unknown", `${is}: whether that covers you, a person has to say`)
    : result("violated", is);
}
