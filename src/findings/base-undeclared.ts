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
      baseClaims
        .filter((c) => c.basis === "declared" || c.basis === "hub")
        .map((c) => c.name.toLowerCase()),
    );
    const seen = new Set<string>();
    return baseClaims
      .filter((c) => c.basis === "prose" || c.basis === "file")
      .filter((c) => declared.size === 0 && !declared.has(c.name.toLowerCase()))
      .filter((c) => (seen.has(c.name.toLowerCase()) ? false : seen.add(c.name.toLowerCase())))
      .map((c) => ({
        message: `base model \`${c.name}\` is named only in ${c.basis === "prose" ? "prose" : `\`${c.evidence.file}\``}`,
        why: "the card has no `base_model` field, so its licence is not followed automatically",
        help: c.isHubId
          ? `check the licence of the base yourself: modelcheck ${c.name}`
          : "find out which repository it is, and check its licence",
        confidence: c.basis === "file" ? "high" : "medium",
        evidence: [c.evidence],
      }));
  },
};
