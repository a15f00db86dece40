import type { ReadSentence, TextReading } from "./read-text.ts";

/** One sentence a lawyer has to read. */
export interface LawyerSentence {
  readonly label: string | null;
  readonly startLine: number;
  readonly endLine: number;
  /** Verbatim. */
  readonly text: string;
  readonly explainedBy: readonly string[];
  /** No extractor accounts for it: only a person can. */
  readonly unmodelled: boolean;
}

/** The operative sentences of a text in order, and how many are accounted for. */
export interface LawyerReading {
  readonly sentences: readonly LawyerSentence[];
  /** Sentences that need no further reading: explained, or without a duty, ban, condition or permission. */
  readonly accounted: number;
  /** All sentences apart from headings. */
  readonly total: number;
  /** Such as `412 of 419 sentences accounted for`. */
  readonly summary: string;
}

/** Readings that say nothing about what one may do: they need no lawyer on their own. */
const ROUTINE = new Set(["interpretation", "disclaimer", "release-of-licensor", "severability"]);

function matters(sentence: ReadSentence): boolean {
  if (!sentence.operative) return false;
  return (
    sentence.explainedBy.length === 0 || sentence.explainedBy.some((name) => !ROUTINE.has(name))
  );
}

/** Pick the sentences a lawyer must read, verbatim and in order. */
export function lawyerReading(reading: TextReading): LawyerReading {
  const body = reading.sentences.filter((sentence) => !sentence.heading);
  const accounted = body.length - reading.unmodelled.length;
  return {
    sentences: body.filter(matters).map(({ label, startLine, endLine, text, explainedBy }) => ({
      label,
      startLine,
      endLine,
      text,
      explainedBy,
      unmodelled: explainedBy.length === 0,
    })),
    accounted,
    total: body.length,
    summary: `${accounted} of ${body.length} sentences accounted for`,
  };
}
