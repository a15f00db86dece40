import type { PolicyPlace } from "../model/exception.ts";
import { UNSTATED_ORGANISATION } from "../model/organisation.ts";
import type { Policy } from "../model/policy.ts";
import type { Basis, Use } from "../model/use.ts";
import { USES } from "../model/use.ts";
import { customRuleOf } from "./custom-rule.ts";
import { addOrganisation } from "./organisation.ts";
import type { RawLicenses, RawPolicy } from "./raw-policy.ts";

/** A policy without what is known only at the end: its name and its digest. */
export type PolicyBody = Omit<Policy, "name" | "digest">;

/** What `default` itself builds on: nothing intended, nothing accepted without a look. */
export const NO_RULES: PolicyBody = {
  use: [],
  minimumBasis: {},
  licenses: { allow: [], review: [], deny: [], otherwise: "review" },
  rules: {},
  organisation: UNSTATED_ORGANISATION,
  profiles: {},
  exceptions: [],
  clarifications: [],
  customRules: [],
  packs: [],
  statements: [],
  adoptions: [],
  allegations: "hide",
  final: [],
  exceptionsFrom: null,
};

/** The file a layer comes from, and how to find its entries in it. */
export interface LayerSource {
  readonly file: string;
  readonly placeOf: (path: readonly PropertyKey[]) => PolicyPlace;
  /** A path as seen from the file. */
  readonly resolve: (path: string) => string;
}

/**
 * `base` with one file's rules on top. `use` replaces; `minimumBasis`, `rules` and `organisation`
 * replace key by key; licence patterns are added, and a pattern that the file puts in one list
 * leaves the others. Entries of a file that the base does not take exceptions from are kept, to be
 * shown, but do not count.
 */
export function addLayer(base: PolicyBody, raw: RawPolicy, source: LayerSource): PolicyBody {
  const authorised = base.exceptionsFrom === null || base.exceptionsFrom.includes(source.file);
  const entry = (key: string, index: number): { authorised: boolean; place: PolicyPlace } => ({
    authorised,
    place: source.placeOf([key, index]),
  });
  const organisation = addOrganisation(base.organisation, raw.organisation ?? {});
  return {
    use: [...new Set(raw.use ?? base.use)],
    minimumBasis: { ...base.minimumBasis, ...minimums(raw.minimumBasis ?? {}) },
    licenses: addLicenses(base.licenses, raw.licenses ?? {}),
    rules: { ...base.rules, ...raw.rules },
    organisation,
    profiles: addProfiles(base, raw, organisation),
    exceptions: [
      ...base.exceptions,
      ...(raw.exceptions ?? []).map((e, index) => ({ ...e, ...entry("exceptions", index) })),
    ],
    ...addClarifications(base, raw, (index) => entry("clarifications", index)),
    statements: addStatements(base.statements, raw, source),
    allegations: raw.allegations ?? base.allegations,
    packs: base.packs,
    customRules: addRules(base.customRules, raw),
    final: [...new Set([...base.final, ...(raw.final ?? [])])],
    exceptionsFrom:
      base.exceptionsFrom ?? raw.exceptionsFrom?.map((path) => source.resolve(path)) ?? null,
  };
}

/** Conclusions about a licence, and statements adopted: one list in the file, two in the policy. */
function addClarifications(
  base: PolicyBody,
  raw: RawPolicy,
  entryAt: (index: number) => { authorised: boolean; place: PolicyPlace },
): Pick<PolicyBody, "clarifications" | "adoptions"> {
  const clarifications = [...base.clarifications];
  const adoptions = [...base.adoptions];
  for (const [index, one] of (raw.clarifications ?? []).entries()) {
    if ("adopts" in one) adoptions.push({ ...one, ...entryAt(index) });
    else clarifications.push({ ...one, ...entryAt(index) });
  }
  return { clarifications, adoptions };
}

/** A statement recorded again under its id replaces the first. */
function addStatements(
  base: Policy["statements"],
  raw: RawPolicy,
  source: LayerSource,
): Policy["statements"] {
  const added = (raw.statements ?? []).map((one, index) => ({
    ...one,
    scope: one.scope ?? null,
    place: source.placeOf(["statements", index, "id"]),
  }));
  const ids = new Set(added.map(({ id }) => id));
  return [...base.filter(({ id }) => !ids.has(id)), ...added];
}

function addRules(base: Policy["customRules"], raw: RawPolicy): Policy["customRules"] {
  const added = (raw.customRules ?? []).map(customRuleOf);
  const ids = new Set(added.map((rule) => rule.id));
  return [...base.filter((rule) => !ids.has(rule.id)), ...added];
}

function addProfiles(
  base: PolicyBody,
  raw: RawPolicy,
  organisation: Policy["organisation"],
): Policy["profiles"] {
  const profiles: Record<string, Policy["profiles"][string]> = {};
  for (const [name, profile] of Object.entries(base.profiles))
    profiles[name] = { ...profile, organisation: rebase(profile, base, organisation) };
  for (const [name, profile] of Object.entries(raw.profiles ?? {})) {
    profiles[name] = {
      paths: profile.paths ?? [],
      use: profile.use ?? null,
      organisation: addOrganisation(organisation, profile.organisation ?? {}),
    };
  }
  return profiles;
}

/** A profile on a changed organisation: what the profile did not state itself follows. */
function rebase(
  profile: Policy["profiles"][string],
  base: PolicyBody,
  organisation: Policy["organisation"],
): Policy["organisation"] {
  const before = new Map<string, unknown>(Object.entries(base.organisation));
  const stated = Object.entries(profile.organisation).filter(
    ([key, value]) => value !== before.get(key),
  );
  return { ...organisation, ...Object.fromEntries(stated) };
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
