import { statementsOf } from "../disclosure/statements.ts";
import { trainingFlop, trainingTokens } from "../disclosure/items/amounts.ts";
import { activeParameterCount } from "../disclosure/items/parameters.ts";
import type { Facts } from "../model/facts.ts";
import { power } from "./figures.ts";

/** The figures compute is estimated from; `null` for what is not stated. */
export interface Scale {
  /** Parameters that work on one token. */
  readonly parameters: number | null;
  readonly tokens: number | null;
  /** FLOP of training, where the card states them. */
  readonly flop: number | null;
}

/** Training compute with the words that show how it was found, or what is missing for it. */
export type Compute =
  | { readonly flop: number; readonly how: string }
  | { readonly missing: string };

/** The figures that a model's name and card state about its own training. */
export function scaleOf({ card, snapshot }: Pick<Facts, "card" | "snapshot">): Scale {
  if (card === null) return { parameters: null, tokens: null, flop: null };
  const sources = { body: statementsOf(card), snapshot };
  return {
    parameters: activeParameterCount(sources)?.value ?? null,
    tokens: trainingTokens(sources)?.value ?? null,
    flop: trainingFlop(sources)?.value ?? null,
  };
}

/** Compute as stated, else 6 times parameters times tokens. */
export function computeOf({ parameters, tokens, flop }: Scale): Compute {
  if (flop !== null) return { flop, how: `${power(flop)} FLOP are stated` };
  if (parameters === null || tokens === null) {
    const missing = [
      ...(parameters === null ? ["the number of parameters"] : []),
      ...(tokens === null ? ["the tokens of the training"] : []),
    ];
    return {
      missing: `${missing.join(" and ")} ${missing.length > 1 ? "are" : isAre(missing)} not stated`,
    };
  }
  const estimate = 6 * parameters * tokens;
  const how = `6 x ${power(parameters)} parameters x ${power(tokens)} tokens = ${power(estimate)} FLOP`;
  return { flop: estimate, how };
}

function isAre([only = ""]: readonly string[]): string {
  return only.includes("tokens") ? "are" : "is";
}
