import type { Confidence, Evidence } from "./evidence.ts";

/** One side of a contradiction: what is said, and where. */
export interface ConflictSide {
  readonly says: string;
  readonly evidence: Evidence;
}

/** Two statements about the licence of the same thing that cannot both be true. */
export interface LicenseConflict {
  readonly first: ConflictSide;
  readonly second: ConflictSide;
  /** `true` when one side withholds or limits what the other grants. */
  readonly serious: boolean;
  /** `medium` where one side is a sentence of prose, which may speak of something else. */
  readonly confidence: Confidence;
}
