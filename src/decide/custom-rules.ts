import type { Rule } from "../findings/rule.ts";
import type { CustomRule } from "../model/exception.ts";
import { compileCondition } from "./matchers/index.ts";

/** A run judges many models by the same rules: each is made ready once. */
const READY = new WeakMap<CustomRule, Rule>();

/**
 * An organisation's own rule as one of ours. Where it cannot be told whether the condition holds,
 * the rule says so instead of staying silent.
 */
export function asRule(custom: CustomRule): Rule {
  const ready = READY.get(custom) ?? made(custom);
  READY.set(custom, ready);
  return ready;
}

function made({ id, severity, message, help, when }: CustomRule): Rule {
  const asked = compileCondition(when);
  return {
    id,
    severity,
    title: message,
    description: `A rule of this policy: ${message}`,
    check: (facts) => {
      const holds = asked(facts);
      if (holds === false) return [];
      const evidence = facts.concluded.find((c) => c.scope === "weights")?.evidence ?? [];
      const why = `\`${id}\` is a rule of ${facts.policy.name}`;
      return holds === null
        ? [{ message: `cannot tell whether: ${message}`, why, help, confidence: "low", evidence }]
        : [{ message, why, help, confidence: "high", evidence }];
    },
  };
}
