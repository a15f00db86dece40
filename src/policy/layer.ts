import type { Policy } from "../model/policy.ts";
import type { Basis, Use } from "../model/use.ts";
import { USES } from "../model/use.ts";
import type { RawLicenses, RawPolicy } from "./raw-policy.ts";

/** A policy without what is known only at the end: its name and its digest. */
export type PolicyBody = Omit<Policy, "name" | "digest">;

/** What `default` itself builds on: nothing intended, nothing accepted without a look. */
export const NO_RULES: PolicyBody = {
  use: [],
  minimumBasis: {},
  licenses: { allow: [], review: [], deny: [], otherwise: "review" },
  rules: {},
};

/**
 * `base` with one file's rules on top. `use` replaces; `minimumBasis` and `rules` replace key by
 * key; licence patterns are added, and a pattern that the file puts in one list leaves the others.
 */
export function addLayer(base: PolicyBody, raw: RawPolicy): PolicyBody {
  return {
    use: [...new Set(raw.use ?? base.use)],
    minimumBasis: { ...base.minimumBasis, ...minimums(raw.minimumBasis ?? {}) },
    licenses: addLicenses(base.licenses, raw.licenses ?? {}),
    rules: { ...base.rules, ...raw.rules },
  };
}

function addLicenses(base: Policy["licenses"], raw: RawLicenses): Policy["licenses"] {
  const named = new Set([...(raw.allow ?? []), ...(raw.review ?? []), ...(raw.deny ?? [])]);
  const list = (before: readonly string[], added: readonly string[] = []): readonly string[] => [
    ...new Set([...before.filter((pattern) => !named.has(pattern)), ...added]),
  ];
  return {
    allow: list(base.allow, raw.allow),
    review: list(base.review, raw.review),
    deny: list(base.deny, raw.deny),
    otherwise: raw.otherwise ?? base.otherwise,
  };
}

function minimums(raw: NonNullable<RawPolicy["minimumBasis"]>): Partial<Record<Use, Basis>> {
  const kept: Partial<Record<Use, Basis>> = {};
  for (const use of USES) if (raw[use] !== undefined) kept[use] = raw[use];
  return kept;
}
