import type { Rule } from "./rule.ts";
import { trainsNothing, tunedFrom } from "./training-kind.ts";

export const trainingDataVague: Rule = {
  id: "training-data-vague",
  severity: "note",
  title: "training data is described by kind or amount only",
  description:
    "The card speaks of its data, but names no corpus. Never more severe than saying nothing at all. For a fine-tune it " +
    "is the tuning data that is asked for, for a pretrained model the corpora.",
  check: (facts) => {
    const { level, evidence } = facts.disclosure.trainingData;
    if (level !== "vague" || trainsNothing(facts)) return [];
    const base = tunedFrom(facts);
    return [
      {
        message:
          base === null
            ? "training data is described, but no source is named"
            : `the data of this fine-tune of \`${base.name}\` is described, but no data set is named`,
        why: "the sentence gives a kind or an amount of data and no corpus",
        help:
          base === null
            ? "ask the publisher which corpora were used"
            : "ask the publisher for the data set, or for where its rows come from",
        confidence: "medium",
        evidence,
      },
    ];
  },
};
