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

/** A rule on copies as received does not decide the terms of what is made from them. */
const DERIVED =
  /\bderivativ|\bmodified (?:versions?|works?|models?|copies)|\byour modifications|\badapted\b|\bfine-?tun|衍生|修改/;

/** Under which terms changed copies may be passed on. */
export function readDerivativeLicense(context: Context, facts: Facts): ClauseReading {
  const kinds = new Set(facts.derivative.map(({ kind }) => kind));
  let status = ORDER.find((kind) => kinds.has(kind)) ?? null;
  if (kinds.has("same") && kinds.has("same-or-compatible")) status = "same-or-compatible";
  const freer = facts.derivative.find(
    ({ kind }) => kind === "flow-down-use-restrictions" || kind === "any",
  );
  const aboutDerivatives = facts.derivative.some(
    ({ kind, hit }) => kind === "same" && DERIVED.test(hit.sentence.full),
  );
  if (status === "same" && freer && !aboutDerivatives && DERIVED.test(freer.hit.sentence.full)) {
    status = freer.kind;
  }
  const hits = facts.derivative.filter(({ kind }) => kind === status).map(({ hit }) => hit);
  return {
    terms: { derivativeLicense: term(context, status, hits) },
    explained: facts.derivative.map(({ hit }) => hit.sentence.index),
  };
}
