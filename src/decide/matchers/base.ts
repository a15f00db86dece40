import type { MatchFacts } from "./matcher.ts";
import { anyGlob } from "./matcher.ts";

/** `base`: globs over the names of base models. */
export const matchBase: MatchFacts = ({ baseClaims }, values) =>
  anyGlob(
    baseClaims.map(({ name }) => name),
    values,
  );
