import type { Obligation } from "../model/terms.ts";
import { type Context, type Hit, hitsOf, quotes } from "./context.ts";
import { cued } from "../text/cued.ts";
import type { Facts } from "./facts.ts";

const UPDATE = cued(
  ["the latest", "the newest", "the most recent", "the current"],
  () =>
    /\b(?:reasonable efforts?|must|shall|agree to|required to)\b[^.;]{0,40}\b(?:use|upgrade to|update to|adopt|install) the (?:latest|newest|most recent|current) version/,
);
const SOURCE = cued(
  ["source"],
  () =>
    /\b(?:must|shall)\b[^.;]{0,160}\b(?:corresponding source|source code|source form)\b[^.;]{0,80}\b(?:available|offer|provide|convey|accompan)|\b(?:must|shall)\b[^.;]{0,60}\b(?:make available|offer|provide|convey|accompany)\b[^.;]{0,100}\b(?:corresponding source|source code)/,
);
const INDEMNITY = cued(
  ["indemnif", "赔偿"],
  () =>
    /\b(?:you|licensee)\b[^.;]{0,60}\b(?:agree to |shall |will |must )\b[^.;]{0,40}\bindemnif|您[^。]{0,30}赔偿/,
);
const DELETE = cued(
  ["delete", "destroy", "cease"],
  () => /\b(?:must|shall|will|agree to)\b[^.;]{0,40}\b(?:delete|destroy|cease)\b/,
);

/** Duties that follow from clauses read together, or from sentences without a clause of their own. */
export function readDerivedObligations(context: Context, facts: Facts): readonly Obligation[] {
  const obligations: Obligation[] = [];
  const owe = (id: string, text: string, on: readonly string[], hits: readonly Hit[]): void => {
    if (hits.length > 0) obligations.push({ id, text, on, evidence: quotes(context, hits) });
  };
  const rules = (...kinds: string[]): Hit[] =>
    facts.derivative.filter(({ kind }) => kinds.includes(kind)).map(({ hit }) => hit);
  owe(
    "pass-on-restrictions",
    "pass the use restrictions on to every recipient",
    ["redistribute", "redistributeDerivative"],
    rules("flow-down-use-restrictions"),
  );
  owe(
    "same-license",
    "pass copies and derivatives on under the same terms",
    ["redistribute", "redistributeDerivative"],
    rules("same", "same-or-compatible"),
  );
  owe(
    "no-changed-copies",
    "do not pass changed copies on",
    ["redistributeDerivative"],
    facts.unchangedOnly,
  );
  owe(
    "disclose-source",
    "offer the source with copies",
    ["redistribute", "redistributeDerivative"],
    hitsOf(context, SOURCE),
  );
  owe("use-latest-version", "make efforts to use the latest version", [], hitsOf(context, UPDATE));
  owe(
    "indemnify",
    "compensate the licensor for claims that follow from the use",
    [],
    hitsOf(context, INDEMNITY),
  );
  owe(
    "delete-on-termination",
    "stop using the material and delete copies when the licence ends",
    [],
    hitsOf(context, DELETE).filter(({ sentence }) => /terminat|revo/.test(sentence.full)),
  );
  const large = facts.thresholds.filter(({ threshold }) => threshold.consequence !== "display");
  owe(
    "license-above-threshold",
    "get a licence from the licensor before passing the stated size",
    ["commercialUse"],
    large.map(({ sentence }) => ({ sentence, at: 0 })),
  );
  return obligations;
}
