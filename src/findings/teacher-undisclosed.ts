import type { Rule } from "./rule.ts";

export const teacherUndisclosed: Rule = {
  id: "teacher-undisclosed",
  severity: "note",
  title: "distillation is stated or implied, its teachers are not named",
  description:
    "A model that learned from another's outputs may owe that model's licence or its provider's terms something. " +
    "Which, cannot be told while the teacher is not named.",
  check: ({ disclosure: { distillation } }) =>
    (distillation.status !== "stated" && distillation.status !== "implied") ||
    distillation.teachersNamed
      ? []
      : [
          {
            message: `distillation is ${distillation.status}, but no teacher is named`,
            why: "terms of an unnamed teacher cannot be checked",
            help: "ask the publisher which models were the teachers",
            confidence: distillation.status === "stated" ? "high" : "medium",
            evidence: distillation.evidence,
          },
        ],
};
