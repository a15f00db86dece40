import type { CardField, CardScalar } from "../model/card.ts";
import type { Locate } from "./yaml.ts";

const KEY = /^([A-Za-z]\w*(?:-\w+)*):(?: +|$)/u;
const ITEM = /^( *)- +/u;
// No `#`, no quote or bracket at the start, no colon at the end of a word: nothing that YAML reads
// as more than the text itself.
const VALUE = /^[A-Za-z0-9](?:[\w./+@()'",=?&%*!-]|:(?=[^ ])| (?=[^ ]))*$/u;
// What might be a number, a null or a date is left to the parser.
const TYPED = /^(?:null|nan|inf|\d[\d.xobe_:+-]*|0[xo][\da-f]+)$/iu;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/u;
// Longer blocks may meet the parser's own limits.
const MAX_LENGTH = 20_000;

/** A line that says something: `key: text`, or an item of a list. */
interface Line {
  /** `null` for an item. */
  readonly key: string | null;
  /** Spaces before an item. */
  readonly indent: number;
  readonly text: string;
  readonly start: number;
  readonly textStart: number;
}

/**
 * Fields of the plainest front matter: keys with one unquoted value or a flat list of them, in
 * ASCII. `null` for everything else, also for what is wrong: that is the YAML parser's, which
 * takes longer to load than the rest of a card to read. Equal to the parser where it answers.
 */
export function parsePlainYaml(yaml: string, locate: Locate): readonly CardField[] | null {
  const lines = readLines(yaml);
  if (lines === null || lines.length === 0) return null;
  const fields: CardField[] = [];
  const keys = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const { key, text, start } = line;
    if (key === null) continue;
    const items = itemsAfter(lines, i);
    const flat = items.every((one) => one.text !== "" && one.indent === items[0]?.indent);
    if (keys.has(key) || !flat || (text !== "" && items.length > 0)) return null;
    keys.add(key);
    const place = locate(start);
    if (text === "" && items.length === 0) fields.push({ key, value: null, items: [], ...place });
    else if (text === "")
      fields.push({
        key,
        value: items.map((one) => jsonOf(one.text)),
        items: items.map((one) => scalarOf(one, locate)),
        ...place,
      });
    else fields.push({ key, value: jsonOf(text), items: [scalarOf(line, locate)], ...place });
  }
  return fields;
}

/** The lines that are not empty; `null` when one is not plain, or the first is an item. */
function readLines(yaml: string): readonly Line[] | null {
  if (yaml.length > MAX_LENGTH || /[\t\r]/u.test(yaml)) return null;
  const lines: Line[] = [];
  let next = 0;
  for (const raw of yaml.split("\n")) {
    const start = next;
    next += raw.length + 1;
    const line = raw.trimEnd();
    if (line === "") continue;
    const key = KEY.exec(line);
    const head = key ?? ITEM.exec(line);
    if (head === null || (key === null && lines.length === 0)) return null;
    const { length } = head[0];
    const text = line.slice(length);
    if (text !== "" && (!VALUE.test(text) || TYPED.test(text))) return null;
    const indent = key === null ? (head[1]?.length ?? 0) : 0;
    lines.push({ key: key?.[1] ?? null, indent, text, start, textStart: start + length });
  }
  return lines;
}

function itemsAfter(lines: readonly Line[], at: number): readonly Line[] {
  const next = lines.findIndex((line, i) => i > at && line.key !== null);
  return lines.slice(at + 1, next === -1 ? lines.length : next);
}

function scalarOf({ text, textStart }: Line, locate: Locate): CardScalar {
  return { text, ...locate(textStart) };
}

function jsonOf(text: string): string | boolean {
  return BOOLEAN.test(text) ? text.toLowerCase() === "true" : text;
}
