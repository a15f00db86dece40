import type { Evidence } from "../model/evidence.ts";
import type { Obligation, Terms } from "../model/terms.ts";
import { modelText } from "../text/sentences.ts";
import { blankTerms } from "./blank.ts";
import { type Context, type TextSource, quotes } from "./context.ts";
import { type Incorporated, readIncorporated } from "./extract/incorporated.ts";
import { type Facts, readFacts } from "./facts.ts";
import { type TextLanguage, languageOf } from "./language.ts";
import { readDerivedObligations } from "./obligations.ts";
import { isOperative } from "./operative.ts";
import { EXTRACTORS, type Extractor } from "./registry.ts";

/** Use, copying, modification and distribution, granted together. */
export interface GeneralGrant {
  readonly present: boolean;
  /** The purpose the grant is limited to, lower-cased words of the text; `null` for none. */
  readonly limited: string | null;
  readonly evidence: readonly Evidence[];
}

/** The clauses of one text. Every term's basis is `text`. */
export interface ClauseSheet {
  readonly language: TextLanguage;
  readonly terms: Terms;
  readonly generalGrant: GeneralGrant;
  readonly obligations: readonly Obligation[];
  readonly incorporated: readonly Incorporated[];
  /** Whether any sentence holds a duty, ban, condition or permission. */
  readonly operative: boolean;
}

/** A reading with what it was made from, for readers that go further. */
export interface ClauseWork {
  readonly context: Context;
  /** `null` where the language cannot be read. */
  readonly facts: Facts | null;
  /** Who accounts for each sentence, by index. */
  readonly explained: Map<number, string[]>;
  readonly sheet: ClauseSheet;
}

/**
 * What `text` grants and asks, clause by clause, without an account of its every sentence. `known`
 * is the term sheet of exactly this text: clauses it calls silent are not searched for, and its
 * duties are not derived again, so that a well-known licence costs only the quotes it gives.
 */
export function readClauses(
  text: string,
  source: TextSource,
  known: Terms | null = null,
): ClauseSheet {
  return workOn(text, source, known).sheet;
}

/** Read the clauses and keep the work. Deterministic, linear in the text, never throws. */
export function workOn(text: string, source: TextSource, known: Terms | null = null): ClauseWork {
  const model = modelText(text);
  const language = languageOf(model);
  const silent = language === "zh" || language === "other" ? "unknown" : "unstated";
  const context: Context = { model, source, language, silent };
  const explained = new Map<number, string[]>();
  if (language === "other") return { context, facts: null, explained, sheet: unread(context) };
  const facts = readFacts(context);
  const { terms, obligations } = readTerms(context, facts, explained, known);
  const { incorporated, explained: named } = readIncorporated(context);
  account(explained, named, "incorporated");
  const sheet = {
    language,
    terms,
    generalGrant: {
      present: facts.general.present,
      limited: facts.general.limited?.replaceAll("·", ".") ?? null,
      evidence: facts.general.present ? quotes(context, facts.general.hits) : [],
    },
    obligations:
      known === null ? [...obligations, ...readDerivedObligations(context, facts)] : obligations,
    incorporated,
    operative: model.sentences.some(isOperative),
  };
  return { context, facts, explained, sheet };
}

/** Note that `name` accounts for the sentences at `indexes`, each once. */
export function account(
  explained: Map<number, string[]>,
  indexes: Iterable<number>,
  name: string,
): void {
  for (const index of new Set(indexes)) {
    const names = explained.get(index);
    if (names) names.push(name);
    else explained.set(index, [name]);
  }
}

function readTerms(
  context: Context,
  facts: Facts,
  explained: Map<number, string[]>,
  known: Terms | null,
): { terms: Terms; obligations: Obligation[] } {
  let terms: Terms = {
    ...blankTerms(context.silent),
    thresholds: facts.thresholds.map(({ threshold }) => threshold),
  };
  const obligations: Obligation[] = [];
  for (const extractor of EXTRACTORS) {
    if (known !== null && isSilent(extractor, known)) continue;
    const reading = extractor.read(context, facts, terms);
    terms = { ...terms, ...reading.terms };
    obligations.push(...(reading.obligations ?? []));
    account(explained, reading.explained, extractor.name);
  }
  const sized = facts.thresholds.map(({ sentence }) => sentence.index);
  account(explained, sized, "thresholds");
  const granting = facts.grants.map(({ sentence }) => sentence.index);
  account(explained, granting, "grant");
  return { terms, obligations };
}

/** Nothing to quote for the clause: the sheet has no answer, and no other clause builds on it. */
function isSilent({ name, basis }: Extractor, known: Terms): boolean {
  const status = known[name]?.status;
  return basis !== true && (status === "unstated" || status === "none");
}

/** Nothing is claimed of a text in a language that cannot be read. */
function unread(context: Context): ClauseSheet {
  return {
    language: "other",
    terms: blankTerms("unknown"),
    generalGrant: { present: false, limited: null, evidence: [] },
    obligations: [],
    incorporated: [],
    operative: context.model.sentences.some(({ heading }) => !heading),
  };
}
