import type { Permission } from "../../model/terms.ts";
import { type ClauseReading, type Context, type Hit, hit, term } from "../context.ts";
import { cued } from "../../text/cued.ts";
import { COMMERCIAL } from "../words.ts";

const OUTPUT =
  /\boutputs?\b|\bgenerated (?:content|data|by)|\bcontent you generate|\bresults\b|输出|生成(?:的)?内容/;
const GIVEN = cued(
  ["output", "content", "results", "输出", "生成", "不主张"],
  () =>
    /\b(?:claims?|claim|have|assert)s? (?:no|any)? ?(?:ownership |property )?(?:rights?|ownership)\b[^.]{0,60}\b(?:in|to|over)\b[^.]{0,40}\b(?:outputs?|content|results)|\b(?:you|licensee|user) (?:own|owns|retain|will own|are the owner)[^.]{0,60}\b(?:outputs?|content)|\bnot (?:claim|assert)\b[^.]{0,40}\b(?:outputs?|content)|\boutputs?\b[^.;]{0,60}\b(?:is|are) not (?:covered|subject|restricted)|\b(?:may|can|free to) use[^.;]{0,40}\boutputs?\b|\bnot impose any (?:restrictions?|obligations?)[^.]{0,120}outputs?|\boutputs?\b[^.;]{0,60}\b(?:belongs? to|owned by) (?:you|the user|licensee)|不主张[^。]{0,20}权利|(?:输出|生成内容)[^。]{0,30}(?:归您|不主张)|对[^。]{0,30}输出[^。]{0,40}不主张/,
);
const LIMITED = cued(
  ["output", "data produced", "results"],
  () =>
    new RegExp(
      String.raw`\b(?:outputs?|data produced|results)\b[^.]{0,160}?\b(?:for|in connection with)\b[^.]{0,40}?(?:${COMMERCIAL}|\bproduction)|\boutputs?\b[^.;]{0,40}?\b(?:may|must|shall|can) ?not be used? ${COMMERCIAL}|\boutputs?\b[^.;]{0,30}?\b(?:owned by|(?:the )?property of|belongs? to) (?:the )?(?:licensor|us|company)|\buse of (?:the |any )?outputs?\b[^.;]{0,20}?\blimited to|\boutputs?\b[^.;]{0,20}? (?:shall be |are )?subject to the (?:same )?(?:restrictions|limitations)|\boutputs?\b[^.;]{0,60}?\b(?:for|as) (?:a )?(?:non-?commercial|research)|\bonly\b[^.;]{0,160}\boutputs?\b[^.;]{0,60}\b(?:research|non-?commercial)|\bonly non-?commercial use\b[^.]{0,60}\boutputs?`,
    ),
);
const OUTSIDE = /\boutputs?\b[^.;]{0,80}\boutside (?:of )?the territory/;
const BAN =
  /\b(?:may|must|shall|will|can) ?not\b|\bprohibited\b|\bagree not to\b|\bonly\b|\bsubject to the restrictions|\bsolely\b|\blimited to\b|\bowned by\b|\bproperty of\b|\bbelongs? to\b|\bsubject to the\b|\bnot a non-?commercial/;
const FORBIDDEN =
  /\b(?:may|must|shall|will) not use (?:any |the )?outputs?\b(?![^.;]{0,200}\b(?:to|for|in|if|except|unless|that|as|outside|other)\b)/;

/** Whether what the model produces may be used, apart from training on it. */
export function readOutputs(context: Context): ClauseReading {
  const given: Hit[] = [];
  const limited: Hit[] = [];
  const barred: Hit[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !OUTPUT.test(sentence.lower)) continue;
    const forbidden = hit(sentence, FORBIDDEN);
    if (forbidden) barred.push(forbidden);
    const limit = hit(sentence, LIMITED) ?? hit(sentence, OUTSIDE);
    if (limit && BAN.test(sentence.full) && !/including for commercial/.test(sentence.full))
      limited.push(limit);
    const give = hit(sentence, GIVEN);
    if (give && !/\b(?:may|must|shall|will) not use\b/.test(sentence.full.slice(0, give.at + 20)))
      given.push(give);
  }
  const status: Permission | null =
    barred.length > 0
      ? "prohibited"
      : limited.length > 0
        ? "conditional"
        : given.length > 0
          ? "allowed"
          : null;
  const hits = barred.length > 0 ? barred : limited.length > 0 ? limited : given;
  return {
    terms: {
      outputs: term(context, status, hits, ["limited to the purposes or places the text names"]),
    },
    explained: [...given, ...limited, ...barred].map(({ sentence }) => sentence.index),
  };
}
