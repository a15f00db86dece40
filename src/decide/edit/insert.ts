import type { YAMLMap, YAMLSeq } from "yaml";
import { isMap, isNode, isSeq, parseDocument, stringify } from "yaml";
import { isRecord } from "../../policy/record.ts";

/** An entry of a list in a rules file. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * Put an entry into the list `key` of a rules file, in place of one that is the same, else at its
 * end. Everything else stays as it was written, to the character. `null`: the file cannot be
 * edited this way, because it is not valid YAML or the key holds no list.
 */
export function insertEntry(
  text: string,
  key: string,
  entry: Entry,
  isSame: (old: Entry) => boolean,
): string | null {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return null;
  if (document.contents === null) return append(text, `${key}:\n${render([entry], 2)}`);
  if (!isMap(document.contents)) return null;
  if (!document.has(key)) return append(text, `${key}:\n${render([entry], 2)}`);
  const list = document.get(key, true);
  if (!isSeq(list) || !list.range) return null;
  if (list.flow === true || list.items.length === 0) return rewrite(text, list, entry, isSame);
  const items = list.items.filter((item): item is YAMLMap => isMap(item));
  const old = items.find((item) => isSame(jsonOf(item)));
  const last = list.items.at(-1);
  const near = old ?? (isNode(last) ? last : null);
  if (!near?.range) return null;
  const indent = columnOf(text, list.range[0]);
  const end = endOfLine(text, near.range[1]);
  if (old === undefined) return splice(text, end, end, render([entry], indent));
  return splice(text, startOfLine(text, near.range[0]), end, render([entry], indent));
}

/** A list written on one line, or an empty one, becomes a list with one entry a line. */
function rewrite(
  text: string,
  list: YAMLSeq,
  entry: Entry,
  isSame: (old: Entry) => boolean,
): string | null {
  const kept = list.items.flatMap((item) => (isMap(item) ? [jsonOf(item)] : []));
  if (kept.length !== list.items.length || !list.range) return null;
  const entries = [...kept.filter((old) => !isSame(old)), entry];
  const [start, valueEnd] = list.range;
  const before = text.slice(0, start).trimEnd();
  const rest = text
    .slice(valueEnd)
    .replace(/^[ \t]*(?=\r?\n|$)/u, "")
    .replace(/^\r?\n/u, "");
  return `${before}\n${render(entries, 2)}${rest}`;
}

function append(text: string, block: string): string {
  const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return `${start}${start === "" ? "" : "\n"}${block}`;
}

function render(entries: readonly Entry[], indent: number): string {
  const lines = stringify(entries, { lineWidth: 0 }).trimEnd().split("\n");
  return lines.map((line) => `${" ".repeat(indent)}${line}\n`).join("");
}

function splice(text: string, start: number, end: number, block: string): string {
  const before = text.slice(0, start);
  const glue = before === "" || before.endsWith("\n") ? "" : "\n";
  return `${before}${glue}${block}${text.slice(end)}`;
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset after the line on which a value ends; a value may already end with its line break. */
function endOfLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === "\n") return offset;
  const found = text.indexOf("\n", offset);
  return found < 0 ? text.length : found + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

function jsonOf(item: YAMLMap): Entry {
  const value: unknown = item.toJSON();
  return isRecord(value) ? value : {};
}
