import type { MatchFacts } from "./matcher.ts";
import { anyGlob } from "./matcher.ts";

/** `model`: globs over the model's name. */
export const matchModel: MatchFacts = ({ snapshot }, values) =>
  anyGlob([snapshot.subject.name], values);

/** `gated`: whether the Hub asks to accept terms first; unknown for a directory. */
export const matchGated: MatchFacts = ({ snapshot }, values) =>
  snapshot.hub === null ? null : values.includes(String(snapshot.hub.gated !== false));

/** `remoteCode`: whether loading runs code from the repository. */
export const matchRemoteCode: MatchFacts = ({ code }, values) =>
  values.includes(String(code.remoteCode));

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

/** `base`: globs over the names of base models. */
export const matchBase: MatchFacts = ({ baseClaims }, values) =>
  anyGlob(
    baseClaims.map(({ name }) => name),
    values,
  );

/** `basis`: what the concluded licence of the weights rests on. */
export const matchBasis: MatchFacts = ({ concluded }, values) => {
  const basis = concluded.find((c) => c.scope === "weights")?.basis ?? null;
  return basis === null ? null : values.includes(basis);
};
