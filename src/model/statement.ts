import type { PolicyPlace } from "./exception.ts";

/** Who speaks: the model's publisher, the maker of another model or service, or anybody else. */
export type StatementKind = "publisher" | "vendor" | "third-party";

/** Something said elsewhere about one model. It is shown, and counts for nothing by itself. */
export interface RecordedStatement {
  /** Kebab-case, unique in the rules. */
  readonly id: string;
  /** Hub id or directory name, exactly. */
  readonly model: string;
  readonly by: string;
  readonly kind: StatementKind;
  /** What is said, in the recorder's words or quoted. */
  readonly says: string;
  /** The item of the checklist it speaks to, such as `D21`. */
  readonly item: string;
  /** What it is about, such as a version; `null` when it is about the model as a whole. */
  readonly scope: string | null;
  readonly url: string;
  /** `YYYY-MM-DD`: when it was said. */
  readonly date: string;
  /** Who made it count, and why; `null` while nobody has. */
  readonly adopted: Adopted | null;
}

/** A person's decision to rely on a recorded statement. */
export interface Adopted {
  readonly approvedBy: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly comment: string;
}

/** A recorded statement as a rules file holds it. */
export interface PolicyStatement extends Omit<RecordedStatement, "adopted"> {
  readonly place: PolicyPlace;
}

/** A clarification that adopts a recorded statement. */
export interface Adoption extends Adopted {
  readonly model: string;
  /** Id of the statement. */
  readonly adopts: string;
  /** `false` when a base policy does not accept clarifications from this file. */
  readonly authorised: boolean;
  readonly place: PolicyPlace;
}

/** A public claim about an organisation, listed with its status and never weighed. */
export interface PublicAllegation {
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly date: string;
  readonly claimant: string;
  readonly about: string;
  /** Names on the Hub of the organisation it is about. */
  readonly organisations: readonly string[];
  readonly status: "allegation" | "admitted" | "withdrawn";
  /** What is claimed, in our words. */
  readonly claim: string;
  /** An address, or the name of what was published. */
  readonly source: string;
  readonly confidence: "high" | "medium" | "low";
}
