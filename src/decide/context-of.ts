import type { Grant } from "../model/grant.ts";
import type { LicenseEntry } from "../model/license.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Terms } from "../model/terms.ts";
import type { Use } from "../model/use.ts";
import { categoriesOf } from "../catalog/categories.ts";
import { isDate } from "../policy/dates.ts";
import { recordOf, recordsOf, stringsOf } from "../policy/record.ts";
import type { DecideContext, RestrictedFields } from "./context.ts";

/** What a decision looks up about licences; a catalogue serves. */
export interface LicenseLookup {
  readonly entry: (key: string) => LicenseEntry | null;
  /** Key of the policy a licence incorporates by reference. */
  readonly policyOf: (key: string) => string | null;
  /** A table of `rules/` by name. */
  readonly table: (name: string) => unknown;
}

/** What is the same for every licence of one decision. */
export interface DecideSetting {
  readonly intended: readonly Use[];
  readonly asOf: string | null;
  readonly multimodal: boolean | null;
}

/** Everything a decision needs to know about one licence. */
export function contextOf(
  grant: Grant,
  lookup: LicenseLookup,
  setting: DecideSetting,
): DecideContext {
  const entry = grant.key === null ? null : lookup.entry(grant.key);
  return {
    ...setting,
    licenseName: grant.name,
    license: {
      expression: grant.expression,
      key: grant.key,
      family: entry?.family ?? null,
      categories: categoriesOf(grant.terms),
    },
    licensor: entry?.licensor ?? null,
    releasedOn: entry?.version != null && isDate(entry.version) ? entry.version : null,
    restrictedFields: grant.key === null ? null : fieldsOf(grant.key, lookup),
  };
}

/** A licence's terms with the regions that its policy excludes. */
export function termsOf(grant: Grant, lookup: LicenseLookup): Terms | null {
  const key = grant.key === null ? null : lookup.policyOf(grant.key);
  const policy = key === null ? null : (lookup.entry(key)?.terms ?? null);
  if (grant.terms === null || policy === null) return grant.terms;
  const { territoryExclusions: added } = policy;
  if (added.excluded.length === 0) return grant.terms;
  const own = grant.terms.territoryExclusions;
  const evidence = [...own.evidence, ...added.evidence];
  const excluded = [...own.excluded, ...added.excluded];
  return { ...grant.terms, territoryExclusions: { ...added, evidence, excluded } };
}

function fieldsOf(key: string, lookup: LicenseLookup): RestrictedFields | null {
  const keys = [key, lookup.policyOf(key)];
  const rows = recordsOf(recordOf(lookup.table("fields-of-use"))["licenses"])
    .map(([row]) => row)
    .filter((row) => stringsOf(row["keys"]).some(([name]) => keys.includes(name)));
  if (rows.length === 0) return null;
  const words = (list: string): readonly string[] =>
    rows.flatMap((row) => stringsOf(row[list]).map(([word]) => word));
  return { barred: words("barred"), limited: words("limited") };
}

/** Whether a model takes or makes more than text, by the Hub's own words; `null` when unclear. */
export function isMultimodal({ hub }: Pick<Snapshot, "hub">): boolean | null {
  const task = hub?.pipelineTag ?? null;
  if (task === null) return null;
  if (
    /^(?:text-generation|text2text-generation|fill-mask|text-classification|feature-extraction|sentence-similarity|token-classification|text-ranking)$/u.test(
      task,
    )
  )
    return false;
  return /image|video|audio|speech|visual|any-to-any|multimodal/u.test(task) ? true : null;
}
