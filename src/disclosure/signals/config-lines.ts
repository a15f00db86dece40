import { lowerCase } from "../../text/lower.ts";

/** One `key: value` or list item of a configuration, in YAML or in JSON with a line for each key. */
export interface Setting {
  /** Keys in lower case, outermost first, its own last; an item of a list has those above it. */
  readonly path: readonly string[];
  /** The last key as spelled; empty for an item. */
  readonly key: string;
  /** Without quotes and comment; empty where the key opens a block. */
  readonly value: string;
  /** Offsets of its line in the text. */
  readonly start: number;
  readonly end: number;
}

/** UTF-16 code units: a configuration is shorter, a hostile one costs no more. */
const MAX_TEXT = 20_000;
const MAX_LINE = 500;
const MAX_SETTINGS = 600;
const PAIR = /^([ \t]*(?:-[ \t]+)?)["']?([\w./-]{1,120})["']?[ \t]*:(?:[ \t]+(.*)|)$/u;
const ITEM = /^([ \t]*)(?:-[ \t]+)?(["']?)([\w@~$.<{/][^\s"']{0,300})\2[ \t]*,?[ \t]*(?:#.*)?$/u;
const IS_ITEM = /^[ \t]*(?:-[ \t]|["'])/u;

/** The settings between two offsets of `text`, in order. One pass over the lines. */
export function settingsOf(text: string, start: number, end: number): readonly Setting[] {
  const settings: Setting[] = [];
  let open: { readonly indent: number; readonly key: string }[] = [];
  const stop = Math.min(end, start + MAX_TEXT);
  for (let at = start; at < stop && settings.length < MAX_SETTINGS;) {
    const next = text.indexOf("\n", at);
    const lineEnd = next < 0 ? stop : Math.min(next, stop);
    const line = text.slice(at, Math.min(lineEnd, at + MAX_LINE)).trimEnd();
    const place = { start: at, end: lineEnd };
    const pair = PAIR.exec(line);
    if (pair !== null) {
      const indent = pair[1]?.length ?? 0;
      const key = pair[2] ?? "";
      open = [...open.filter((one) => one.indent < indent).slice(-8), { indent, key }];
      settings.push({ path: pathOf(open), key, value: scalarOf(pair[3] ?? ""), ...place });
    } else if (IS_ITEM.test(line)) {
      const item = ITEM.exec(line);
      const indent = (item?.[1]?.length ?? 0) + 1;
      const above = open.filter((one) => one.indent < indent);
      if (item !== null)
        settings.push({ path: pathOf(above), key: "", value: item[3] ?? "", ...place });
    }
    at = lineEnd + 1;
  }
  return settings;
}

/** The names in a value: one, several between commas, or a list in brackets. */
export function namesIn(value: string): readonly string[] {
  return value
    .replace(/^\[|\]$/gu, "")
    .split(",")
    .slice(0, 60)
    .map((name) => name.trim().replace(/^["']|["']$/gu, ""))
    .filter((name) => name !== "");
}

function pathOf(open: readonly { readonly key: string }[]): readonly string[] {
  return open.map(({ key }) => lowerCase(key));
}

function scalarOf(raw: string): string {
  const value = raw
    .replace(/(?:^|[ \t])#.*$/u, "")
    .trim()
    .replace(/,$/u, "")
    .trim();
  if (/^(?:[[{|>]|[|>][-+])?$/u.test(value)) return "";
  const quoted = /^(["'])(.*)\1$/u.exec(value);
  return quoted === null ? value : (quoted[2] ?? "");
}
