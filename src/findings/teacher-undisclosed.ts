import type { Facts } from "../model/facts.ts";
import type { Draft, Rule } from "./rule.ts";
import { modelNames } from "./teacher-sources.ts";
import { trainsNothing } from "./training-kind.ts";

export const teacherUndisclosed: Rule = {
  id: "teacher-undisclosed",
  severity: "note",
  title: "distillation is stated or implied, its teachers are not named",
  description:
    "A model that learned from another's outputs may owe that model's licence or its provider's terms something. " +
    "Which, cannot be told while the teacher is not named, and a name of a model or a data set that hints at one is no " +
    "statement. Where the card says that the teachers were the publisher's own, nothing is claimed about anybody else's.",
  check: (facts) => {
    const { status, teachersNamed } = facts.disclosure.distillation;
    if (status !== "stated" && status !== "implied") return [];
    // A conversion learned nothing; what its base's name hints at is a question to the base.
    if (status === "implied" && trainsNothing(facts)) return [];
    return teachersNamed ? hintedAt(facts) : [unnamed(facts)];
  },
};

function unnamed({ disclosure: { distillation } }: Facts): Draft {
  const { status, evidence } = distillation;
  const own = status === "stated" && evidence.some(({ excerpt }) => OWN.test(excerpt));
  return {
    message: own
      ? "distillation from the publisher's own models is stated, but they are not named"
      : `distillation is ${status}, but no teacher is named`,
    why: own
      ? "outputs of other makers are not claimed; which of its own models taught it is open"
      : "terms of an unnamed teacher cannot be checked",
    help: "ask the publisher which models were the teachers",
    confidence: status === "stated" ? "high" : "medium",
    evidence,
  };
}

const OWN =
  /\b(?:our own|in-house|its own|self-?distill\w*|own (?:expert|teacher|larger|internal)s?)\b|自研|自有/iu;

/** Nothing but names speaks of teachers: too little to hold anybody's terms against it. */
function hintedAt({ disclosure: { distillation } }: Facts): readonly Draft[] {
  const { teachers } = distillation;
  if (teachers.some(({ via }) => via !== "name")) return [];
  const asking = teachers.filter(({ class: kind }) => kind !== "own" && kind !== "open-permissive");
  if (asking.length === 0) return [];
  return [
    {
      message: `a name hints at ${modelNames(asking)} as a teacher, and the card does not say`,
      why: "a name can be a boast or a coincidence, so no terms are held against it",
      help: "ask the publisher whether its outputs were trained on, and when they were made",
      confidence: "low",
      evidence: asking.map(({ evidence }) => evidence),
    },
  ];
}
