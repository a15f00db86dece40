import type { Basis } from "../model/use.ts";
import { USE_WORDS } from "../model/use.ts";
import type { Rule } from "./rule.ts";
import { evidenceOf, intended } from "./use-answers.ts";

const STRENGTH: readonly Basis[] = ["table", "tag", "prose", "linked-text", "text"];

export const useBasisWeak: Rule = {
  id: "use-basis-weak",
  severity: "warning",
  title: "a use is granted on a weaker basis than the policy asks for",
  description:
    "`minimumBasis` says what a permission must rest on: a text, a linked text, prose, a tag or our table. A weaker one is for review.",
  check: (facts) =>
    intended(facts, ["allowed", "conditional"]).flatMap((intention) => {
      const { use, answer } = intention;
      const needed = facts.policy.minimumBasis[use];
      if (needed === undefined || answer.basis === null) return [];
      if (STRENGTH.indexOf(answer.basis) >= STRENGTH.indexOf(needed)) return [];
      return [
        {
          message: `${USE_WORDS[use]} rests on \`${answer.basis}\`, the policy asks for \`${needed}\``,
          why: answer.reasons[0]?.text ?? "the basis is weaker than required",
          help: "obtain the licence text, or lower `minimumBasis` for this use",
          confidence: "high",
          evidence: evidenceOf([intention]),
        },
      ];
    }),
};
