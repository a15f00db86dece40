import type { Facts } from "../model/facts.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { accessGated } from "./access-gated.ts";
import { baseLicenseRelabel } from "./base-license-relabel.ts";
import { baseUndeclared } from "./base-undeclared.ts";
import { cardMalformed } from "./card-malformed.ts";
import { disclosureContradicted } from "./disclosure-contradicted.ts";
import { licenseDenied, licenseForReview } from "./license-lists.ts";
import { licenseMismatch } from "./license-mismatch.ts";
import { licenseModified } from "./license-modified.ts";
import { licenseTextMissing } from "./license-text-missing.ts";
import { licenseTextUnread } from "./license-text-unread.ts";
import { licenseUndeclared } from "./license-undeclared.ts";
import { licenseUnknown } from "./license-unknown.ts";
import { licenseUnusable } from "./license-unusable.ts";
import { remoteCodeRequired } from "./remote-code-required.ts";
import type { Rule } from "./rule.ts";
import { syntheticDataUnstated } from "./synthetic-data-unstated.ts";
import { teacherDuty } from "./teacher-duty.ts";
import { teacherTerms } from "./teacher-terms.ts";
import { teacherUndisclosed } from "./teacher-undisclosed.ts";
import { trainingDataUndisclosed } from "./training-data-undisclosed.ts";
import { trainingDataVague } from "./training-data-vague.ts";
import { useBasisWeak } from "./use-basis-weak.ts";
import { useConditional } from "./use-conditional.ts";
import { useProhibited } from "./use-prohibited.ts";
import { useUnanswered } from "./use-unanswered.ts";

/** Every rule, by id. Ids are never renamed and never reused. */
export const RULES: readonly Rule[] = [
  accessGated,
  baseLicenseRelabel,
  baseUndeclared,
  cardMalformed,
  disclosureContradicted,
  licenseDenied,
  licenseForReview,
  licenseMismatch,
  licenseModified,
  licenseTextMissing,
  licenseTextUnread,
  licenseUndeclared,
  licenseUnknown,
  licenseUnusable,
  remoteCodeRequired,
  syntheticDataUnstated,
  teacherDuty,
  teacherTerms,
  teacherUndisclosed,
  trainingDataUndisclosed,
  trainingDataVague,
  useBasisWeak,
  useConditional,
  useProhibited,
  useUnanswered,
];

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Every rule, and the policy's own, over complete facts. The policy sets severities and switches
 * rules off.
 */
export function runRules(facts: Facts, own: readonly Rule[] = []): readonly Finding[] {
  const settled = facts.clarifications.some((c) => c.state === "applied");
  return [...RULES, ...own]
    .flatMap((rule) => {
      if (settled && rule.asksWhichLicense === true) return [];
      const chosen = facts.policy.rules[rule.id];
      if (chosen === "off") return [];
      return rule.check(facts).map(({ severity, ...draft }): Finding => ({
        ruleId: rule.id,
        severity: chosen ?? severity ?? rule.severity,
        ...draft,
      }));
    })
    .toSorted(compareFindings);
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    ORDER[a.severity] - ORDER[b.severity] ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.evidence[0]?.file ?? "", b.evidence[0]?.file ?? "") ||
    (a.evidence[0]?.startLine ?? 0) - (b.evidence[0]?.startLine ?? 0) ||
    compareText(a.message, b.message)
  );
}

/** By code unit, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
