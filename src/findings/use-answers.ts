import type { UseDecision } from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Facts } from "../model/facts.ts";
import type { Answer, Use, UseAnswer } from "../model/use.ts";

/** Words for a use in the middle of a sentence. */
export const USE_WORDS: Readonly<Record<Use, string>> = {
  research: "research",
  commercialUse: "commercial use",
  fineTune: "fine-tuning",
  redistribute: "redistribution",
  redistributeDerivative: "redistribution of derivatives",
  host: "hosting as a service",
  useOutputs: "use of outputs",
  trainOnOutputs: "training on outputs",
};

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

/** Evidence of every reason, the same place once. */
export function evidenceOf(answer: UseAnswer): readonly Evidence[] {
  const seen = new Set<string>();
  return answer.reasons
    .flatMap((reason) => reason.evidence)
    .filter((e) => {
      const id = `${e.file}:${e.startLine}:${e.excerpt}`;
      return seen.has(id) ? false : seen.add(id);
    });
}
