import type { Grant } from "../model/grant.ts";
import type { Basis } from "../model/use.ts";

const RESTS_ON: Readonly<Record<Basis, string>> = {
  text: "as its text says",
  "linked-text": "as the linked text says",
  prose: "as the card says in prose",
  tag: "as declared in the card",
  table: "as our table of well-known models says",
};

/** `MIT, as declared in the card`: the licence and what the statement rests on, and no more. */
export function namedWithBasis(grant: Grant): string {
  const restsOn = grant.byPerson === true ? "as a person concluded" : RESTS_ON[grant.basis];
  return `${grant.name}, ${restsOn}`;
}
