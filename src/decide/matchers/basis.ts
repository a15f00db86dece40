import type { MatchFacts } from "./matcher.ts";

/** `basis`: what the concluded licence of the weights rests on. */
export const matchBasis: MatchFacts = ({ concluded }, values) => {
  const basis = concluded.find((c) => c.scope === "weights")?.basis ?? null;
  return basis === null ? null : values.includes(basis);
};
