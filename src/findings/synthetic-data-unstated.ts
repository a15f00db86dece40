import type { Rule } from "./rule.ts";
import { listWords } from "./list-words.ts";

export const syntheticDataUnstated: Rule = {
  id: "synthetic-data-unstated",
  severity: "note",
  title: "the card does not say whether models wrote training data",
  description:
    "Who learned from another model's outputs may owe it something, so an answer matters, and `none` is one. A stated " +
    "teacher, a listed data set that models wrote, or a sentence that none was used is an answer. A policy that raises " +
    "teacher-terms should raise this one as high: then nobody fares better for staying silent.",
  check: ({ card, disclosure, snapshot }) => {
    if (card === null || !disclosure.read) return [];
    const { status, teachers } = disclosure.distillation;
    const answered =
      status === "stated" ||
      status === "stated-none" ||
      teachers.some(({ via }) => via !== "name") ||
      disclosure.trainingData.statedNone;
    const item = disclosure.items.find(({ id }) => id === "D36");
    if (answered || (item !== undefined && item.state !== "absent")) return [];
    const searched = item?.searched ?? [`\`${card.path}\``];
    return [
      {
        message: `the card of \`${snapshot.subject.name}\` does not say whether models wrote training data`,
        why: `looked in ${listWords(searched, 4)}: neither a generator nor a plain none`,
        help: "ask the publisher whether data was used that models wrote, and which models",
        confidence: "medium",
        evidence: [],
      },
    ];
  },
};
