import type { Rule } from "./rule.ts";

export const trainingDataVague: Rule = {
  id: "training-data-vague",
  severity: "note",
  title: "training data is described by kind or amount only",
  description:
    "The card speaks of its data, but names no corpus. Never more severe than saying nothing at all.",
  check: ({ disclosure }) =>
    disclosure.trainingData.level !== "vague"
      ? []
      : [
          {
            message: "training data is described, but no source is named",
            why: "the sentence gives a kind or an amount of data and no corpus",
            help: "ask the publisher which corpora were used",
            confidence: "medium",
            evidence: disclosure.trainingData.evidence,
          },
        ],
};
