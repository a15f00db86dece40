import { type ClauseReading, type Context, term } from "../context.ts";
import type { DerivativeRule } from "../derivatives.ts";
import type { Facts } from "../facts.ts";

/** Strictest first: a stricter rule in the text is never lost to a freer one. */
const ORDER: readonly DerivativeRule["kind"][] = [
  "same",
  "same-or-compatible",
  "flow-down-use-restrictions",
  "any",
];

/** Under which terms changed copies may be passed on. */
export function readDerivativeLicense(context: Context, facts: Facts): ClauseReading {
  const kinds = new Set(facts.derivative.map(({ kind }) => kind));
  let status = ORDER.find((kind) => kinds.has(kind)) ?? null;
  if (kinds.has("same") && kinds.has("same-or-compatible")) status = "same-or-compatible";
  const hits = facts.derivative.filter(({ kind }) => kind === status).map(({ hit }) => hit);
  return {
    terms: { derivativeLicense: term(context, status, hits) },
    explained: facts.derivative.map(({ hit }) => hit.sentence.index),
  };
}
