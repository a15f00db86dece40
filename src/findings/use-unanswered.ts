import type { Rule } from "./rule.ts";
import { evidenceOf, intended, USE_WORDS } from "./use-answers.ts";

export const useUnanswered: Rule = {
  id: "use-unanswered",
  severity: "warning",
  title: "a use the policy intends is not answered",
  description:
    "Either the licence was read and does not speak of the use (`silent`), or it was not read or not recognised " +
    "(`unknown`). Neither ever becomes a permission.",
  check: (facts) =>
    intended(facts, ["silent", "unknown"]).map(({ use, answer }) => ({
      message:
        answer.answer === "silent"
          ? `the licence does not speak of ${USE_WORDS[use]}`
          : `whether ${USE_WORDS[use]} is allowed is unknown`,
      why: answer.reasons.map((r) => r.text).join("; "),
      help: "ask the publisher, or record what your counsel concluded",
      confidence: "high",
      evidence: evidenceOf(answer),
    })),
};
