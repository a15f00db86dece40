import { type ClauseReading, type Context, type Hit, term } from "../context.ts";
import type { Facts } from "../facts.ts";
import { BAN, NON_COMMERCIAL } from "../words.ts";

const RESEARCH = /\b(?:research|academic|scientific|scholarly|evaluation)\b|科研|学术|研究/;
const NAMED =
  /\b(?:for|permit|allow|including|only|free)[^.;]{0,80}\b(?:research|academic|scientific|evaluation)\b|(?:用于|允许|开放|免费)[^。;]{0,20}(?:科研|学术|研究)|(?:科研|学术|研究)[^。;]{0,20}(?:开放|免费|允许)/;
const BARRED =
  /\b(?:may|must|shall|will|can) ?not\b[^.;]{0,60}\b(?:for|in) (?:any )?(?:academic |scientific )?research\b(?! on| into| relating)/;
const NON_COMMERCIAL_ONLY = new RegExp(NON_COMMERCIAL);

/** Whether the text lets the material be used for research. */
export function readResearch(context: Context, facts: Facts): ClauseReading {
  const { general, grants } = facts;
  const barred: Hit[] = [];
  const named: Hit[] = [];
  for (const sentence of context.model.sentences) {
    if (sentence.heading || !RESEARCH.test(sentence.lower)) continue;
    const at = sentence.full.search(RESEARCH);
    if (BARRED.test(sentence.full)) barred.push({ sentence, at });
    else if (NAMED.test(sentence.full) && !BAN.test(sentence.full.slice(0, at))) {
      const bearing = facts.bearings.get(sentence.index);
      if (
        bearing === "exclusive" ||
        bearing === "scope" ||
        bearing === "allow" ||
        bearing === "path"
      ) {
        named.push({ sentence, at });
      }
    }
  }
  const done = (
    status: "allowed" | "conditional" | "prohibited" | null,
    hits: readonly Hit[],
    why: string[] = [],
  ): ClauseReading => ({
    terms: { research: term(context, status, hits, why) },
    explained: hits.map(({ sentence }) => sentence.index),
  });
  if (barred.length > 0) return done("prohibited", barred);
  const otherwise = facts.purposeLimits.filter(
    ({ sentence }) => !RESEARCH.test(sentence.full) && NON_COMMERCIAL_ONLY.test(sentence.full),
  );
  const limited = grants.filter((grant) => grant.limit !== null);
  if (otherwise.length > 0 && (general.present || limited.length > 0 || named.length > 0)) {
    return done("conditional", [...otherwise, ...named], ["non-commercial research only"]);
  }
  if (named.length > 0) return done("allowed", named);
  if (general.present && general.limited === null) return done("allowed", general.hits);
  if (limited.some((grant) => RESEARCH.test(grant.limit ?? ""))) return done("allowed", limited);
  const limit = general.limited ?? limited[0]?.limit ?? null;
  if (limit !== null && NON_COMMERCIAL_ONLY.test(limit)) {
    const hits = limited.length > 0 ? limited : general.hits;
    return done("conditional", hits, ["non-commercial research only"]);
  }
  return done(null, []);
}
