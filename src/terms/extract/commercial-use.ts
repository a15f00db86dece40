import type { Permission } from "../../model/terms.ts";
import { ANY, type Bearing } from "../bearing.ts";
import { type ClauseReading, type Context, type Hit, term } from "../context.ts";
import type { Facts } from "../facts.ts";
import { sizeLimit } from "../size-limit.ts";

/** Whether the text lets the material be used commercially. */
export function readCommercialUse(context: Context, facts: Facts): ClauseReading {
  const by = new Map<Bearing, Hit[]>();
  const explained: number[] = [];
  for (const [index, bearing] of facts.bearings) {
    const sentence = context.model.sentences[index];
    if (!sentence) continue;
    const at = Math.max(0, sentence.full.search(ANY), sentence.full.length - sentence.lower.length);
    by.set(bearing, [...(by.get(bearing) ?? []), { sentence, at }]);
    explained.push(index);
  }
  const get = (...bearings: Bearing[]): Hit[] =>
    bearings.flatMap((bearing) => by.get(bearing) ?? []);
  const limiting = facts.thresholds.filter(({ threshold }) => threshold.consequence !== "display");
  const thresholds: Hit[] = limiting.map(({ sentence }) => ({ sentence, at: 0 }));
  const done = (
    status: Permission | null,
    hits: readonly Hit[],
    conditions: string[] = [],
  ): ClauseReading => ({
    terms: { commercialUse: term(context, status, hits, conditions) },
    explained,
  });
  const unclear = get("unclear");
  if (get("absolute", "exclusive").length > 0)
    return done("prohibited", get("absolute", "exclusive", "ban"));
  const limitedBans = get("limited-ban");
  if (limitedBans.length > 0 && thresholds.length === 0) return done("prohibited", limitedBans);
  const paths = get("path", "condition");
  if (paths.length > 0 || thresholds.length > 0) {
    const why = [
      ...(paths.length > 0 ? ["registration or a stated condition must be met"] : []),
      ...limiting.map(({ threshold }) => sizeLimit(threshold)),
    ];
    return done("conditional", [...thresholds, ...paths], why);
  }
  const allows = get("allow");
  const elsewhere = get("ban").length === 0 && get("license").length > 0;
  if (elsewhere && get("allow").length > 0 && facts.general.limited === null) {
    const why = ["the text also speaks of a separate licence for commercial use"];
    return done("conditional", [...get("license"), ...get("allow")], why);
  }
  if (allows.length > 0 && get("scope").length > 0) {
    const why = ["the text limits the purpose in one place and names commercial use in another"];
    return done("conditional", [...get("scope"), ...allows], why);
  }
  if (get("ban", "license").length > 0) return done("prohibited", get("ban", "license"));
  if (allows.length === 0 && get("scope").length > 0) return done("prohibited", get("scope"));
  const general = facts.general;
  if (allows.length > 0 || (general.present && general.limited === null)) {
    if (unclear.length === 0 && facts.mannerLimits.length > 0) {
      const why = ["only in the way the text names"];
      return done("conditional", [...facts.mannerLimits, ...general.hits], why);
    }
    if (unclear.length > 0) {
      return {
        terms: { commercialUse: { status: "unknown", basis: "text", evidence: [] } },
        explained,
      };
    }
    return done("allowed", allows.length > 0 ? allows : general.hits);
  }
  return done(null, []);
}
