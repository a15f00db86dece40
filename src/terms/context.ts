import type { Evidence } from "../model/evidence.ts";
import type { Obligation, Statement, Term, Terms } from "../model/terms.ts";
import { excerptOf } from "../text/excerpt.ts";
import { positionAt } from "../text/lines.ts";
import type { Sentence, TextModel } from "../text/sentences.ts";
import { type Pattern, offsetOf } from "../text/cued.ts";
import type { TextLanguage } from "./language.ts";

/** Where the text came from; copied into every piece of evidence. */
export interface TextSource {
  readonly file: string;
  readonly repository: string | null;
  readonly commit: string | null;
}

/** What every extractor reads. */
export interface Context {
  readonly model: TextModel;
  readonly source: TextSource;
  readonly language: TextLanguage;
  /** The status of a clause that was read for and not found. */
  readonly silent: "unstated" | "unknown";
}

/** What one extractor found. */
export interface ClauseReading {
  readonly terms: Partial<Terms>;
  /** Indexes of the sentences it accounts for. */
  readonly explained: readonly number[];
  readonly obligations?: readonly Obligation[];
}

/** A sentence that supports a finding, with the offset in `sentence.full` it was seen at. */
export interface Hit {
  readonly sentence: Sentence;
  readonly at: number;
}

const BEFORE = 60;
const WINDOW = 400;

/** Quote a hit: the whole sentence when it fits, else the words around the match. */
export function quote(context: Context, seen: Hit): Evidence {
  const { normal } = context.model;
  const { sentence } = seen;
  const own = seen.at - (sentence.full.length - sentence.lower.length);
  const first = normal.map[sentence.from] ?? 0;
  const stop = (normal.map[sentence.to - 1] ?? first) + 1;
  let start = first;
  if (stop - first > 200 && own > BEFORE) {
    const space = normal.text.lastIndexOf(" ", sentence.from + own - BEFORE);
    const from = Math.max(sentence.from, space + 1, sentence.from + own - BEFORE - 40);
    start = normal.map[from] ?? first;
  }
  while (start < stop && /\s/.test(normal.raw.charAt(start))) start++;
  const excerpt = excerptOf(normal.raw, start, Math.min(stop, start + WINDOW));
  const position = positionAt(normal.lines, start);
  const end = positionAt(normal.lines, start + Math.max(0, excerpt.length - 1));
  return {
    kind: "file",
    ...context.source,
    startLine: position.line,
    endLine: end.line,
    column: position.column,
    excerpt,
    ...(sentence.label === null ? {} : { clause: sentence.label }),
  };
}

const MAX_EVIDENCE = 4;

/** Quote the first hits, each sentence once. */
export function quotes(context: Context, hits: readonly Hit[]): readonly Evidence[] {
  const seen = new Set<number>();
  const result: Evidence[] = [];
  for (const one of hits) {
    if (seen.has(one.sentence.index) || result.length === MAX_EVIDENCE) continue;
    seen.add(one.sentence.index);
    result.push(quote(context, one));
  }
  return result;
}

/** A term read from the text, or the text's silence when nothing supports a status. */
export function term<S extends string>(
  context: Context,
  status: S | null,
  hits: readonly Hit[],
  conditions: readonly string[] = [],
): Term<S> {
  return {
    status: status ?? context.silent,
    basis: "text",
    evidence: status === null ? [] : quotes(context, hits),
    ...(status === "conditional" && conditions.length > 0 ? { conditions } : {}),
  };
}

/** A clause that is present in the words of `hit`, or absent. */
export function statement(context: Context, hits: readonly Hit[]): Statement {
  const evidence = quotes(context, hits);
  const text = evidence[0]?.excerpt ?? null;
  return { status: text === null ? context.silent : "present", text, basis: "text", evidence };
}

/** The verbatim words of a sentence. */
export function verbatim(model: TextModel, sentence: Sentence): string {
  const { map, raw } = model.normal;
  const first = map[sentence.from] ?? 0;
  return raw.slice(first, (map[sentence.to - 1] ?? first) + 1).trim();
}

/**
 * First match of `pattern` in the sentence with its lead-in. A match that lies wholly in the lead
 * belongs to the sentence that introduced the list, not to this item.
 */
export function hit(sentence: Sentence, pattern: Pattern): Hit | null {
  const own = sentence.full.length - sentence.lower.length;
  const found = pattern.exec(sentence.full);
  if (!found) return null;
  if (found.index + found[0].length > own) return { sentence, at: found.index };
  const at = offsetOf(pattern, sentence.lower);
  return at < 0 ? null : { sentence, at: at + own };
}

/** Every sentence that `pattern` matches, in order. */
export function hitsOf(context: Context, pattern: Pattern): Hit[] {
  const found: Hit[] = [];
  for (const sentence of context.model.sentences) {
    const one = hit(sentence, pattern);
    if (one) found.push(one);
  }
  return found;
}
