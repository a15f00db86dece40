import type { Rule } from "./rule.ts";
import { listWords } from "./list-words.ts";
import { trainsNothing, tunedFrom } from "./training-kind.ts";

export const trainingDataUndisclosed: Rule = {
  id: "training-data-undisclosed",
  severity: "note",
  title: "nothing is said about training data",
  description:
    "No data set is listed and no sentence of the card speaks of the data. An explicit statement that there is nothing " +
    "to disclose is not silence, and neither is a conversion of weights that trains nothing. A fine-tune is asked for " +
    "its own data, a model without a named base for all of it.",
  check: (facts) => {
    const { snapshot, disclosure, card } = facts;
    const { level, statedNone } = disclosure.trainingData;
    if (level !== "none" || statedNone || card === null || trainsNothing(facts)) return [];
    const base = tunedFrom(facts);
    const searched = disclosure.items.find(({ id }) => id === "D21")?.searched ?? [];
    const places = listWords(searched.length > 0 ? searched : [`\`${card.path}\``], 4);
    return [
      {
        message:
          base === null
            ? `the card of \`${snapshot.subject.name}\` says nothing about training data`
            : `the card of \`${snapshot.subject.name}\` names its base \`${base.name}\` and not the data it was tuned on`,
        why: `looked in ${places}: no data set is declared and no sentence speaks of the data`,
        help:
          base === null
            ? "ask the publisher for the sources, or raise this rule in your policy"
            : "ask the publisher which data it was tuned on; the data of the base is the base's to tell",
        confidence: "medium",
        evidence: [],
      },
    ];
  },
};
