import type { MatchFacts } from "./matcher.ts";
import { anyGlob } from "./matcher.ts";

/** `model`: globs over the model's name. */
export const matchModel: MatchFacts = ({ snapshot }, values) =>
  anyGlob([snapshot.subject.name], values);
