import type { Permission } from "../model/terms.ts";
import type { Hit } from "./context.ts";
import type { Facts } from "./facts.ts";
import type { Acts } from "./grants.ts";

/** One of the acts a licence grants. */
export interface Act {
  readonly name: keyof Acts;
}

/** What the grants say about one act. */
export interface ActReading {
  readonly status: Permission | null;
  readonly hits: readonly Hit[];
  readonly conditions: readonly string[];
}

/**
 * Read one act from the grants: `allowed` without a limit of purpose, `conditional` with one.
 * `named` are sentences that name the act as open to the licensee; they need a grant or a
 * copyright licence beside them, or stand for one where the text is short.
 */
export function actReading(facts: Facts, act: Act, named: readonly Hit[]): ActReading {
  const granting = facts.grants.filter(
    (grant) =>
      grant.acts[act.name] ||
      grant.bare ||
      (facts.general.acts[act.name] && facts.general.hits.includes(grant)),
  );
  if (granting.length === 0 && named.length === 0)
    return { status: null, hits: [], conditions: [] };
  const limits = facts.purposeLimits;
  const free = granting.filter((grant) => grant.limit === null);
  const own = granting.length > 0 && free.length === 0;
  const conditional = own ? !facts.commercialToo : limits.length > 0;
  const hits = [...granting, ...named];
  if (conditional)
    return {
      status: "conditional",
      hits: [...hits, ...limits],
      conditions: ["only for the purposes the text names"],
    };
  return { status: "allowed", hits, conditions: [] };
}
