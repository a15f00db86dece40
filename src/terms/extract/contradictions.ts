import type { Evidence } from "../../model/evidence.ts";
import type { Terms } from "../../model/terms.ts";
import { type Context, type Hit, hitsOf, quotes } from "../context.ts";
import { cued } from "../../text/cued.ts";
import type { Facts } from "../facts.ts";

/** Two places of one text that cannot both hold. */
export interface Contradiction {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

const OUTPUTS_FREE = cued(
  ["output"],
  () =>
    /\bnot impose any (?:restrictions?|obligations?)[^.]{0,120}outputs?|\bno restrictions?[^.]{0,60}?\bon[^.]{0,40}?outputs?|\boutputs?\b[^.;]{0,20}\bfor any purpose/,
);
const OUTPUTS_COMMERCIAL_BAN = cued(
  ["commercial"],
  () =>
    /\b(?:any )?(?:data produced by|outputs? (?:of|or))[^.]{0,160}\bfor\b[^.]{0,30}(?<!non-)commercial/,
);
const PLACEHOLDER = cued(
  ["["],
  () =>
    /\[(?:insert|country|region|link|url|jurisdiction|your model)[^\]\n]{0,60}\]|\[[a-z ]{0,20}\/(?:region|country)\]|\[国家[^\]]{0,10}\]/,
);

/** Contradictions, and blanks nobody filled in, inside one text. */
export function readContradictions(
  context: Context,
  facts: Facts,
  terms: Partial<Terms>,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const add = (text: string, ...sides: (readonly Hit[])[]): void => {
    if (sides.every((side) => side.length > 0)) {
      found.push({ text, evidence: sides.flatMap((side) => quotes(context, side.slice(0, 2))) });
    }
  };
  const free = hitsOf(context, OUTPUTS_FREE);
  const training = terms.outputsTrainOtherModels;
  if (free.length > 0 && training && training.status === "prohibited") {
    found.push({
      text: "The text bars training on outputs and says elsewhere that outputs are free of restrictions.",
      evidence: [...training.evidence.slice(0, 2), ...quotes(context, free.slice(0, 2))],
    });
  }
  add(
    "The text lets outputs be used for any purpose and bars their commercial use elsewhere.",
    free.filter(({ sentence }) => /commercial|any purpose/.test(sentence.lower)),
    hitsOf(context, OUTPUTS_COMMERCIAL_BAN).filter(
      ({ sentence }) => !/including for commercial/.test(sentence.full),
    ),
  );
  const rules = (kind: string): Hit[] =>
    facts.derivative.filter((rule) => rule.kind === kind).map(({ hit }) => hit);
  add(
    "The text asks for its own terms on derivatives and lets them carry different terms elsewhere.",
    rules("same"),
    rules("any"),
  );
  const bearing = (kind: string): Hit[] =>
    [...facts.bearings].flatMap(([index, one]) => {
      const sentence = context.model.sentences[index];
      return one === kind && sentence
        ? [{ sentence, at: sentence.full.length - sentence.lower.length }]
        : [];
    });
  add(
    "The text names commercial use as allowed and bars it elsewhere.",
    bearing("allow"),
    bearing("absolute"),
  );
  add(
    "The text has a blank that was never filled in.",
    hitsOf(context, PLACEHOLDER).filter(
      ({ sentence }) => !/\[year\]|copyright/.test(sentence.lower),
    ),
  );
  return found;
}
