import type { ConflictSide, LicenseConflict } from "../model/conflict.ts";
import type { ProseLimit } from "../model/facts.ts";
import type { Grant } from "../model/grant.ts";
import { grantsOf } from "../model/grant.ts";
import { restrictionsOf } from "./restrictions.ts";
import type { Statement } from "./statements.ts";
import { agree } from "./statements.ts";

const LIMIT: Readonly<Record<ProseLimit["limit"], string>> = {
  "research-only": "for research only",
  "non-commercial": "not for commercial use",
  "commercial-by-agreement": "commercial use by agreement only",
};

/**
 * Contradictions among the statements about one thing: pairs that share no licence. One for each
 * pair of kinds, because ten sentences that repeat each other are one contradiction.
 */
export function findConflicts(
  statements: readonly Statement[],
  limits: readonly ProseLimit[],
): readonly LicenseConflict[] {
  const found = new Map<string, LicenseConflict>();
  const known = statements.filter((s) =>
    s.trees.flatMap(grantsOf).some((g) => g.resembles !== null || g.key !== null),
  );
  known.forEach((first, i) => {
    for (const second of known.slice(i + 1)) {
      const kinds = `${first.kind} ${second.kind}`;
      if (first.kind === second.kind || found.has(kinds) || agree(first, second)) continue;
      const conflict = contradiction(first, second);
      if (conflict !== null) found.set(kinds, conflict);
    }
  });
  return [...found.values(), ...limitConflicts(limits, statements)];
}

function contradiction(first: Statement, second: Statement): LicenseConflict | null {
  const [a, b] = [sideOf(first), sideOf(second)];
  if (a === null || b === null) return null;
  const prose = first.kind === "prose" || second.kind === "prose";
  return {
    first: a,
    second: b,
    serious: limitsOf(first) !== limitsOf(second),
    confidence: prose ? "medium" : "high",
  };
}

function sideOf(statement: Statement): ConflictSide | null {
  const grants = statement.trees.flatMap(grantsOf);
  const evidence = grants[0]?.evidence[0];
  if (evidence === undefined) return null;
  return { says: [...new Set(grants.map((g) => g.name))].join(" or "), evidence };
}

/** What a statement limits; an unread licence limits nobody knows what. */
function limitsOf(statement: Statement): string {
  return statement.trees
    .flatMap(grantsOf)
    .map((grant) => (grant.terms === null ? "?" : idsOf(grant)))
    .join("; ");
}

function idsOf(grant: Grant): string {
  return restrictionsOf(grant.terms)
    .map((r) => r.id)
    .join(" ");
}

function limitConflicts(
  limits: readonly ProseLimit[],
  statements: readonly Statement[],
): readonly LicenseConflict[] {
  const granting = statements
    .flatMap((s) => s.trees.flatMap(grantsOf))
    .find((g) => g.terms?.commercialUse.status === "allowed");
  const [evidence] = granting?.evidence ?? [];
  const [limit] = limits;
  if (granting === undefined || evidence === undefined || limit === undefined) return [];
  return [
    {
      first: { says: granting.name, evidence },
      second: { says: LIMIT[limit.limit], evidence: limit.evidence },
      serious: true,
      confidence: "medium",
    },
  ];
}
