import type { MatchFacts } from "./matcher.ts";

/** `gated`: whether the Hub asks to accept terms first; unknown for a directory. */
export const matchGated: MatchFacts = ({ snapshot }, values) =>
  snapshot.hub === null ? null : values.includes(String(snapshot.hub.gated !== false));
