import type { MatchFacts } from "./matcher.ts";

/** `distillation`: its status. */
export const matchDistillation: MatchFacts = ({ disclosure }, values) =>
  values.includes(disclosure.distillation.status);
