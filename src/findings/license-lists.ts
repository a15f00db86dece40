import type { Facts } from "../model/facts.ts";
import type { ListVerdict } from "../policy/match-license.ts";
import { judgeExpression } from "../policy/judge-expression.ts";
import type { Draft, Rule } from "./rule.ts";

export const licenseDenied: Rule = {
  id: "license-denied",
  severity: "error",
  title: "the policy denies the licence",
  description:
    "A `deny` entry of the policy fits the concluded licence, or no list names it and the policy denies by default.",
  check: (facts) =>
    draftFor(
      facts,
      "deny",
      "is denied by the policy",
      "choose another model, or ask for an exception",
    ),
};

export const licenseForReview: Rule = {
  id: "license-for-review",
  severity: "warning",
  title: "the policy wants the licence reviewed",
  description:
    "A `review` entry of the policy fits the concluded licence, or no list names it and the policy reviews by default.",
  check: (facts) =>
    draftFor(
      facts,
      "review",
      "is for review under the policy",
      "have it reviewed, then add it to a list",
    ),
};

function draftFor(
  facts: Facts,
  verdict: ListVerdict["verdict"],
  says: string,
  help: string,
): readonly Draft[] {
  const weights = facts.concluded.find((c) => c.scope === "weights");
  if (weights === undefined) return [];
  const family = facts.family;
  const judged = judgeExpression(facts.policy.licenses, {
    expression: weights.expression,
    key: weights.key,
    family,
    categories: facts.categories,
  });
  if (judged.verdict !== verdict) return [];
  const name = weights.expression ?? weights.title;
  // What is unknown is reported as such; that it needs a person goes without saying.
  if (verdict === "review" && name === null) return [];
  return [
    {
      message: `${name === null ? "an unknown licence" : `\`${name}\``} ${says}`,
      why:
        judged.pattern === null
          ? `no list of ${facts.policy.name} names it`
          : `\`${judged.pattern}\` in the \`${verdict}\` list of ${facts.policy.name} fits it`,
      help,
      confidence: weights.confidence,
      evidence: weights.evidence,
    },
  ];
}
