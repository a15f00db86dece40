import type { BaseModelClaim } from "../model/lineage.ts";
import { listWords } from "./list-words.ts";
import type { Rule } from "./rule.ts";

export const baseUndeclared: Rule = {
  id: "base-undeclared",
  severity: "note",
  title: "a base model is named, but not in the card's `base_model` field",
  description:
    "Tools and licence checks follow `base_model`. A base that only prose, a configuration file or the repository's " +
    "name shows is missed by all of them.",
  check: ({ baseClaims }) => {
    const declared = new Set(
      baseClaims.filter((c) => c.basis === "declared" || c.basis === "hub").map(idOf),
    );
    const found = new Map<string, BaseModelClaim>();
    for (const claim of baseClaims) {
      // Beside a declared base, prose also speaks of grandparents and encoders.
      const named = claim.basis === "file" || (claim.basis === "prose" && declared.size === 0);
      if (named && !declared.has(idOf(claim)) && !found.has(idOf(claim)))
        found.set(idOf(claim), claim);
    }
    const claims = [...found.values()];
    if (claims.length === 0) return [];
    const names = listWords(
      claims.map((c) => `\`${c.name}\``),
      4,
    );
    const ids = claims.filter((c) => c.isHubId).slice(0, 4);
    return [
      {
        message: `${claims.length > 1 ? "base models" : "base model"} ${names} ${claims.length > 1 ? "are" : "is"} named only in ${placesOf(claims)}`,
        why: "what the card's `base_model` field does not name is not followed automatically",
        help:
          ids.length > 0
            ? `check the licence of the base yourself: modelcheck ${ids.map((c) => c.name).join(" ")}`
            : "find out which repository it is, and check its licence",
        confidence: claims.some((c) => c.basis === "file") ? "high" : "medium",
        evidence: claims.map((c) => c.evidence),
      },
    ];
  },
};

function idOf({ name }: BaseModelClaim): string {
  return name.toLowerCase();
}

function placesOf(claims: readonly BaseModelClaim[]): string {
  const places = claims.map((c) => (c.basis === "prose" ? "prose" : `\`${c.evidence.file}\``));
  return listWords([...new Set(places)], 3);
}
