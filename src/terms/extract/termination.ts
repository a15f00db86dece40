import { type ClauseReading, type Context, type Hit, hit, statement } from "../context.ts";

const TRIGGER = /terminat|revoke|revocation|forfeit|\bends?\b|\bcease|终止|撤销|解除/;
const CLAUSE =
  /\bmay (?:at any time )?(?:also )?(?:suspend or )?(?:terminate|revoke)\b|\b(?:licen[sc]es?|agreement|rights?|permissions?)\b(?:[^.;]|\.(?=\d)){0,160}\b(?:will|shall|automatically|immediately|are|is)? ?(?:automatically |immediately |also |be )*(?:terminates?|terminated|ends?(?!-)|revoked|forfeited)\b|\breserves? the right to (?:terminate|revoke)|\bautomatic (?:termination|forfeiture)|\bfailure to comply[^.]{0,80}\bterminat|可[^。]{0,8}终止|有权[^。]{0,10}终止|(?:协议|许可)[^。]{0,20}(?:自动)?终止/;
const BREACH =
  /\b(?:breach|violat|fail(?:s|ure)? to comply|do(?:es)? not comply|non-?compliance|not (?:do so|in compliance)|exceed the permitted|at any time|for any reason|with or without cause|notice to you|discretion|until terminated|otherwise|these terms|is contrary|prohibition)\w*|违反|随时|任何条款/;
const LAWSUIT =
  /\b(?:litigation|lawsuit|legal (?:action|proceeding)|proceedings?|patent (?:claim|licen[sc]e)|infringement)\b|诉讼/;
/** The licence as a whole ends, not one licence in it. */
const WHOLE =
  /\b(?:all rights|your rights|your licen[sc]es?|all (?:your )?licen[sc]es|this (?:licen[sc]e|agreement)|rights granted)\b/;
const AFTER =
  /\bupon (?:any )?termination|\bsurvive|\bif this (?:agreement|licen[sc]e) (?:is )?terminat|\btermination of this|终止后/;
const ASIDE =
  /\bnot (?:be )?terminated?\b[^.;]{0,60}\bso long as|\bsublicen[sc]es?\b[^.;]{0,40}\bsurvive|\bwarranty protection/;

/** How the licence ends on breach, notice or at will; IP lawsuits alone are read as a patent term. */
export function readTermination(context: Context): ClauseReading {
  const hits: Hit[] = [];
  const explained: number[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.lower)) continue;
    const found = hit(sentence, CLAUSE);
    if (AFTER.test(sentence.lower)) explained.push(sentence.index);
    if (!found || ASIDE.test(sentence.full)) continue;
    explained.push(sentence.index);
    const whole = WHOLE.test(sentence.full) && !/\bany patent licen[sc]es?\b/.test(sentence.full);
    if (BREACH.test(sentence.full) ? whole || !LAWSUIT.test(sentence.full) : whole)
      hits.push(found);
  }
  return { terms: { termination: statement(context, hits) }, explained };
}
