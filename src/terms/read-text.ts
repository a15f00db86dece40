import { type Context, type TextSource, verbatim } from "./context.ts";
import { type Contradiction, readContradictions } from "./extract/contradictions.ts";
import { type Topic, readTopics } from "./extract/topics.ts";
import { isOperative } from "./operative.ts";
import { type ClauseSheet, workOn } from "./read-clauses.ts";

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

/** Everything read from one text. */
export interface TextReading extends ClauseSheet {
  readonly topics: readonly Topic[];
  readonly contradictions: readonly Contradiction[];
  readonly sentences: readonly ReadSentence[];
  /** The operative sentences no extractor explained. */
  readonly unmodelled: readonly ReadSentence[];
}

/**
 * Read what `text` grants and asks, from its words alone, and account for every sentence.
 * Deterministic, linear in the text, never throws. A language that cannot be read gives `unknown`
 * for every clause and leaves every sentence to a person.
 */
export function readText(text: string, source: TextSource): TextReading {
  const { context, facts, explained, sheet } = workOn(text, source);
  const { topics, explained: topical } =
    facts === null
      ? { topics: [], explained: new Map<number, readonly string[]>() }
      : readTopics(context);
  for (const [index, names] of topical)
    explained.set(index, [...(explained.get(index) ?? []), ...names]);
  const sentences = readSentences(context, explained, facts !== null);
  return {
    ...sheet,
    topics,
    contradictions: facts === null ? [] : readContradictions(context, facts, sheet.terms),
    sentences,
    unmodelled: sentences.filter((one) => one.operative && one.explainedBy.length === 0),
  };
}

function readSentences(
  context: Context,
  explained: ReadonlyMap<number, readonly string[]>,
  readable: boolean,
): ReadSentence[] {
  return context.model.sentences.map((sentence) => ({
    label: sentence.label,
    startLine: sentence.startLine,
    endLine: sentence.endLine,
    text: verbatim(context.model, sentence),
    heading: sentence.heading,
    operative: readable ? isOperative(sentence) : !sentence.heading,
    explainedBy: explained.get(sentence.index) ?? [],
  }));
}
