import type { TeacherClass } from "../model/disclosure.ts";

/** A data set whose rows models wrote, from `rules/datasets/`. */
export interface DatasetRow {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly generators: readonly string[];
  readonly providers: readonly string[];
  readonly kind: "model-output" | "mixed" | "first-party" | "human";
  readonly confidence: "high" | "medium" | "low";
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
  readonly class: Exclude<TeacherClass, "own" | "undisclosed">;
  /** Spellings, lower case; matched as words with anything that continues the name. */
  readonly names: readonly string[];
}

/** One clause of a provider's terms, from `rules/providers/`. */
export interface ProviderTerm {
  readonly id: string;
  readonly provider: string;
  readonly document: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when unknown. */
  readonly from: string | null;
  readonly channel: "service" | "weights";
  /** Our word for what the clause does, such as `prohibits-competing` or `allows-with-duty`. */
  readonly effect: string;
  readonly source: string;
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

type Row = Readonly<Record<string, unknown>>;

function rows(value: unknown, key: string): readonly Row[] {
  const list = isRow(value) ? value[key] : null;
  return Array.isArray(list) ? list.filter(isRow) : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(row: Row, key: string): string {
  const value = row[key];
  return typeof value === "string" ? value : "";
}

function texts(row: Row, key: string): readonly string[] {
  const value = row[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function oneOf<T extends string>(value: string, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

function datasetRow(row: Row): readonly DatasetRow[] {
  const id = text(row, "id");
  if (id === "") return [];
  return [
    {
      id,
      aliases: texts(row, "aliases"),
      generators: texts(row, "generators"),
      providers: texts(row, "providers"),
      kind: oneOf(text(row, "kind"), ["model-output", "mixed", "first-party", "human"], "mixed"),
      confidence: oneOf(text(row, "confidence"), ["high", "medium", "low"], "low"),
      added: text(row, "added") === "" ? null : text(row, "added"),
    },
  ];
}

function providerRow(row: Row): readonly ProviderRow[] {
  const name = text(row, "name");
  return name === "" ? [] : [{ name, organisations: texts(row, "organisations") }];
}

function familyRow(row: Row): readonly ModelFamily[] {
  const name = text(row, "name");
  const names = texts(row, "names").map((one) => one.toLowerCase());
  if (name === "" || names.length === 0) return [];
  const kind = oneOf(
    text(row, "class"),
    ["open-permissive", "open-with-duty", "restricted-by-terms", "unknown"],
    "unknown",
  );
  return [{ name, provider: text(row, "provider"), class: kind, names }];
}

function termRow(row: Row): readonly ProviderTerm[] {
  const id = text(row, "id");
  if (id === "") return [];
  const from = text(row, "from");
  return [
    {
      id,
      provider: text(row, "provider"),
      document: text(row, "document"),
      from: from === "" ? null : from,
      channel: oneOf(text(row, "channel"), ["service", "weights"], "service"),
      effect: text(row, "effect"),
      source: text(row, "source"),
    },
  ];
}

function corpusGroup(row: Row): CorpusGroup {
  return {
    ambiguous: row["ambiguous"] !== false,
    continues: oneOf(text(row, "continues"), ["nothing", "number", "anything"], "nothing"),
    except: texts(row, "except"),
    names: texts(row, "names").filter((name) => name !== ""),
  };
}
