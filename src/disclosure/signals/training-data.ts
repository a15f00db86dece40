import type { DatasetClaim, Disclosure, Signal } from "../../model/disclosure.ts";
import type { Evidence } from "../../model/evidence.ts";
import { uniqueClaims } from "../training/unique-claims.ts";

const MAX_EVIDENCE = 5;

/**
 * What the card says of its data together with what a trainer was given: a named data set is a
 * named source, a file of which only the place is told is one that is described.
 */
export function withTrainerData(
  said: Disclosure["trainingData"],
  signals: readonly Signal[],
): Disclosure["trainingData"] {
  const shown = signals.filter(({ kind }) => kind === "dataset");
  if (shown.length === 0) return said;
  const claims = shown.flatMap(({ name, evidence }): readonly DatasetClaim[] =>
    name === null ? [] : [{ name, resolvable: name.includes("/"), evidence }],
  );
  const datasets = uniqueClaims([...said.datasets, ...claims]);
  if (said.level === "full" || said.level === "named-sources") return { ...said, datasets };
  if (claims.length > 0)
    return { ...said, level: "named-sources", datasets, evidence: placesOf(claims) };
  return said.level === "vague" ? said : { ...said, level: "vague", evidence: placesOf(shown) };
}

function placesOf(found: readonly { readonly evidence: Evidence }[]): readonly Evidence[] {
  return found.slice(0, MAX_EVIDENCE).map(({ evidence }) => evidence);
}
