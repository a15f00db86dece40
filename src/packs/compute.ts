import type { Applicability } from "../model/pack.ts";
import { power } from "./figures.ts";
import type { Compute } from "./scale.ts";

/** Whether training took more than `threshold` FLOP. */
export function aboveThreshold(training: Compute, threshold: number): Applicability {
  if ("missing" in training)
    return {
      state: "cannot-assess",
      because: `${training.missing}, so it cannot be told whether training took more than ${power(threshold)} FLOP`,
    };
  return training.flop > threshold
    ? { state: "applies", because: `${training.how}, more than ${power(threshold)}` }
    : { state: "does-not-apply", because: `${training.how}, not more than ${power(threshold)}` };
}

/**
 * The one-third rule: a modification beyond a third of the compute that the base took makes its
 * maker a provider. Where the base's compute is not known, a third of `threshold` FLOP counts.
 */
export function beyondThird(
  modification: Compute,
  base: Compute,
  threshold: number,
): Applicability {
  const known = "flop" in base;
  const limit = (known ? base.flop : threshold) / 3;
  const third = known
    ? `a third of the base's own training (${base.how}) is ${power(limit)}`
    : `the base's own compute is not known here, so a third of ${power(threshold)} counts, ${power(limit)}`;
  if ("missing" in modification)
    return {
      state: "cannot-assess",
      because: `one-third rule: ${modification.missing} for the modification; ${third}`,
    };
  return modification.flop > limit
    ? { state: "applies", because: `one-third rule: ${modification.how}; ${third}: exceeded` }
    : {
        state: "does-not-apply",
        because: `one-third rule: ${modification.how}; ${third}: not exceeded`,
      };
}
