import type { LockEntry } from "./entry.ts";

/** One thing that is no longer what it was. Material drift needs a decision; the rest is noted. */
export interface Drift {
  readonly what:
    | "licence"
    | "terms"
    | "lineage"
    | "weights"
    | "code"
    | "card"
    | "commit"
    | "policy"
    | "tool";
  readonly material: boolean;
  /** One sentence with what was locked and what is there now. */
  readonly text: string;
}

/** What `modelcheck ci` says about one locked model. */
export interface LockVerdict {
  readonly model: string;
  /** `false` when the check has to fail. */
  readonly holds: boolean;
  readonly drift: readonly Drift[];
  /** Whether the locked decision still follows from the policy, and if not, how it changed. */
  readonly decision: string;
}

const RANK = { pass: 0, review: 1, none: 2, fail: 3 } as const;

/** Compare a locked model with the same model judged now. */
export function verifyLock(locked: LockEntry, now: LockEntry): LockVerdict {
  const drift = driftOf(locked, now);
  const follows = RANK[now.outcome] <= RANK[locked.outcome] && now.outcome !== "fail";
  const approved = locked.approvedBy === null ? "" : `, approved by ${locked.approvedBy}`;
  const decision = follows
    ? `\`${locked.outcome}\`${approved}: it still follows from ${now.policy.name}`
    : `\`${locked.outcome}\` was locked${approved}; ${now.policy.name} now says \`${now.outcome}\``;
  return {
    model: locked.model,
    holds: follows && !drift.some((item) => item.material),
    drift,
    decision,
  };
}

/**
 * The locked decision where the Hub cannot be reached and the user accepts that, stated.
 *
 * @param policyDigest of the policy in force, `sha256:` and 64 hex digits.
 */
export function lockedDecision(locked: LockEntry, why: string, policyDigest: string): LockVerdict {
  return {
    model: locked.model,
    holds: locked.outcome !== "fail" && locked.outcome !== "none",
    drift: changed("policy", false, locked.policy.digest, policyDigest),
    decision: `\`${locked.outcome}\` as locked at ${locked.commit ?? "an unknown commit"}; not verified: ${why}`,
  };
}

function driftOf(locked: LockEntry, now: LockEntry): readonly Drift[] {
  const license = [
    ...changed("licence", true, locked.license, now.license),
    ...changed("licence", true, locked.declared, now.declared),
  ];
  const evidence =
    license.length === 0 && locked.evidenceHash !== now.evidenceHash
      ? [
          {
            what: "licence",
            material: true,
            text: "the licence evidence changed: a tag, link or file",
          } as const,
        ]
      : [];
  return [
    ...license,
    ...evidence,
    ...digestChanged("terms", true, locked.terms, now.terms),
    ...changed("lineage", true, locked.lineage, now.lineage),
    ...digestChanged("weights", true, locked.weights, now.weights),
    ...digestChanged("code", true, locked.code, now.code),
    ...digestChanged("card", false, locked.card, now.card),
    ...changed("commit", false, locked.commit, now.commit),
    ...changed("policy", false, locked.policy.digest, now.policy.digest),
    ...changed("tool", false, locked.tool, now.tool),
  ];
}

function changed(
  what: Drift["what"],
  material: boolean,
  before: string | readonly string[] | null,
  after: string | readonly string[] | null,
): readonly Drift[] {
  if (words(before) === words(after)) return [];
  return [{ what, material, text: `the ${what} was ${words(before)} and is ${words(after)}` }];
}

function words(value: string | readonly string[] | null): string {
  const text = typeof value === "string" ? value : (value ?? []).join(", ");
  return text === "" ? "nothing" : `\`${text}\``;
}

/** What cannot be compared is said, and is no proof of a change. */
function digestChanged(
  what: Drift["what"],
  material: boolean,
  before: string | null,
  after: string | null,
): readonly Drift[] {
  if (before === after) return [];
  if (before === null || after === null) {
    const text = `whether the ${what} changed cannot be told: the listing gives no hashes`;
    return [{ what, material: false, text }];
  }
  return [{ what, material, text: `the ${what} changed` }];
}
