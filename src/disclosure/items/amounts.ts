import type { Unit } from "../../card/units.ts";
import type { Amount, Sources } from "./amount.ts";
import { evidenceAt } from "../../card/units.ts";
import { NUMBER, valueOf } from "./amount.ts";
import { sizeInName } from "./parameters.ts";
import { isAboutTraining } from "./prose-about.ts";
import { unitsWith } from "./prose-index.ts";

const TOKENS = new RegExp(
  `${NUMBER}\\+?[ -]?(?:[^\\s\\d.,;:()|]{2,20} ){0,3}(?:sub-?word )?tokens?\\b|\\btokens?\\b[^|.;:]{0,30}[|:：]\\s?~?(?:up to |over |about )?${NUMBER}`,
  "g",
);
const NOT_DATA =
  /\b(?:context|sequence|seq|window|vocab\w*|max\w*|per (?:second|batch|step|prompt|example|conversation|device|gpu|response|million)|batch|response|output|generat\w+ (?:of )?up|prompt|length|latency|throughput|price|cost|positional|every|each|warm-?up|checkpoints? (?:at|every)|thinking)\b/;
/** Fewer tokens than this are a context length, not a corpus. */
const LEAST_TOKENS = 1e6;

/**
 * The largest number of tokens the card says this model was trained on, of a sentence about several
 * sizes the one for its own size; `null` when none is stated.
 */
export function trainingTokens(context: Sources): Amount | null {
  const size = sizeInName(context.snapshot.subject.name)?.[0].replace(/^[-_. ]/, "") ?? null;
  return largest(context, unitsWith(context.body, ["token"]), (unit) => tokensIn(unit, size));
}

/** The largest number of tokens in a statement, or the first after `size`, such as `7b`; 0 for none. */
export function tokensIn({ lower }: Unit, size: string | null = null): number {
  const amounts = [...lower.matchAll(TOKENS)].flatMap((match) => {
    const value = valueOf(match[1] ?? match[3] ?? "", match[2] ?? match[4]);
    const near = lower.slice(Math.max(0, match.index - 30), match.index + match[0].length + 25);
    return value >= LEAST_TOKENS && !NOT_DATA.test(near) ? [{ value, at: match.index }] : [];
  });
  if (amounts.length > 1 && size !== null) {
    const from = lower.search(new RegExp(`(?<![\\w.-])${size.replaceAll(".", "\\.")}\\b`));
    const own = from === -1 ? undefined : amounts.find(({ at }) => at > from);
    if (own !== undefined) return own.value;
  }
  return Math.max(0, ...amounts.map(({ value }) => value));
}

const FLOP =
  /(?<![\w.])(\d{1,4}(?:\.\d{1,6})?)\s?(?:(?:[x×*·]\s?10\s?(?:\^|\*\*)?\s?\{?|e\+?)(\d{2}|[⁰¹²³⁴-⁹]{2})\}?)?\s?(zetta|exa|yotta|peta)?-?\s?flops?(?:\b|(?=[(|]))(?!\s?(?:\/|per |s\b))/gu;
const RATE =
  /\bflops?\s?(?:\/|per )|tera-?flops|tflops|\bmfu\b|per (?:second|token|image|forward)|inference/;
const PREFIX: Readonly<Record<string, number>> = {
  peta: 1e15,
  exa: 1e18,
  zetta: 1e21,
  yotta: 1e24,
};
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Less is the cost of one pass over an input, not of training. */
const LEAST_FLOP = 1e15;

/** The floating-point operations the card says training took; `null` when none are stated. */
export function trainingFlop(context: Sources): Amount | null {
  const units = unitsWith(context.body, ["flop", "zettaflop", "exaflop", "petaflop", "yottaflop"]);
  return largest(context, units, flopIn);
}

/** The floating-point operations in a statement, or 0. */
export function flopIn({ lower }: Unit): number {
  if (RATE.test(lower)) return 0;
  const values = [...lower.matchAll(FLOP)].map((match) => {
    const power = (match[2] ?? "0").replaceAll(/[⁰-⁹¹²³]/gu, (one) => `${RAISED.indexOf(one)}`);
    return Number(match[1]) * 10 ** Number(power) * (PREFIX[match[3] ?? ""] ?? 1);
  });
  const most = Math.max(0, ...values);
  return most >= LEAST_FLOP ? most : 0;
}

function largest(
  { body, snapshot }: Sources,
  units: readonly Unit[],
  amountIn: (unit: Unit) => number,
): Amount | null {
  let best: { readonly value: number; readonly unit: Unit } | null = null;
  for (const unit of units) {
    const value = isAboutTraining(unit) ? amountIn(unit) : 0;
    if (value > (best?.value ?? 0)) best = { value, unit };
  }
  if (best === null) return null;
  const { start, end } = best.unit;
  return { value: best.value, evidence: evidenceAt(body, start, end, snapshot.subject.commit) };
}
