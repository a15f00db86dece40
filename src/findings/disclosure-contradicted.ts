import type { DisclosureItem } from "../model/disclosure.ts";
import type { Draft, Rule } from "./rule.ts";

/** The licence's own contradictions have a rule of their own. */
const COVERED: ReadonlySet<string> = new Set(["D03"]);

const HELP: Readonly<Record<string, string>> = {
  D11: "ask the publisher which base it is; until then check both licences",
  D14: "list every parent in `base_model`, or ask for the list; each parent's licence counts",
  D15: "ask whether that model is the parent; if so, its licence and data count too",
  D16: "ask the publisher which of the two is right",
};

export const disclosureContradicted: Rule = {
  id: "disclosure-contradicted",
  severity: "warning",
  title: "what the card says and what a file or another statement shows do not fit",
  description:
    "A statement about the base, the training or the data is held against the rest of the repository: a configuration " +
    "that was written for another model, a recipe with more parents than are listed, a data set that models wrote " +
    "beside a sentence that there is none. Both sides are quoted. It says that the two do not fit, not which one is " +
    "wrong, and nothing about intent; a note where one side may speak of something else. Silence is never a contradiction.",
  check: ({ disclosure }) => disclosure.items.filter(isReported).map(draftOf),
};

function isReported({ id, state, evidence }: DisclosureItem): boolean {
  return state === "contradicted" && !COVERED.has(id) && evidence.length > 1;
}

function draftOf({ id, detail, confidence, evidence }: DisclosureItem): Draft {
  return {
    message: detail,
    why: "the two statements cannot both be complete, and what depends on them rests on a guess",
    help: HELP[id] ?? "ask the publisher which of the two is right",
    confidence,
    evidence,
    // Where one side may speak of something else, it is a question and not a reproach.
    ...(confidence === "low" ? { severity: "note" as const } : {}),
  };
}
