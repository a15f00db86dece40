import type { CardBody } from "../card/units.ts";
import type { ModelCard } from "../model/card.ts";
import type { NotRead } from "../model/problem.ts";
import { readBody } from "../card/units.ts";
import { positionAt } from "../text/lines.ts";

/** UTF-16 code units of statements that are read; the longest real cards have fewer. */
const MAX_LENGTH = 300_000;
const MAX_UNITS = 20_000;

const bodies = new WeakMap<ModelCard, CardBody>();

/** The card's body as far as it is read for what it says of data and teachers. */
export function statementsOf(card: ModelCard): CardBody {
  const known = bodies.get(card);
  if (known !== undefined) return known;
  const whole = readBody(card);
  let length = 0;
  const past = whole.units.findIndex(({ text }, at) => {
    length += text.length;
    return length > MAX_LENGTH || at >= MAX_UNITS;
  });
  const body = past === -1 ? whole : { ...whole, units: whole.units.slice(0, past) };
  bodies.set(card, body);
  return body;
}

/** What of a card is left unread, so that silence is not claimed of it. */
export function unreadStatements(card: ModelCard | null): readonly NotRead[] {
  if (card === null) return [];
  const next = readBody(card).units[statementsOf(card).units.length];
  if (next === undefined) return [];
  const { line } = positionAt(readBody(card).index, next.start);
  const what = `\`${card.path}\` from line ${line} on, for what it says of data and teachers`;
  return [{ what, why: "it is longer than is read for that" }];
}
