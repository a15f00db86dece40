import type { LicenseConflict } from "../model/conflict.ts";
import type { ProseLimit } from "../model/facts.ts";
import type { Grant } from "../model/grant.ts";
import { restrictionsOf } from "./restrictions.ts";
import { sameLicense } from "./same-license.ts";

/**
 * Contradictions between what is declared and what is found, for the weights. Statements that rest
 * on the same place, or that name the same licence, do not contradict each other.
 */
export function findConflicts(
  texts: readonly Grant[],
  declared: readonly Grant[],
  limits: readonly ProseLimit[],
): readonly LicenseConflict[] {
  const conflicts: LicenseConflict[] = [];
  const statements = [...declared, ...texts.filter((t) => t.key !== null)];
  statements.forEach((first, i) => {
    for (const second of statements.slice(i + 1)) {
      const conflict = contradiction(first, second);
      if (conflict !== null) conflicts.push(conflict);
    }
  });
  return [...conflicts, ...limitConflicts(limits, [...texts, ...declared])];
}

function contradiction(first: Grant, second: Grant): LicenseConflict | null {
  if (first.key === null || second.key === null || sameLicense(first.key, second.key)) return null;
  const [a] = first.evidence;
  const [b] = second.evidence;
  // Two ids of one list, or two candidates of one ambiguous name, are one statement.
  if (a === undefined || b === undefined || bothDeclaredTogether(first, second)) return null;
  if (first.basis === "text" && second.basis === "text") return null;
  return {
    first: { says: first.name, evidence: a },
    second: { says: second.name, evidence: b },
    serious: first.terms === null || second.terms === null || limitsOf(first) !== limitsOf(second),
  };
}

function limitsOf(grant: Grant): string {
  return restrictionsOf(grant.terms)
    .map((r) => r.id)
    .join(" ");
}

function bothDeclaredTogether(first: Grant, second: Grant): boolean {
  return first.basis === "tag" && second.basis === "tag";
}

function limitConflicts(
  limits: readonly ProseLimit[],
  grants: readonly Grant[],
): LicenseConflict[] {
  const granting = grants.find((g) => g.terms?.commercialUse.status === "allowed");
  const [evidence] = granting?.evidence ?? [];
  if (granting === undefined || evidence === undefined) return [];
  return limits.slice(0, 1).map((limit) => ({
    first: { says: granting.name, evidence },
    second: {
      says: limit.limit === "research-only" ? "for research only" : "not for commercial use",
      evidence: limit.evidence,
    },
    serious: true,
  }));
}
