import { recordOf } from "../../policy/record.ts";
import type { MatchFacts } from "./matcher.ts";
import { overTerms } from "./over-terms.ts";

/** `terms.<clause>`: the clause's status in any licence of the weights. */
export function matchTerm(clause: string): MatchFacts {
  return (facts, values) =>
    overTerms(facts, (terms) => {
      const status = recordOf(recordOf(terms)[clause])["status"];
      if (status === "unknown" && !values.includes("unknown")) return null;
      return typeof status === "string" && values.includes(status);
    });
}
