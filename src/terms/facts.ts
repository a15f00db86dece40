import { ANY, type Bearing, bearingOf, registersFor } from "./bearing.ts";
import { type Context, type Hit, hit } from "./context.ts";
import { type Pattern, cued } from "../text/cued.ts";
import { type DerivativeRule, readDerivativeRules } from "./derivatives.ts";
import { type ThresholdHit, readThresholds } from "./extract/thresholds.ts";
import { type Acts, type Grant, actsIn, readGrants } from "./grants.ts";
import { limitIn } from "./purposes.ts";

/** The licence as a whole: use, copying, modification and distribution for everyone. */
export interface General {
  readonly present: boolean;
  /** The purpose it is limited to, in the words of the text. */
  readonly limited: string | null;
  readonly hits: readonly Hit[];
  readonly acts: Acts;
}

/** What several clauses build on, read once. */
export interface Facts {
  readonly grants: readonly Grant[];
  readonly general: General;
  readonly thresholds: readonly ThresholdHit[];
  readonly bearings: ReadonlyMap<number, Bearing>;
  /** Sentences that keep the material to some purposes, wherever they stand. */
  readonly purposeLimits: readonly Hit[];
  /** Commercial use is granted beside a grant limited to other purposes. */
  readonly commercialToo: boolean;
  readonly derivative: readonly DerivativeRule[];
  /** Sentences that let the material be used in one way only, whatever the purpose. */
  readonly mannerLimits: readonly Hit[];
  /** Sentences that keep changed copies from being passed on. */
  readonly unchangedOnly: readonly Hit[];
}

const DEFINES_USE =
  /^"?use"?(?: or "?[\w -]{1,20}"?)?:?(?: -)?(?: as a verb,)? (?:means|refers to|includes?|may include|shall mean)\b/;

function definedActs(context: Context): Acts | null {
  const sentence = context.model.sentences.find(
    ({ lower }) => /^"?use/.test(lower) && DEFINES_USE.test(lower),
  );
  return sentence ? actsIn(sentence.lower) : null;
}

function join(a: Acts, b: Acts): Acts {
  return {
    use: a.use || b.use,
    copy: a.copy || b.copy,
    modify: a.modify || b.modify,
    distribute: a.distribute || b.distribute,
  };
}

const NONE: Acts = { use: false, copy: false, modify: false, distribute: false };

const UNCHANGED_ONLY = cued(
  [
    "not share",
    "not distribute",
    "not redistribute",
    "not re-distribute",
    "not publish",
    "not convey",
    "not disseminate",
    "not to share",
    "not to distribute",
    "not to redistribute",
    "not to re-distribute",
    "not to publish",
    "not to convey",
    "not to disseminate",
    "not have permission",
    "verbatim",
    "unmodified",
    "unchanged",
    "no derivatives",
    "no-derivatives",
  ],
  () =>
    /\bnot (?:have permission[^.;]{0,60} to |to )?(?:share|distribute|re-?distribute|publish|convey|disseminate)\b[^.;]{0,30}\b(?:adapted material|(?:any )?derivative|modified (?:versions?|copies|models?|materials?)|adaptations|modifications (?:of|to)|altered)\b(?![^.;]{0,160}\b(?:without|unless|except|to any third|commercial))|\b(?:verbatim|unmodified|unchanged) (?:copies|form) only\b|\bno[- ]derivatives\b/,
);

const MANNER_ONLY = cued(
  ["only use", "only be use", "standalone basis", "with any other"],
  () =>
    /\b(?:can|may|shall|must) only (?:be )?used?\b(?![^.;]{0,50}\b(?:accordance|subject to|under|lawful|permitted|expressly|provided|comply|data|if|credit|names?|marks?|logos?|trademarks?)\b)|\bnot (?:be )?used? [^.;]{0,40}\b(?:on a standalone basis|with any other (?:framework|software|model|product|hardware))/,
);

function readHits(context: Context, pattern: Pattern): readonly Hit[] {
  return context.model.sentences.flatMap((sentence) => {
    const skip = sentence.heading || !/only|not|derivative/.test(sentence.full);
    const found = skip ? null : hit(sentence, pattern);
    return found ? [found] : [];
  });
}

function complete(acts: Acts): boolean {
  return (acts.use || acts.copy) && acts.modify && acts.distribute;
}

function generalOf(
  context: Context,
  grants: readonly Grant[],
  bearings: ReadonlyMap<number, Bearing>,
): General {
  const defined = definedActs(context);
  const total = (list: readonly Grant[]): Acts => {
    const acts = list.reduce<Acts>((sum, grant) => join(sum, grant.acts), NONE);
    return acts.use && defined ? join(acts, defined) : acts;
  };
  const free = grants.filter((grant) => grant.limit === null);
  const limits = [...bearings].filter(
    ([, bearing]) => bearing === "exclusive" || bearing === "absolute",
  );
  const acts = total(free);
  if (complete(acts)) {
    const first = limits[0];
    const sentence = first ? context.model.sentences[first[0]] : undefined;
    return {
      present: true,
      limited: sentence ? (limitIn(sentence.full)?.text ?? sentence.lower.slice(0, 120)) : null,
      hits: free,
      acts,
    };
  }
  const all = total(grants);
  const limited = grants.find((grant) => grant.limit !== null)?.limit ?? null;
  return { present: complete(all), limited, hits: grants, acts: all };
}

/** Read what the clauses share: grants, thresholds, and how sentences bear on commercial use. */
export function readFacts(context: Context): Facts {
  const grants = readGrants(context);
  const thresholds = readThresholds(context);
  const counted = new Set(
    thresholds
      .filter(({ threshold }) => threshold.consequence !== "display")
      .map(({ sentence }) => sentence.index),
  );
  const bearings = new Map<number, Bearing>();
  const { sentences } = context.model;
  for (const sentence of context.model.sentences) {
    const bearing = counted.has(sentence.index) ? null : bearingOf(sentence);
    if (bearing) bearings.set(sentence.index, bearing);
    else if (registersFor(sentence, sentences)) bearings.set(sentence.index, "path");
  }
  const has = (...kinds: Bearing[]): number[] =>
    [...bearings].filter(([, bearing]) => kinds.includes(bearing)).map(([index]) => index);
  const commercialToo = has("allow", "path").length > 0 || counted.size > 0;
  const limiting = has(
    "exclusive",
    "absolute",
    "ban",
    ...(commercialToo ? [] : (["scope", "license"] as const)),
  );
  return {
    grants,
    thresholds,
    bearings,
    general: generalOf(context, grants, bearings),
    purposeLimits: limiting.flatMap((index) => {
      const sentence = context.model.sentences[index];
      return sentence ? [{ sentence, at: Math.max(0, sentence.full.search(ANY)) }] : [];
    }),
    commercialToo,
    derivative: readDerivativeRules(context),
    unchangedOnly: readHits(context, UNCHANGED_ONLY),
    mannerLimits: readHits(context, MANNER_ONLY),
  };
}
