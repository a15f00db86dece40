import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Node, Pair } from "yaml";
import { hostileYaml } from "./hostile.ts";
import { joinQuotedLines } from "./quoted.ts";
import type { CardField, CardProblem, CardScalar } from "../model/card.ts";

/** 1-based line and column of an offset of the block. */
export type Locate = (offset: number) => { line: number; column: number };

export interface YamlFields {
  /** `false` when the block is not a YAML mapping. */
  readonly ok: boolean;
  readonly fields: readonly CardField[];
  readonly problems: readonly CardProblem[];
}

const MAX_PROBLEMS = 5;
const MAX_ITEMS = 5000;

/**
 * The top-level keys of a YAML block. Of a key given twice the last one counts (of `license`
 * both), and a problem says so. Never throws: what the parser rejects becomes a problem.
 */
export function parseYamlFields(yaml: string, locate: Locate): YamlFields {
  const hostile = hostileYaml(yaml);
  if (hostile !== null) return refused(hostile, locate);
  try {
    const document = parse(yaml);
    if (document.errors.length === 0) return readDocument(document, locate);
    const text = joinQuotedLines(yaml);
    const joined = text === yaml ? document : parse(text);
    return readDocument(joined.errors.length === 0 ? joined : document, locate);
  } catch {
    // Only nesting that exhausts the stack in spite of the check reaches this point.
    return refused("the front matter is nested too deeply", locate);
  }
}

function refused(message: string, locate: Locate): YamlFields {
  return { ok: false, fields: [], problems: [{ message, ...locate(0) }] };
}

function parse(yaml: string): Document.Parsed {
  return parseDocument(yaml, { uniqueKeys: false, logLevel: "silent", prettyErrors: false });
}

function readDocument(document: Document.Parsed, locate: Locate): YamlFields {
  if (document.errors.length > 0) {
    const problems = document.errors
      .slice(0, MAX_PROBLEMS)
      .map((error) => ({ message: oneLine(error.message), ...locate(error.pos[0]) }));
    return { ok: false, fields: [], problems };
  }
  const contents = document.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { ok: true, fields: [], problems: [] };
  }
  if (!isMap(contents)) {
    const problem = {
      message: "the front matter is not a mapping of keys to values",
      ...locate(contents.range[0]),
    };
    return { ok: false, fields: [], problems: [problem] };
  }
  const byKey = new Map<string, CardField>();
  const problems: CardProblem[] = [];
  for (const pair of contents.items as readonly Pair<Node, Node | null>[]) {
    const field = readPair(pair, document, locate);
    const earlier = byKey.get(field.key);
    if (earlier !== undefined) {
      byKey.delete(field.key);
      const { line, column } = field;
      const counts = field.key === "license" ? "both are taken to apply" : "the last one counts";
      const message = `\`${field.key}\` is given twice (first on line ${earlier.line}); ${counts}`;
      if (problems.length < MAX_PROBLEMS) problems.push({ message, line, column });
    }
    // A licence that is given twice must not lose its limits to the one that comes last.
    const items =
      field.key === "license" ? [...(earlier?.items ?? []), ...field.items] : field.items;
    byKey.set(field.key, { ...field, items: items.slice(0, MAX_ITEMS) });
  }
  return { ok: true, fields: [...byKey.values()], problems };
}

function readPair(pair: Pair<Node, Node | null>, document: Document, locate: Locate): CardField {
  const { line, column } = locate(pair.key.range?.[0] ?? 0);
  const key = isScalar(pair.key) ? sourceOf(pair.key) : String(pair.key);
  const items: CardScalar[] = [];
  collectScalars(pair.value, document, locate, items);
  return { key, value: jsonOf(pair.value, document), items, line, column };
}

function collectScalars(
  node: Node | null,
  document: Document,
  locate: Locate,
  out: CardScalar[],
): void {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isScalar(target)) {
    if (target.value === null && sourceOf(target) === "") return;
    const start = (isAlias(node) ? node.range?.[0] : target.range?.[0]) ?? 0;
    out.push({ text: sourceOf(target), ...locate(start) });
  } else if (isSeq(target)) {
    for (const item of target.items) {
      if (out.length >= MAX_ITEMS) return;
      if (isScalar(item) || isAlias(item)) collectScalars(item, document, locate, out);
    }
  }
}

function sourceOf(scalar: { readonly source?: string; readonly value: unknown }): string {
  return scalar.source ?? (typeof scalar.value === "string" ? scalar.value : String(scalar.value));
}

/** A JSON value: what JSON cannot hold becomes its source text, an alias bomb becomes `null`. */
function jsonOf(node: Node | null, document: Document): unknown {
  if (node === null) return null;
  if (isScalar(node)) {
    const { value } = node;
    if (typeof value === "number" && !Number.isFinite(value)) return sourceOf(node);
    return typeof value === "bigint" || typeof value === "symbol" ? sourceOf(node) : value;
  }
  try {
    return node.toJS(document, { maxAliasCount: 100 }) as unknown;
  } catch {
    return null;
  }
}

function oneLine(message: string): string {
  return (message.split("\n", 1)[0] ?? "").replace(/\s+at line \d+.*$/u, "");
}
