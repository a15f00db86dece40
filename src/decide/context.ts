import type { LicenseFacts } from "../policy/match-license.ts";
import type { Use } from "../model/use.ts";

/** Fields of use a licence restricts, as words of `FIELDS_OF_USE`. */
export interface RestrictedFields {
  /** Not at all. */
  readonly barred: readonly string[];
  /** Only with a permission, a disclaimer or without some effect. */
  readonly limited: readonly string[];
}

/** What a decision needs to know about the licence and the model, besides the terms. */
export interface DecideContext {
  /** How to name the licence in a sentence. */
  readonly licenseName: string;
  /** What the policy's lists are held against; `null` when no licence is known. */
  readonly license: LicenseFacts | null;
  readonly licensor: string | null;
  /** `YYYY-MM-DD` of the model or licence version; `null` when not known. */
  readonly releasedOn: string | null;
  /** `YYYY-MM-DD`: the day the decision is made for. */
  readonly asOf: string | null;
  /** Whether the model takes or makes more than text; `null` when not known. */
  readonly multimodal: boolean | null;
  /** Fields of use the licence restricts; `null` when nobody has listed them. */
  readonly restrictedFields: RestrictedFields | null;
  /** Every use the policy intends. */
  readonly intended: readonly Use[];
}
