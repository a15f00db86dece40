import type { Applicability, PackScope } from "../model/pack.ts";

/** The Hub gives this day to every repository that is older than its own record of days. */
const FIRST_RECORDED = "2022-03-02";

/**
 * Whether a duty binds a model by its dates. `placed` is the day of the first commit on the Hub,
 * `asOf` the day the report is about; `null` where unknown. `null` comes back for rows without dates.
 */
export function boundOn(
  scope: PackScope,
  placed: string | null,
  asOf: string | null,
): Applicability | null {
  const { inForce, placedFrom } = scope;
  if (inForce !== undefined && asOf !== null && asOf < inForce)
    return { state: "does-not-apply", because: `in application from ${inForce}` };
  const dates = dutyDates(scope, asOf);
  if (placedFrom === undefined) return dates === null ? null : { state: "applies", because: dates };
  const seen = placedSince(placedFrom, scope, placed, asOf);
  return {
    state: seen.state,
    because: [seen.because, ...(dates === null ? [] : [dates])].join(", "),
  };
}

function dutyDates({ inForce, enforced }: PackScope, asOf: string | null): string | null {
  if (inForce === undefined) return null;
  const since = `in application since ${inForce}`;
  if (enforced === undefined) return since;
  const tense = asOf === null ? "from" : asOf < enforced ? "only from" : "since";
  return `${since}, enforceable ${tense} ${enforced}`;
}

function placedSince(
  from: string,
  { earlierUntil }: PackScope,
  placed: string | null,
  asOf: string | null,
): Applicability {
  const allBound = earlierUntil !== undefined && asOf !== null && asOf >= earlierUntil;
  if (placed === null || (placed === FIRST_RECORDED && from <= FIRST_RECORDED))
    return allBound
      ? { state: "applies", because: `earlier models are bound too since ${earlierUntil}` }
      : { state: "cannot-assess", because: "when it was first published is not known here" };
  if (placed >= from) return { state: "applies", because: `first published on ${placed}` };
  const early = `first published on ${placed}, before ${from}`;
  if (earlierUntil === undefined) return { state: "does-not-apply", because: early };
  if (asOf === null)
    return {
      state: "cannot-assess",
      because: `${early}, so that it has until ${earlierUntil}, and no day was given`,
    };
  return allBound
    ? { state: "applies", because: `${early}, bound since ${earlierUntil}` }
    : { state: "does-not-apply", because: `${early}, so that it has until ${earlierUntil}` };
}
