import type { ModelCard } from "./card.ts";
import type { LicenseConflict } from "./conflict.ts";
import type { UseDecision } from "./decision.ts";
import type { Disclosure } from "./disclosure.ts";
import type { Evidence } from "./evidence.ts";
import type { ClarificationStatus } from "./exception.ts";
import type { GrantTree } from "./grant.ts";
import type {
  ConcludedLicense,
  DeclaredLicense,
  DetectedLicense,
  LicenseCategory,
} from "./license.ts";
import type { BaseModelClaim, LineageEdge } from "./lineage.ts";
import type { Policy } from "./policy.ts";
import type { NotRead } from "./problem.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Obligation } from "./terms.ts";
import type { Uses } from "./use.ts";

/** What loading the model executes from the repository. */
export interface CodeFacts {
  readonly remoteCode: boolean;
  /** One sentence: what shows it; empty when no remote code is needed. */
  readonly reason: string;
  readonly pythonFiles: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** A base model with what its licence would have asked of this one. */
export interface BaseFacts {
  readonly edge: LineageEdge;
  /** Limits of the base's licence that this model's licence does not carry, in our words. */
  readonly dropped: readonly string[];
  /** Uses the base's licence prohibits. */
  readonly prohibited: readonly string[];
}

/** A sentence of the card that limits what the model may be used for, outside any licence. */
export interface ProseLimit {
  readonly limit: "non-commercial" | "research-only" | "commercial-by-agreement";
  readonly evidence: Evidence;
}

/** Everything known about one model before rules run. A rule reads this and nothing else. */
export interface Facts {
  readonly snapshot: Snapshot;
  readonly card: ModelCard | null;
  readonly declared: readonly DeclaredLicense[];
  readonly detected: readonly DetectedLicense[];
  readonly concluded: readonly ConcludedLicense[];
  /** The licences that govern the weights; `null` when none is known. */
  readonly weights: GrantTree | null;
  readonly categories: readonly LicenseCategory[];
  /** Family of the weights' licence, such as `llama`; `null` when it has none or several. */
  readonly family: string | null;
  readonly conflicts: readonly LicenseConflict[];
  /** What became of each clarification the policy holds for this model. */
  readonly clarifications: readonly ClarificationStatus[];
  readonly proseLimits: readonly ProseLimit[];
  /** Files that look like licence terms and were not read in full. */
  readonly unreadLicenses: readonly NotRead[];
  readonly uses: Uses;
  /** What the organisation may do of what it intends, in the policy's order. */
  readonly decisions: readonly UseDecision[];
  readonly obligations: readonly Obligation[];
  readonly disclosure: Disclosure;
  readonly baseClaims: readonly BaseModelClaim[];
  readonly bases: readonly BaseFacts[];
  readonly code: CodeFacts;
  readonly policy: Policy;
}
