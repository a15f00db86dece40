import type { Rule } from "./rule.ts";

export const trainingDataUndisclosed: Rule = {
  id: "training-data-undisclosed",
  severity: "note",
  title: "nothing is said about training data",
  description:
    "About nine of ten model repositories of 2026 name no data set, so silence is a note unless the policy raises it. " +
    "An explicit statement that there is nothing to disclose is not silence.",
  check: ({ snapshot, disclosure, card }) =>
    disclosure.trainingData.level !== "none" || disclosure.trainingData.statedNone || card === null
      ? []
      : [
          {
            message: `the card of \`${snapshot.subject.name}\` says nothing about training data`,
            why: "no data set is declared and no sentence of the card speaks of the data",
            help: "ask the publisher for the sources, or raise this rule in your policy",
            confidence: "medium",
            evidence: [],
          },
        ],
};
