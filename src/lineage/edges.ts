import type { Catalog } from "../catalog/types.ts";
import { droppedRestrictions } from "../conclude/restrictions.ts";
import type { Conclusion } from "../conclude/conclude.ts";
import type { BaseFacts } from "../model/facts.ts";
import type { GrantTree } from "../model/grant.ts";
import { grantsOf } from "../model/grant.ts";
import type { BaseModelClaim, LineageEdge, Relation } from "../model/lineage.ts";
import type { Terms } from "../model/terms.ts";
import { answerUses } from "../uses/answer.ts";
import { USES } from "../model/use.ts";
import { knownModel } from "./known-model.ts";

/** What reading a base through the Hub gave: its conclusion, or why it could not be read. */
export interface BaseReading {
  readonly name: string;
  readonly conclusion: Conclusion | null;
  readonly purl: string | null;
  readonly why: string;
}

/** Relations in which this model's weights contain the base's. */
const CARRIES_WEIGHTS: ReadonlySet<Relation> = new Set([
  "finetune",
  "adapter",
  "quantized",
  "merge",
  "unknown",
]);

/** One edge per base, with what its licence would have asked; claims of the same base are merged. */
export function baseFacts(
  subject: string,
  claims: readonly BaseModelClaim[],
  readings: readonly BaseReading[],
  own: GrantTree | null,
  catalog: Catalog,
  createdAt: string | null,
): readonly BaseFacts[] {
  const groups = new Map<string, BaseModelClaim[]>();
  for (const claim of claims) {
    const id = claim.name.toLowerCase();
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const [claim] = group;
    if (claim === undefined) return [];
    const reading = readings.find((r) => r.name.toLowerCase() === claim.name.toLowerCase());
    const base = baseLicense(claim, reading ?? null, catalog, createdAt);
    const edge: LineageEdge = {
      from: subject,
      to: reading?.purl ?? claim.name,
      name: claim.name,
      relation: claim.relation,
      basis: claim.basis,
      license: base.license,
      evidence: group.map((c) => c.evidence),
    };
    const binding = CARRIES_WEIGHTS.has(claim.relation) && claim.basis !== "prose";
    return [{ edge, ...(binding ? compare(base.tree, own) : { dropped: [], prohibited: [] }) }];
  });
}

interface BaseLicense {
  readonly license: LineageEdge["license"];
  readonly tree: GrantTree | null;
}

function baseLicense(
  claim: BaseModelClaim,
  reading: BaseReading | null,
  catalog: Catalog,
  createdAt: string | null,
): BaseLicense {
  const weights = reading?.conclusion?.concluded.find((c) => c.scope === "weights");
  if (weights !== undefined && (weights.key !== null || weights.title !== null)) {
    const reason = `read from the base's own repository: ${weights.reason}`;
    return {
      license: {
        expression: weights.expression,
        key: weights.key,
        title: weights.title,
        basis: "hub",
        reason,
      },
      tree: reading?.conclusion?.weights ?? null,
    };
  }
  const row = claim.isHubId ? knownModel(claim.name, catalog.models(), createdAt) : null;
  const entry = row === null || row.license === null ? null : catalog.entry(row.license);
  if (row === null || entry === null) {
    const why =
      reading?.why ?? (claim.isHubId ? "the base was not read" : "the name is not a Hub id");
    return {
      license: { expression: null, key: null, title: null, basis: "unknown", reason: why },
      tree: null,
    };
  }
  return {
    license: {
      expression: entry.license,
      key: entry.key,
      title: entry.title,
      basis: "table",
      reason: `rests on our table of well-known models, \`${row.evidence.file}\``,
    },
    tree: {
      scope: "weights",
      expression: entry.license,
      key: entry.key,
      name: entry.title,
      basis: "table",
      confidence: "low",
      match: null,
      resembles: null,
      terms: entry.terms,
      obligations: entry.obligations,
      evidence: [row.evidence],
      textSupplied: false,
      holderStated: false,
      policy: null,
    },
  };
}

/** What the base's licence limits and this model's does not; nothing where either is unknown. */
function compare(base: GrantTree | null, own: GrantTree | null): Omit<BaseFacts, "edge"> {
  if (base === null || own === null) return { dropped: [], prohibited: [] };
  const ownTerms = termsOf(own);
  const dropped = termsOf(base).flatMap((terms) =>
    ownTerms.length === 0
      ? []
      : intersection(ownTerms.map((mine) => droppedRestrictions(terms, mine))),
  );
  if (dropped.length === 0) return { dropped: [], prohibited: [] };
  const uses = answerUses(base, "");
  return {
    dropped: [...new Set(dropped)],
    prohibited: USES.filter((use) => uses[use].answer === "prohibited"),
  };
}

function termsOf(tree: GrantTree): readonly Terms[] {
  return grantsOf(tree).flatMap((leaf) => (leaf.terms === null ? [] : [leaf.terms]));
}

/** A limit is dropped only where none of the licences that apply carries it. */
function intersection(lists: readonly (readonly string[])[]): readonly string[] {
  const [first, ...rest] = lists;
  return (first ?? []).filter((item) => rest.every((list) => list.includes(item)));
}
