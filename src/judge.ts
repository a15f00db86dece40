import { asRule } from "./decide/custom-rules.ts";
import { evidenceHash, evidenceSet } from "./decide/evidence-hash.ts";
import { applyExceptions } from "./decide/exceptions.ts";
import { runRules } from "./findings/index.ts";
import type { Rule } from "./findings/rule.ts";
import type { Facts } from "./model/facts.ts";
import type { Policy } from "./model/policy.ts";
import type { Report } from "./model/report.ts";
import { decideOutcome } from "./outcome.ts";
import { packRules } from "./packs/rule.ts";

/** The part of a report that rules, exceptions and the outcome make. */
export type Judged = Pick<
  Report,
  "findings" | "waived" | "exceptions" | "outcome" | "outcomeReasons"
>;

/** Later than any expiry: without a date no exception can be shown to hold still. */
const NO_DATE = "9999-12-31";

/**
 * Complete facts under the policy: its rules and ours, less what a person accepted for this model
 * and this evidence, and the outcome that follows.
 */
export function judge(facts: Facts, asOf: string | null, sha256: (text: string) => string): Judged {
  const { policy, snapshot } = facts;
  const found = runRules(facts, rulesOf(policy, asOf));
  const subject = {
    model: snapshot.subject.name,
    evidenceHash: evidenceHash(evidenceSet(facts.declared, snapshot), sha256),
    asOf: asOf ?? NO_DATE,
  };
  const { findings, waived, exceptions } = applyExceptions(found, policy.exceptions, subject);
  const { outcome, reasons } = decideOutcome(findings, snapshot.problems);
  return { findings, waived, exceptions, outcome, outcomeReasons: reasons };
}

/** The rules a policy brings besides ours: its own, and those of the packs it extends. */
export function rulesOf(policy: Policy, asOf: string | null): readonly Rule[] {
  return [...policy.customRules.map(asRule), ...packRules(policy.packs, asOf)];
}
