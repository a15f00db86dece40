import type { Rule } from "./rule.ts";
import type { IntendedUse } from "./use-answers.ts";
import { evidenceOf, groupBy, intended, namesOf } from "./use-answers.ts";

export const useUnanswered: Rule = {
  id: "use-unanswered",
  severity: "warning",
  title: "a use the policy intends is not answered",
  description:
    "Either the licence was read and does not speak of the use (`silent`), or it was not read or not recognised " +
    "(`unknown`). Neither ever becomes a permission.",
  check: (facts) =>
    groupBy(intended(facts, ["silent", "unknown"]), ({ answer }) =>
      // What is silent about one use in its own words is the same silence about another.
      answer.answer === "silent" ? (answer.basis ?? "") : whyOf(answer),
    ).map((uses) => ({
      message:
        uses[0].answer.answer === "silent"
          ? `the licence does not speak of ${namesOf(uses)}`
          : `whether ${namesOf(uses)} ${uses.length > 1 ? "are" : "is"} allowed is unknown`,
      why: [...new Set(uses.map(({ answer }) => whyOf(answer)))].join("; "),
      help: "ask the publisher, or record what your counsel concluded",
      confidence: "high",
      evidence: evidenceOf(uses),
    })),
};

function whyOf(answer: IntendedUse["answer"]): string {
  return answer.reasons.map((r) => r.text).join("; ");
}
