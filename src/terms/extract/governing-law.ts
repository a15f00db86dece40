import { type ClauseReading, type Context, type Hit, hit, statement } from "../context.ts";

const TRIGGER = /\blaws?\b|\bcourts?\b|disput|arbitra|jurisdiction|法律|法院|仲裁|争议/;
const LAW =
  /\b(?:law|laws) governs?\b|\bgoverned by (?:the )?[a-z]+(?: [a-z]+)? law\b|\bgovern(?:ed|s)?\b[^.;]{0,120}\blaws?\b|\blaws? of [^.;]{0,80}\bgoverns?\b|\b(?:construed|interpreted)\b[^.;]{0,60}\b(?:in accordance with|under)\b[^.;]{0,30}\blaws?\b|\bsubject to the laws of\b|\blaws?\b[^.;]{0,60}\bshall (?:govern|apply)\b|适用[^。]{0,60}法律|受[^。]{0,60}法律[^。]{0,10}(?:管辖|约束)|按照[^。]{0,30}法律[^。]{0,10}解释/;
const ASIDE =
  /\bgoverned by (?:this|these|the terms)\b|\bapplicable laws? (?:governing|govern)\b|\bpersonal (?:data|information)\b/;
const FORUM =
  /\b(?:exclusive jurisdiction|courts? of|courts? located|submitted to|arbitration|venue|jury|class action)\b|\bdisputes?\b|法院|仲裁|争议/;

/** Which law the text is read under. */
export function readGoverningLaw(context: Context): ClauseReading {
  const hits: Hit[] = [];
  const explained: number[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !TRIGGER.test(sentence.lower)) continue;
    const found = hit(sentence, LAW);
    if (found && !ASIDE.test(sentence.full)) hits.push(found);
    if (found || FORUM.test(sentence.lower)) explained.push(sentence.index);
  }
  return { terms: { governingLaw: statement(context, hits) }, explained };
}
