import type { Evidence } from "../model/evidence.ts";
import type { Obligation, Terms } from "../model/terms.ts";
import { type Sentence, modelText } from "../text/sentences.ts";
import { blankTerms } from "./blank.ts";
import { type Context, type TextSource, quotes, verbatim } from "./context.ts";
import { type Contradiction, readContradictions } from "./extract/contradictions.ts";
import { type Incorporated, readIncorporated } from "./extract/incorporated.ts";
import { type Topic, readTopics } from "./extract/topics.ts";
import { type Facts, readFacts } from "./facts.ts";
import { type TextLanguage, languageOf } from "./language.ts";
import { readDerivedObligations } from "./obligations.ts";
import { EXTRACTORS } from "./registry.ts";
import { OPERATIVE } from "./words.ts";

/** One sentence as it stands in the text, and who accounts for it. */
export interface ReadSentence {
  readonly label: string | null;
  readonly startLine: number;
  readonly endLine: number;
  /** Verbatim, with the raw text's own line breaks. */
  readonly text: string;
  readonly heading: boolean;
  /** Holds a duty, ban, condition or permission. */
  readonly operative: boolean;
  /** Names of the extractors that read it. */
  readonly explainedBy: readonly string[];
}

/** Use, copying, modification and distribution, granted together. */
export interface GeneralGrant {
  readonly present: boolean;
  /** The purpose the grant is limited to, lower-cased words of the text; `null` for none. */
  readonly limited: string | null;
  readonly evidence: readonly Evidence[];
}

/** Everything read from one text. Every term's basis is `text`. */
export interface TextReading {
  readonly language: TextLanguage;
  readonly terms: Terms;
  readonly generalGrant: GeneralGrant;
  readonly obligations: readonly Obligation[];
  readonly incorporated: readonly Incorporated[];
  readonly topics: readonly Topic[];
  readonly contradictions: readonly Contradiction[];
  readonly sentences: readonly ReadSentence[];
  /** The operative sentences no extractor explained. */
  readonly unmodelled: readonly ReadSentence[];
}

function readTerms(
  context: Context,
  facts: Facts,
): { terms: Terms; obligations: Obligation[]; explained: Map<number, string[]> } {
  const explained = new Map<number, string[]>();
  const mark = (indexes: Iterable<number>, name: string): void => {
    for (const index of new Set(indexes)) {
      const names = explained.get(index);
      if (names) names.push(name);
      else explained.set(index, [name]);
    }
  };
  let terms: Terms = {
    ...blankTerms(context.silent),
    thresholds: facts.thresholds.map(({ threshold }) => threshold),
  };
  const obligations: Obligation[] = [];
  for (const extractor of EXTRACTORS) {
    const reading = extractor.read(context, facts, terms);
    terms = { ...terms, ...reading.terms };
    obligations.push(...(reading.obligations ?? []));
    mark(reading.explained, extractor.name);
  }
  mark(
    facts.thresholds.map(({ sentence }) => sentence.index),
    "thresholds",
  );
  mark(
    facts.grants.map(({ sentence }) => sentence.index),
    "grant",
  );
  return { terms, obligations, explained };
}

/**
 * Read what `text` grants and asks, from its words alone. Deterministic, linear in the text, never
 * throws. A language that cannot be read gives `unknown` for every clause.
 */
export function readText(text: string, source: TextSource): TextReading {
  const model = modelText(text);
  const language = languageOf(model);
  const silent = language === "zh" || language === "other" ? "unknown" : "unstated";
  const context: Context = { model, source, language, silent };
  if (language === "other") return unread(context);
  const facts = readFacts(context);
  const { terms, obligations, explained } = readTerms(context, facts);
  const { topics, explained: topical } = readTopics(context);
  const { incorporated, explained: named } = readIncorporated(context);
  for (const [index, names] of topical)
    explained.set(index, [...(explained.get(index) ?? []), ...names]);
  for (const index of named)
    explained.set(index, [...(explained.get(index) ?? []), "incorporated"]);
  const sentences = readSentences(context, explained);
  return {
    language,
    terms,
    generalGrant: {
      present: facts.general.present,
      limited: facts.general.limited?.replaceAll("·", ".") ?? null,
      evidence: facts.general.present ? quotes(context, facts.general.hits) : [],
    },
    obligations: [...obligations, ...readDerivedObligations(context, facts)],
    incorporated,
    topics,
    contradictions: readContradictions(context, facts, terms),
    sentences,
    unmodelled: sentences.filter((one) => one.operative && one.explainedBy.length === 0),
  };
}

/** A clause title that stands in a line of text (`Term and termination.`) asks for nothing. */
const TITLE =
  /^(?:[a-z(]{1,3}\. )?(?!.*\b(?:must|shall|may|will|cannot|can|only|not|no|prohibited|agree)\b)[a-z0-9 ,;&/'-]{1,48}[.;:]?$/;

function isOperative(sentence: Sentence): boolean {
  if (sentence.heading) return false;
  if (sentence.lead === "" && TITLE.test(sentence.lower)) return false;
  return OPERATIVE.test(sentence.lower) || OPERATIVE.test(sentence.lead);
}

function readSentences(
  context: Context,
  explained: ReadonlyMap<number, readonly string[]>,
): ReadSentence[] {
  return context.model.sentences.map((sentence) => ({
    label: sentence.label,
    startLine: sentence.startLine,
    endLine: sentence.endLine,
    text: verbatim(context.model, sentence),
    heading: sentence.heading,
    operative: isOperative(sentence),
    explainedBy: explained.get(sentence.index) ?? [],
  }));
}

/** Nothing is claimed of a text in a language that cannot be read; every sentence is left to a person. */
function unread(context: Context): TextReading {
  const sentences = readSentences(context, new Map()).map((one) => ({
    ...one,
    operative: !one.heading,
  }));
  return {
    language: "other",
    terms: blankTerms("unknown"),
    generalGrant: { present: false, limited: null, evidence: [] },
    obligations: [],
    incorporated: [],
    topics: [],
    contradictions: [],
    sentences,
    unmodelled: sentences.filter((one) => one.operative),
  };
}
