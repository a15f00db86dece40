import type { Effect } from "./teachers/effects.ts";
import { corpusGroup, datasetRow, familyRow, providerRow, rows, termRow } from "./tables-rows.ts";

/** A data set whose rows models wrote, from `rules/datasets/`. */
export interface DatasetRow {
  readonly id: string;
  readonly aliases: readonly string[];
  /** The name without its owner is a plain word: only the id or an alias means this data set. */
  readonly plain: boolean;
  /** Models that wrote rows, as their source names them; a judge is none of them. */
  readonly generators: readonly string[];
  readonly providers: readonly string[];
  readonly kind: "model-output" | "mixed" | "first-party" | "human";
  readonly confidence: "high" | "medium" | "low";
  /** Where the generators are named, as a link; empty where there is none. */
  readonly url: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: published by then, so made before; `null` when unknown. */
  readonly made: string | null;
  /** Git LFS hashes of its files, 64 hex digits. */
  readonly sha256: readonly string[];
  /** `YYYY-MM-DD` for a row added after the table was first measured; `null` for the first rows. */
  readonly added: string | null;
}

/** A company and its organisations on the Hub, from `rules/providers/`. */
export interface ProviderRow {
  readonly name: string;
  readonly organisations: readonly string[];
}

/** Models that share a name and terms, from `rules/providers/`. */
export interface ModelFamily {
  readonly name: string;
  readonly provider: string;
  /** Spellings, lower case; matched as words with anything that continues the name. */
  readonly names: readonly string[];
}

/** One clause of a provider's terms, from `rules/providers/`. */
export interface ProviderTerm {
  readonly id: string;
  readonly provider: string;
  readonly document: string;
  /** In force from: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when unknown. */
  readonly from: string | null;
  /** The day the next version took its place; `null` where none is known. */
  readonly until: string | null;
  readonly channel: "service" | "weights";
  readonly effect: Effect;
  /** Names of the families it governs. */
  readonly families: readonly string[];
  /** `false` where nobody read the clause itself: then it decides nothing. */
  readonly verified: boolean;
  readonly confidence: "high" | "medium" | "low";
  readonly url: string;
}

/** Names of public corpora that are read alike, from `rules/corpora.yaml`. */
export interface CorpusGroup {
  /** Also a benchmark, a prompt format or a plain word. */
  readonly ambiguous: boolean;
  /** What may follow a name without a space and belongs to it. */
  readonly continues: "nothing" | "number" | "anything";
  /** Words after a name that make it another thing. */
  readonly except: readonly string[];
  /** Lower case; a text may leave out their spaces and hyphens. */
  readonly names: readonly string[];
}

/** Facts about training data, and about synthetic data and its makers. */
export interface DisclosureTables {
  readonly datasets: readonly DatasetRow[];
  readonly providers: readonly ProviderRow[];
  readonly families: readonly ModelFamily[];
  readonly terms: readonly ProviderTerm[];
  readonly corpora: readonly CorpusGroup[];
}

/** No facts at all: nothing is implied by a name. */
export const NO_TABLES: DisclosureTables = {
  datasets: [],
  providers: [],
  families: [],
  terms: [],
  corpora: [],
};

/**
 * Takes `rules/datasets/`, `rules/providers/` and `rules/corpora.yaml` as parsed values. Rows of the wrong shape
 * are left out: the files are checked by a test, a reader at run time must not fail on them.
 */
export function parseDisclosureTables(
  datasets: unknown,
  providers: unknown,
  corpora: unknown,
): DisclosureTables {
  return {
    datasets: rows(datasets, "datasets").flatMap(datasetRow),
    providers: rows(providers, "providers").flatMap(providerRow),
    families: rows(providers, "families").flatMap(familyRow),
    terms: rows(providers, "terms").flatMap(termRow),
    corpora: rows(corpora, "corpora").map(corpusGroup),
  };
}

/** The tables as they were when they were first measured: without the data sets added since. */
export function firstTables(tables: DisclosureTables): DisclosureTables {
  return { ...tables, datasets: tables.datasets.filter(({ added }) => added === null) };
}
