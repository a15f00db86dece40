import type { Policy } from "./policy.ts";

/** What is asked of a check; equal requests about equal bytes give equal reports. */
export interface CheckRequest {
  readonly policy: Policy;
  /** Switches name resolution off: the id is the id. */
  readonly exact: boolean;
  /** `YYYY-MM-DD` for dated rules; `null` when none is in force. */
  readonly asOf: string | null;
  /**
   * `whole`: the report carries every question of the checklist. `judged`: only those that the rules
   * look at, for who shows no others; findings and outcome are the same.
   */
  readonly checklist: "whole" | "judged";
  /** Version of the tool, as the report names it. */
  readonly version: string;
}
