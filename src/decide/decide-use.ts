import type {
  ConditionResult,
  DecisionOutcome,
  DecisionReason,
  UseDecision,
} from "../model/decision.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Policy } from "../model/policy.ts";
import type { Terms } from "../model/terms.ts";
import type { Basis, Use, UseAnswer } from "../model/use.ts";
import { judgeExpression } from "../policy/judge-expression.ts";
import { evaluateConditions } from "./conditions.ts";
import type { DecideContext } from "./context.ts";

const STRENGTH: readonly Basis[] = ["table", "tag", "prose", "linked-text", "text"];
const ORDER: readonly DecisionOutcome[] = ["fail", "review", "pass"];
const OF_VERDICT = {
  satisfied: "pass",
  owed: "review",
  unknown: "review",
  violated: "fail",
} as const;

/**
 * Whether one organisation may do one thing under one licence, with the whole chain of reasons.
 * Silence and what is not known are never better than `review`.
 */
export function decideUse(
  use: Use,
  answer: UseAnswer,
  terms: Terms | null,
  policy: Pick<Policy, "minimumBasis" | "licenses">,
  organisation: Organisation,
  context: DecideContext,
): UseDecision {
  const reasons = [
    ...answerReasons(use, answer, context),
    ...conditionReasons(use, answer, terms, organisation, context),
    ...basisReasons(use, answer, policy),
    ...listReasons(policy, context),
  ];
  return { use, outcome: worst(reasons), reasons: sorted(reasons) };
}

/** The worst outcome among reasons; without any reason nothing speaks for a pass. */
export function worst(reasons: readonly { readonly outcome: DecisionOutcome }[]): DecisionOutcome {
  return ORDER.find((outcome) => reasons.some((r) => r.outcome === outcome)) ?? "review";
}

/** Reasons with the worst first, otherwise in their order. */
export function sorted(reasons: readonly DecisionReason[]): readonly DecisionReason[] {
  return reasons.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

function answerReasons(
  use: Use,
  answer: UseAnswer,
  { licenseName }: DecideContext,
): readonly DecisionReason[] {
  const evidence = answer.reasons.flatMap((r) => r.evidence);
  const first = answer.reasons[0]?.text ?? licenseName;
  switch (answer.answer) {
    case "allowed":
    case "conditional":
      return [reason("answer", "pass", first, evidence)];
    case "prohibited":
      return [reason("answer", "fail", `${first}: \`${use}\` is prohibited`, evidence)];
    case "silent":
      return [
        reason(
          "answer",
          "review",
          `${licenseName} does not say whether \`${use}\` is allowed`,
          evidence,
        ),
      ];
    case "unknown":
    default:
      return [
        reason(
          "answer",
          "review",
          `whether \`${use}\` is allowed is not known: ${first}`,
          evidence,
        ),
      ];
  }
}

function conditionReasons(
  use: Use,
  answer: UseAnswer,
  terms: Terms | null,
  organisation: Organisation,
  context: DecideContext,
): readonly DecisionReason[] {
  if (answer.answer !== "allowed" && answer.answer !== "conditional") return [];
  const results = evaluateConditions(use, answer, terms, organisation, context);
  if (answer.answer === "conditional" && results.length === 0) {
    const text = `${context.licenseName} sets conditions that are not listed: read its text`;
    return [reason("condition", "review", text)];
  }
  return results.map(ofCondition);
}

function ofCondition({ verdict, text, missing, evidence }: ConditionResult): DecisionReason {
  return { kind: "condition", outcome: OF_VERDICT[verdict], text, missing, evidence };
}

function basisReasons(
  use: Use,
  answer: UseAnswer,
  { minimumBasis }: Pick<Policy, "minimumBasis">,
): readonly DecisionReason[] {
  const needed = minimumBasis[use];
  if (needed === undefined || answer.basis === null) return [];
  if (STRENGTH.indexOf(answer.basis) >= STRENGTH.indexOf(needed)) return [];
  const text = `it rests on \`${answer.basis}\`, and the policy asks for \`${needed}\``;
  return [reason("basis", "review", text)];
}

function listReasons(
  { licenses }: Pick<Policy, "licenses">,
  { license, licenseName }: DecideContext,
): readonly DecisionReason[] {
  if (license === null) return [];
  const { verdict, pattern, chosen } = judgeExpression(licenses, license);
  const name = chosen ?? licenseName;
  const why = pattern === null ? "which no list names" : `by \`${pattern}\``;
  if (verdict === "deny") return [reason("list", "fail", `the policy denies ${name}, ${why}`)];
  if (verdict === "review") return [reason("list", "review", `the policy reviews ${name}, ${why}`)];
  const choice =
    chosen === null ? [] : [reason("list", "pass", `the policy chooses \`${chosen}\``)];
  return choice;
}

function reason(
  kind: DecisionReason["kind"],
  outcome: DecisionOutcome,
  text: string,
  evidence: readonly Evidence[] = [],
): DecisionReason {
  return { kind, outcome, text, missing: null, evidence };
}
