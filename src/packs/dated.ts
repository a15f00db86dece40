import type { Policy } from "../model/policy.ts";

/**
 * Whether a report under this policy depends on the day: an exception that expires, or a duty of a
 * pack that begins or is postponed to a day.
 */
export function isDated({ exceptions, packs, rules }: Policy): boolean {
  const dated = packs.some((pack) =>
    pack.rules.some(({ id, applies }) => applies.inForce !== undefined && rules[id] !== "off"),
  );
  return dated || exceptions.length > 0;
}
