import { LineCounter, isMap, isNode, isScalar, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { ConfigError } from "./error.ts";
import { fileError } from "./error.ts";
import { writeCount } from "./number.ts";

/** Rules files are written by hand; a larger one is a mistake or an attack. UTF-16 code units. */
const MAX_LENGTH = 1_000_000;

/** Enough for anchors a person writes, too few for an alias bomb. */
const MAX_ALIASES = 100;

/** Mappings and lists inside one another; everything after this may recurse. */
const MAX_DEPTH = 50;

/** Where a value stands, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A step into a YAML value: a key or an index. */
export type Path = readonly PropertyKey[];

/** A rules file as plain values, with the place of every one of them. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at `path`, or of the nearest enclosing one that is written down. */
  readonly placeOf: (path: Path) => Place;
  /** Place of the key `key` inside the mapping at `path`. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

/** Read YAML text. Never throws: what cannot be read comes back as errors with their places. */
export function readYaml(
  file: string,
  text: string,
  maxLength: number = MAX_LENGTH,
): YamlFile | { errors: readonly ConfigError[] } {
  if (text.length > maxLength) {
    const message = `\`${file}\` is larger than ${writeCount(maxLength)} characters`;
    const help = "split it with `extends:`, or check that this is the file you meant";
    return { errors: [fileError("config/too-large", file, message, help)] };
  }
  try {
    return parse(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `cannot read \`${file}\` as YAML: ${firstLine(reason)}`;
    return { errors: [fileError("config/yaml", file, message, "write plain, shallow YAML")] };
  }
}

function parse(file: string, text: string): YamlFile | { errors: readonly ConfigError[] } {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/u, ""), {
    lineCounter: counter,
    prettyErrors: false,
  });
  const errors = document.errors.map((error): ConfigError => {
    const { line, col } = counter.linePos(error.pos[0]);
    const duplicate = error.code === "DUPLICATE_KEY";
    return {
      code: duplicate ? "config/duplicate-key" : "config/yaml",
      message: duplicate
        ? `${keyAt(text, error.pos[0])} is written twice`
        : `broken YAML: ${firstLine(error.message)}`,
      file,
      line,
      column: col,
      help: duplicate ? "merge the two, or delete one" : helpFor(error.code),
    };
  });
  const place = (offset: number | undefined): Place => {
    const { line, col } = counter.linePos(offset ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const offset of unresolvedAliases(document)) {
    const message = "this alias names no anchor above it";
    const help = "write the value out, or define the anchor first";
    errors.push({ code: "config/yaml", message, file, ...place(offset), help });
  }
  if (errors.length > 0) return { errors };
  const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  if (isDeeper(value, MAX_DEPTH)) {
    const message = `\`${file}\` nests values more than ${MAX_DEPTH} deep`;
    return { errors: [fileError("config/yaml", file, message, "write plain, shallow YAML")] };
  }
  return {
    file,
    value,
    placeOf: (path) => place(offsetOf(document, path)),
    placeOfKey: (path, key) => place(offsetOfKey(document, path, key) ?? offsetOf(document, path)),
  };
}

/** Whether a value holds more levels than `limit`; never goes deeper than that itself. */
function isDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeper(inner, limit - 1));
}

/** Offsets of aliases that lead nowhere; those past the limit are refused when values are made. */
function unresolvedAliases(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  let seen = 0;
  visit(document, {
    Alias: (_key, alias) => {
      if (++seen > MAX_ALIASES) return visit.BREAK;
      if (alias.resolve(document) === undefined) offsets.push(alias.range?.[0] ?? 0);
      return undefined;
    },
  });
  return offsets;
}

function offsetOf(document: Document.Parsed, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function offsetOfKey(document: Document.Parsed, path: Path, key: string): number | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(node)) return undefined;
  for (const pair of node.items) {
    if (isScalar(pair.key) && String(pair.key.value) === key) return pair.key.range?.[0];
  }
  return undefined;
}

/** The word that stands where a key is repeated. */
function keyAt(text: string, offset: number): string {
  const word = /^[\w.-]{1,60}/u.exec(text.replace(/^\uFEFF/u, "").slice(offset, offset + 60))?.[0];
  return word === undefined ? "this key" : `\`${word}\``;
}

function helpFor(code: string): string {
  return code === "TAB_AS_INDENT" ? "indent with spaces" : "check indentation, quotes and brackets";
}

function firstLine(message: string): string {
  return (message.split("\n", 1)[0] ?? "").slice(0, 200);
}
