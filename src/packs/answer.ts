import type { DisclosureItem } from "../model/disclosure.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Facts } from "../model/facts.ts";
import type { Confidence } from "../model/evidence.ts";
import type { PackRule } from "../model/pack.ts";
import { cardIsAbsent } from "./card-state.ts";
import { licenseFit } from "./license-fit.ts";
import { findMarks } from "./marks.ts";

/** Whether a repository answers a row. `unread`: what would answer it could not be read. */
export interface RowAnswer {
  readonly state: "answered" | "open" | "unread";
  /** Lower-case clauses: what was found, or was not, by item. */
  readonly details: readonly string[];
  /** What is said about it without answering it. */
  readonly said: "vague" | "contradicted" | null;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly searched: readonly string[];
}

/** The facts a row is answered from. */
export type AnswerFacts = Pick<Facts, "snapshot" | "card" | "concluded" | "disclosure">;

const ANSWERED: RowAnswer = {
  state: "answered",
  details: [],
  said: null,
  confidence: "high",
  evidence: [],
  searched: [],
};

/** Holds one row against the checklist, the listing and the licences. */
export function answerRow(rule: PackRule, facts: AnswerFacts): RowAnswer {
  if (rule.licenses !== null) {
    const { fit, detail, evidence } = licenseFit(rule.licenses, facts);
    if (fit === "fits") return ANSWERED;
    return { ...ANSWERED, state: "open", details: [detail], confidence: "medium", evidence };
  }
  if (rule.marks !== null) {
    const found = findMarks(rule.marks, facts);
    if (found === "found") return ANSWERED;
    if (rule.items.length === 0)
      return found === "unread"
        ? {
            ...ANSWERED,
            state: "unread",
            details: ["the listing or the card was not read in full"],
            confidence: "low",
          }
        : {
            ...ANSWERED,
            state: "open",
            details: ["nothing in the listing or the card shows it"],
            confidence: "medium",
          };
  }
  return byItems(rule, facts);
}

function byItems(rule: PackRule, facts: AnswerFacts): RowAnswer {
  const satisfied = (item: DisclosureItem): boolean =>
    item.state !== "unread" && rule.satisfiedBy.includes(item.state);
  if (itemsOf(rule.orElse, facts).some(satisfied)) return ANSWERED;
  const open = itemsOf(rule.items, facts).filter((item) => !satisfied(item));
  const [first] = open;
  if (first === undefined) return ANSWERED;
  const unread = open.every(({ state }) => state === "unread");
  const states = new Set(open.map(({ state }) => state));
  return {
    state: unread ? "unread" : "open",
    details: open.map(({ id, detail }) => `${id}: ${detail}`),
    said: states.has("contradicted") ? "contradicted" : states.has("vague") ? "vague" : null,
    confidence: open.some((item) => item.confidence === "low") ? "low" : "medium",
    evidence: open.flatMap((item) => item.evidence),
    searched: [...new Set(open.flatMap((item) => item.searched))],
  };
}

/**
 * The readings of these items. Without a card every question is met with silence where a complete
 * listing proves that there is none, and could not be asked otherwise. A question that the card's
 * own checklist left out does not arise.
 */
function itemsOf(
  ids: readonly string[],
  { disclosure, snapshot }: AnswerFacts,
): readonly DisclosureItem[] {
  return ids.flatMap((id) => {
    const found = disclosure.items.find((item) => item.id === id);
    if (found !== undefined) return [found];
    if (disclosure.read && disclosure.items.length > 0) return [];
    const silent = !disclosure.read && cardIsAbsent(snapshot);
    return [
      {
        id,
        state: silent ? ("absent" as const) : ("unread" as const),
        detail: silent ? "there is no card" : "no card was read",
        confidence: silent ? ("medium" as const) : ("low" as const),
        evidence: [],
        searched: ["README.md"],
      },
    ];
  });
}
