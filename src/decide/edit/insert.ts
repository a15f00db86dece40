import type { YAMLMap, YAMLSeq } from "yaml";
import { isMap, isNode, isSeq, parseDocument, stringify } from "yaml";
import { isRecord } from "../../policy/record.ts";

/** An entry of a list in a rules file. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * Put entries into the list `key` of a rules file, each in place of one that is the same, else at
 * its end. Everything else stays as it was written, to the character. `null`: the file cannot be
 * edited this way, because it is not valid YAML or the key holds no list.
 */
export function insertEntries(
  text: string,
  key: string,
  entries: readonly Entry[],
  isSame: (old: Entry, entry: Entry) => boolean,
): string | null {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return null;
  if (document.contents === null) return append(text, `${key}:\n${render(entries, 2)}`);
  if (!isMap(document.contents)) return null;
  if (!document.has(key)) return append(text, `${key}:\n${render(entries, 2)}`);
  const list = document.get(key, true);
  if (!isSeq(list) || !list.range) return null;
  if (list.flow === true || list.items.length === 0) return rewrite(text, list, entries, isSame);
  const last = list.items.at(-1);
  if (!isNode(last) || !last.range) return null;
  const indent = columnOf(text, list.range[0]);
  const old = list.items
    .filter((item): item is YAMLMap => isMap(item))
    .map((item) => ({ item, value: jsonOf(item) }));
  const added: Entry[] = [];
  const splices: Splice[] = [];
  for (const entry of entries) {
    const range = old.find(({ value }) => isSame(value, entry))?.item.range;
    if (!range) added.push(entry);
    else splices.push(spliceOf(text, startOfLine(text, range[0]), range[1], [entry], indent));
  }
  const end = endOfLine(text, last.range[1]);
  if (added.length > 0) splices.push(spliceOf(text, end, end, added, indent));
  // From the end on, so that the offsets before stay what they were.
  return splices
    .toSorted((x, y) => y.start - x.start)
    .reduce((edited, one) => splice(edited, one.start, one.end, one.block), text);
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly block: string;
}

function spliceOf(
  text: string,
  start: number,
  valueEnd: number,
  entries: readonly Entry[],
  indent: number,
): Splice {
  const end = valueEnd === start ? start : endOfLine(text, valueEnd);
  return { start, end, block: render(entries, indent) };
}

/** A list written on one line, or an empty one, becomes a list with one entry a line. */
function rewrite(
  text: string,
  list: YAMLSeq,
  added: readonly Entry[],
  isSame: (old: Entry, entry: Entry) => boolean,
): string | null {
  const kept = list.items.flatMap((item) => (isMap(item) ? [jsonOf(item)] : []));
  if (kept.length !== list.items.length || !list.range) return null;
  const entries = [...kept.filter((old) => !added.some((entry) => isSame(old, entry))), ...added];
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
