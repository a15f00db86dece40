import type { Facts } from "../model/facts.ts";
import type { Applicability, PackScope } from "../model/pack.ts";
import { aboveThreshold, beyondThird } from "./compute.ts";
import { generates } from "./generative.ts";
import { notExempt } from "./open-source.ts";
import type { Role } from "./role.ts";
import { roleOf } from "./role.ts";
import type { Compute } from "./scale.ts";
import { computeOf, scaleOf } from "./scale.ts";
import { boundOn } from "./when.ts";

/** The part of the facts that decides whether a row applies. */
export type ScopeFacts = Pick<Facts, "snapshot" | "card" | "baseClaims" | "categories">;

/** The base's own compute is stated in another repository, which is not read for it yet. */
const BASE_UNREAD: Compute = { missing: "the base's compute is not known here" };

/**
 * Whether a row applies to a model on a day, with the arithmetic. What cannot be assessed weighs as
 * much as what applies, so that no figure a publisher states makes matters worse.
 *
 * @param asOf `YYYY-MM-DD`, or `null` when no day was given.
 */
export function applies(scope: PackScope, facts: ScopeFacts, asOf: string | null): Applicability {
  const role = roleOf(facts);
  const training = computeOf(scaleOf(facts));
  const placed = facts.snapshot.hub?.createdAt?.slice(0, 10) ?? null;
  const parts = [
    boundOn(scope, placed, asOf),
    scope.generative === true ? generates(facts) : null,
    byRole(scope, role, training),
    scope.exempt === undefined
      ? null
      : notExempt(facts, training, scope.systemicFlop ?? Number.POSITIVE_INFINITY),
  ].filter((part) => part !== null);
  return withGiven(combine(parts), scope.given);
}

function byRole(scope: PackScope, role: Role, training: Compute): Applicability | null {
  const { modification, flopAbove } = scope;
  if (scope.role === "provider" && role.kind === "modifier")
    return { state: "does-not-apply", because: `it was made from \`${role.base}\`` };
  if (scope.role === "modifier")
    return role.kind === "modifier"
      ? { state: "applies", because: `it was made from \`${role.base}\`` }
      : { state: "does-not-apply", because: "no base model is named" };
  if (role.kind === "provider")
    return flopAbove === undefined ? null : aboveThreshold(training, flopAbove);
  if (modification === undefined) return null;
  return byModification(modification, role, training, flopAbove);
}

const CONVERTED = {
  quantized: "a quantised copy",
  merge: "a merge, which trains nothing,",
  adapter: "an adapter",
} as const;

function byModification(
  modification: NonNullable<PackScope["modification"]>,
  { base, conversion }: Extract<Role, { readonly kind: "modifier" }>,
  training: Compute,
  flopAbove: number | undefined,
): Applicability | null {
  const free =
    modification === "third-of-compute" ? conversion !== null : conversion === "quantized";
  if (free && conversion !== null)
    return {
      state: "does-not-apply",
      because: `${CONVERTED[conversion]} of \`${base}\` has no duties of its own`,
    };
  if (modification === "material-change")
    return {
      state: "cannot-assess",
      because: `it was made from \`${base}\`, and whether that materially changes what it does cannot be told from files`,
    };
  if (modification === "own-work" || flopAbove === undefined) return null;
  return beyondThird(training, BASE_UNREAD, flopAbove);
}

function combine(parts: readonly Applicability[]): Applicability {
  for (const state of ["does-not-apply", "cannot-assess"] as const) {
    const found = parts.filter((part) => part.state === state);
    if (found.length === 0) continue;
    // What speaks against a duty settles it, and what is open is all that keeps it from being settled.
    return { state, because: join(found) };
  }
  return { state: "applies", because: join(parts) };
}

function join(parts: readonly Applicability[]): string {
  return parts.map(({ because }) => because).join("; ");
}

function withGiven({ state, because }: Applicability, given: string | undefined): Applicability {
  if (given === undefined || state !== "applies") return { state, because };
  return {
    state,
    because: [because, `taken as given: ${given}`].filter((t) => t !== "").join("; "),
  };
}
