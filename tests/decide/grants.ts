import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { nodeCatalog } from "../../src/node/catalog.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { contextOf, termsOf } from "../../src/decide/context-of.ts";
import { decideUse } from "../../src/decide/decide-use.ts";
import type { UseDecision } from "../../src/model/decision.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Grant } from "../../src/model/grant.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import { UNSTATED_ORGANISATION } from "../../src/model/organisation.ts";
import type { Use } from "../../src/model/use.ts";
import { addOrganisation } from "../../src/policy/organisation.ts";
import type { RawOrganisation } from "../../src/policy/raw-policy.ts";
import { answerUses } from "../../src/uses/answer.ts";

const catalog: Catalog = nodeCatalog();

const table = parse(
  readFileSync(new URL("../../rules/fields-of-use.yaml", import.meta.url), "utf8"),
) as unknown;

export const lookup: Pick<Catalog, "entry" | "policyOf" | "table"> = {
  entry: catalog.entry,
  policyOf: catalog.policyOf,
  table: (name) => (name === "fields-of-use" ? table : null),
};

const LINE: Evidence = {
  kind: "file",
  repository: null,
  commit: null,
  file: "LICENSE",
  startLine: 1,
  endLine: 1,
  excerpt: "synthetic",
};

/** A licence of the catalogue as if its whole text, a holder and its policy were among the files. */
export function grantOf(key: string): Grant {
  const id = catalog.entry(key) === null ? `spdx:${key}` : key;
  const entry = catalog.entry(id);
  if (entry === null) throw new Error(`no licence ${key}`);
  const policy = catalog.policyOf(id);
  return {
    scope: "weights",
    expression: entry.license,
    key: id,
    name: entry.title,
    basis: "text",
    confidence: "high",
    match: "exact",
    terms: entry.terms,
    obligations: entry.obligations,
    evidence: [LINE],
    textSupplied: true,
    holderStated: true,
    resembles: null,
    policy: policy === null ? null : { name: policy, read: true },
  };
}

const ORGANISATIONS = parse(
  readFileSync(new URL("organisations.yaml", import.meta.url), "utf8"),
) as Record<string, RawOrganisation>;

/** An organisation by name, with single values changed: `small; domicile: FR; devices: 5000`. */
export function organisationOf(words: string): Organisation {
  const [name = "", ...changes] = words.split(";").map((word) => word.trim());
  const raw = ORGANISATIONS[name];
  if (raw === undefined) throw new Error(`no organisation ${name}`);
  return addOrganisation(
    addOrganisation(UNSTATED_ORGANISATION, raw),
    parse(changes.join("\n") || "{}") as RawOrganisation,
  );
}

/** What a policy with no lists decides about one use of one licence by one organisation. */
export function decide(
  key: string,
  organisation: Organisation,
  use: Use,
  intended: readonly Use[] = use === "research" ? ["research"] : ["commercialUse", use],
): UseDecision {
  const grant = grantOf(key);
  const licenses = { allow: [], review: [], deny: [], otherwise: "allow" } as const;
  return decideUse(
    use,
    answerUses(grant, "")[use],
    termsOf(grant, lookup),
    { minimumBasis: {}, licenses },
    organisation,
    contextOf(grant, lookup, { intended, asOf: "2026-01-31", multimodal: null }),
  );
}
