import type { MatchFacts } from "./matcher.ts";
import { anyGlob } from "./matcher.ts";

/** `file`: globs over paths; unknown where nothing fits and the listing is not complete. */
export const matchFile: MatchFacts = ({ snapshot }, values) => {
  const { files, complete } = snapshot.listing;
  if (
    anyGlob(
      files.map(({ path }) => path),
      values,
    )
  )
    return true;
  return complete ? false : null;
};
