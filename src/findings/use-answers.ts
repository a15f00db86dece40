import type { UseDecision } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Facts } from "../model/facts.ts";
import { listWords } from "./list-words.ts";
import type { Answer, Use, UseAnswer } from "../model/use.ts";
import { USE_WORDS } from "../model/use.ts";

/** One intended use with its answer, and what the organisation's own facts make of it. */
export interface IntendedUse {
  readonly use: Use;
  readonly answer: UseAnswer;
  readonly decision: UseDecision | null;
}

/** The intended uses that got one of these answers, in the policy's order. */
export function intended(facts: Facts, answers: readonly Answer[]): readonly IntendedUse[] {
  return facts.policy.use
    .map((use) => ({
      use,
      answer: facts.uses[use],
      decision: facts.decisions.find((d) => d.use === use) ?? null,
    }))
    .filter(({ answer }) => answers.includes(answer.answer));
}

/** Items that give the same text, together, in the order of the first of each. */
export function groupBy<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const text = textOf(item);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** `commercial use, fine-tuning and redistribution`. */
export function namesOf(uses: readonly IntendedUse[]): string {
  return listWords(
    uses.map(({ use }) => USE_WORDS[use]),
    uses.length,
  );
}

/** Evidence of every reason of every use, the same place once. */
export function evidenceOf(uses: readonly IntendedUse[]): readonly Evidence[] {
  const seen = new Set<string>();
  return uses
    .flatMap(({ answer }) => answer.reasons.flatMap((reason) => reason.evidence))
    .filter((e) => {
      const id = `${e.file}:${e.startLine}:${e.excerpt}`;
      return seen.has(id) ? false : seen.add(id);
    });
}
