import type { MatchFacts } from "./matcher.ts";

/** `remoteCode`: whether loading runs code from the repository. */
export const matchRemoteCode: MatchFacts = ({ code }, values) =>
  values.includes(String(code.remoteCode));
