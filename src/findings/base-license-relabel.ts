import type { Rule } from "./rule.ts";

export const baseLicenseRelabel: Rule = {
  id: "base-license-relabel",
  severity: "warning",
  title: "the licence drops limits of the base model's licence",
  description:
    "Whoever changes a model cannot grant more than the base's licence allows to pass on. Reported when the base's " +
    "licence is known, this model's licence is known, and limits of the first are missing from the second. It is an " +
    "error when the base's licence prohibits a use the policy intends.",
  check: ({ bases, concluded, policy }) =>
    bases
      .filter((base) => base.dropped.length > 0)
      .map((base) => {
        const own = concluded.find((c) => c.scope === "weights");
        const barred = base.prohibited.filter((use) =>
          (policy.use as readonly string[]).includes(use),
        );
        return {
          message: `offered under \`${own?.title ?? "its own licence"}\`, but base \`${base.edge.name}\` is under \`${base.edge.license.title ?? "another licence"}\``,
          why: `dropped on the way: ${base.dropped.join("; ")} (${base.edge.license.reason})`,
          help: "treat the base's limits as binding, or ask the publisher by what right they were dropped",
          confidence: base.edge.license.basis === "hub" ? ("high" as const) : ("medium" as const),
          evidence: [...base.edge.evidence, ...(own?.evidence.slice(0, 1) ?? [])],
          ...(barred.length > 0 ? { severity: "error" as const } : {}),
        };
      }),
};
