import type { Confidence, Evidence } from "../model/evidence.ts";
import type { Answer, Basis, UseAnswer } from "../model/use.ts";

/** Worst first: what two licences that both apply lead to. */
const STRICTNESS: readonly Answer[] = ["prohibited", "unknown", "silent", "conditional", "allowed"];

/** Weakest first. */
const BASES: readonly Basis[] = ["table", "tag", "prose", "linked-text", "text"];
const CONFIDENCES: readonly Confidence[] = ["low", "medium", "high"];

/** The answer where every one of these has to be met: the strictest wins, conditions add up. */
export function everyAnswer(answers: readonly UseAnswer[]): UseAnswer {
  const worst = pick(answers, (a) => STRICTNESS.indexOf(a.answer));
  if (worst.answer !== "conditional" && worst.answer !== "allowed") return worst;
  return {
    answer: worst.answer,
    basis: weakest(answers.map((a) => a.basis)),
    confidence: pick(answers, (a) => CONFIDENCES.indexOf(a.confidence)).confidence,
    conditions: unique(answers.flatMap((a) => a.conditions)),
    reasons: uniqueReasons(answers.flatMap((a) => a.reasons)),
  };
}

/** The answer where the user may choose one of these: the most generous wins. */
export function anyAnswer(answers: readonly UseAnswer[]): UseAnswer {
  return pick(answers, (a) => -STRICTNESS.indexOf(a.answer));
}

/**
 * The answer where one of these applies and nobody knows which: what all of them say, the strictest
 * of what all of them grant, and else unknown.
 */
export function unsureAnswer(answers: readonly UseAnswer[]): UseAnswer {
  const kinds = new Set(answers.map((a) => a.answer));
  kinds.delete("allowed");
  kinds.delete("conditional");
  const agreed = kinds.size === 0 || answers.every((a) => a.answer === answers[0]?.answer);
  if (agreed) return everyAnswer(answers);
  const text = "the name may mean several licences, which differ about this";
  const evidence = answers.flatMap((a) => a.reasons.flatMap((r) => r.evidence));
  return {
    answer: "unknown",
    basis: null,
    confidence: "low",
    conditions: [],
    reasons: uniqueReasons([{ text, evidence }]),
  };
}

function pick<T>(items: readonly T[], rank: (item: T) => number): T {
  const [first, ...rest] = items;
  if (first === undefined) throw new RangeError("cannot combine no answers");
  return rest.reduce((best, item) => (rank(item) < rank(best) ? item : best), first);
}

function weakest(bases: readonly (Basis | null)[]): Basis | null {
  const known = bases.filter((b): b is Basis => b !== null);
  return known.length === 0 ? null : pick(known, (b) => BASES.indexOf(b));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** Reasons that say the same become one, with the evidence of all. */
function uniqueReasons(reasons: UseAnswer["reasons"]): UseAnswer["reasons"] {
  const evidence = new Map<string, Map<string, Evidence>>();
  for (const reason of reasons) {
    const places = evidence.get(reason.text) ?? new Map<string, Evidence>();
    for (const place of reason.evidence) places.set(JSON.stringify(place), place);
    evidence.set(reason.text, places);
  }
  return [...evidence].map(([text, places]) => ({ text, evidence: [...places.values()] }));
}
