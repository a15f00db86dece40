import type { CorpusGroup, DatasetRow, ModelFamily, ProviderRow, ProviderTerm } from "./tables.ts";
import { EFFECTS } from "./teachers/effects.ts";

/** A row of a table as parsed: nothing is known of its fields. */
export type Row = Readonly<Record<string, unknown>>;

const CONFIDENCE = ["high", "medium", "low"] as const;

/** The list under `key`; empty for anything else. */
export function rows(value: unknown, key: string): readonly Row[] {
  const list = isRow(value) ? value[key] : null;
  return Array.isArray(list) ? list.filter(isRow) : [];
}

/** A row of `rules/datasets/`; none without an id. */
export function datasetRow(row: Row): readonly DatasetRow[] {
  const id = text(row, "id");
  if (id === "") return [];
  return [
    {
      id,
      aliases: texts(row, "aliases"),
      plain: row["plain"] === true,
      generators: texts(row, "generators"),
      providers: texts(row, "providers"),
      kind: oneOf(text(row, "kind"), ["model-output", "mixed", "first-party", "human"], "mixed"),
      confidence: oneOf(text(row, "confidence"), CONFIDENCE, "low"),
      url: linkOf(text(row, "source")),
      made: textOrNull(row, "made"),
      sha256: texts(row, "sha256"),
      added: textOrNull(row, "added"),
    },
  ];
}

/** `github:owner/repo@sha:path` as a link a person can open. */
function linkOf(source: string): string {
  const match = /^github:([^/:@]+\/[^:@]+)(?:@([0-9a-f]+))?(?::(.*))?$/u.exec(source);
  if (match === null) return source;
  const [, repository = "", commit = "HEAD", path] = match;
  const place = path === undefined ? "" : `/blob/${commit}/${encodeURI(path)}`;
  return `https://github.com/${repository}${place}`;
}

/** A provider of `rules/providers/`; none without a name. */
export function providerRow(row: Row): readonly ProviderRow[] {
  const name = text(row, "name");
  return name === "" ? [] : [{ name, organisations: texts(row, "organisations") }];
}

/** A family of `rules/providers/`; none without a spelling. */
export function familyRow(row: Row): readonly ModelFamily[] {
  const name = text(row, "name");
  const names = texts(row, "names").map((one) => one.toLowerCase());
  if (name === "" || names.length === 0) return [];
  return [{ name, provider: text(row, "provider"), names }];
}

/** A clause of `rules/providers/`; none without an id. */
export function termRow(row: Row): readonly ProviderTerm[] {
  const id = text(row, "id");
  if (id === "") return [];
  return [
    {
      id,
      provider: text(row, "provider"),
      document: text(row, "document"),
      from: textOrNull(row, "from"),
      until: textOrNull(row, "until"),
      channel: oneOf(text(row, "channel"), ["service", "weights"], "service"),
      effect: oneOf(text(row, "effect"), EFFECTS, "unknown"),
      families: texts(row, "families"),
      verified: row["verified"] === true,
      confidence: oneOf(text(row, "confidence"), CONFIDENCE, "low"),
      url: text(row, "url"),
    },
  ];
}

/** A group of `rules/corpora.yaml`. */
export function corpusGroup(row: Row): CorpusGroup {
  return {
    ambiguous: row["ambiguous"] !== false,
    continues: oneOf(text(row, "continues"), ["nothing", "number", "anything"], "nothing"),
    except: texts(row, "except"),
    names: texts(row, "names").filter((name) => name !== ""),
  };
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(row: Row, key: string): string {
  const value = row[key];
  return typeof value === "string" ? value : "";
}

function textOrNull(row: Row, key: string): string | null {
  const value = text(row, key);
  return value === "" ? null : value;
}

function texts(row: Row, key: string): readonly string[] {
  const value = row[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function oneOf<T extends string>(value: string, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}
