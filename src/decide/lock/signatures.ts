import { verifyLock } from "./drift.ts";
import type { LockEntry, Signatures } from "./entry.ts";

/** An entry with what people signed, and what an older entry held that no longer fits. */
export interface Signed {
  readonly entry: LockEntry;
  /** One sentence each. */
  readonly dropped: readonly string[];
}

/**
 * Signs a newly judged entry. What is not given again is taken over from the older entry only where
 * it still speaks of the same: an approval of the same decision under the same policy, an
 * acceptance of terms while the licence evidence is the same.
 */
export function signEntry(now: LockEntry, old: LockEntry | null, given: Signatures): Signed {
  const dropped: string[] = [];
  let { approvedBy, accepted } = given;
  if (approvedBy === null && old !== null && old.approvedBy !== null) {
    if (isSameDecision(old, now)) ({ approvedBy } = old);
    else
      dropped.push(`the approval by ${old.approvedBy} was of another decision: approve it again`);
  }
  if (accepted === null && old !== null && old.accepted !== null) {
    const { by, on } = old.accepted;
    if (old.evidenceHash === now.evidenceHash) ({ accepted } = old);
    else
      dropped.push(`${by} accepted other terms on ${on}: the licence evidence changed since then`);
  }
  return { entry: { ...now, approvedBy, accepted }, dropped };
}

function isSameDecision(old: LockEntry, now: LockEntry): boolean {
  if (old.outcome !== now.outcome || old.policy.digest !== now.policy.digest) return false;
  return !verifyLock(old, now).drift.some(({ material }) => material);
}
