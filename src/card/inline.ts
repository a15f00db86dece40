import { lowerCase, spelled } from "../text/lower.ts";

/** A link as its reader sees it and where it goes. */
export interface InlineLink {
  readonly text: string;
  readonly url: string;
}

/** Markdown and HTML reduced to the words a reader sees, on one line. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly InlineLink[];
}

const HREF = /^a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/du;
const MAX_LABEL = 250;
const MAX_URL = 1000;
const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&ndash;": "–",
  "&mdash;": "—",
};

/** Strips markup from `raw` in one bounded pass. */
export function plainText(raw: string): PlainText {
  const quoted =
    raw.includes("\n") || raw.trimStart().startsWith(">")
      ? raw.replace(/^[ \t]*>[> \t]*/gmu, "")
      : raw;
  if (!/[[\]<>*_`&\\!~|#]/u.test(quoted)) return { text: squeeze(quoted), links: [] };
  const links: InlineLink[] = [];
  const text = squeeze(strip(quoted, links, 0));
  return { text, links };
}

function strip(raw: string, links: InlineLink[], depth: number): string {
  let out = "";
  let at = 0;
  while (at < raw.length) {
    const char = raw[at] ?? "";
    if (char === "[" || (char === "!" && raw[at + 1] === "[")) {
      const link = depth < 3 ? readLink(raw, char === "!" ? at + 1 : at) : null;
      if (link !== null) {
        const label = strip(link.label, links, depth + 1);
        if (char === "!") out += " ";
        else {
          links.push({ text: squeeze(label), url: link.url });
          out += label;
        }
        at = link.next;
        continue;
      }
    } else if (char === "<") {
      const tag = readTag(raw, at);
      if (tag !== null) {
        if (tag.url !== null) links.push({ text: tag.text, url: tag.url });
        out += tag.text;
        at = tag.next;
        continue;
      }
    } else if (char === "&") {
      const end = raw.indexOf(";", at);
      const entity = end !== -1 && end - at < 8 ? ENTITIES[raw.slice(at, end + 1)] : undefined;
      if (entity !== undefined) {
        out += entity;
        at = end + 1;
        continue;
      }
    } else if (char === "\\" && /[!-/:-@[-`{-~]/u.test(raw[at + 1] ?? "")) {
      out += raw[at + 1] ?? "";
      at += 2;
      continue;
    }
    const dropped =
      char === "*" ||
      char === "`" ||
      (char === "_" && !insideWord(raw, at)) ||
      (char === "~" && raw[at + 1] === "~");
    if (!dropped) out += char;
    at++;
  }
  return out;
}

function readLink(raw: string, open: number): { label: string; url: string; next: number } | null {
  let depth = 0;
  const limit = Math.min(raw.length, open + MAX_LABEL);
  for (let at = open; at < limit; at++) {
    const char = raw[at];
    if (char === "[") depth++;
    else if (char === "]" && --depth === 0) {
      if (raw[at + 1] !== "(") return null;
      const close = raw.indexOf(")", at + 2);
      if (close === -1 || close - at > MAX_URL) return null;
      const url =
        raw
          .slice(at + 2, close)
          .trim()
          .split(/\s/u, 1)[0] ?? "";
      return { label: raw.slice(open + 1, at), url, next: close + 1 };
    }
  }
  return null;
}

function readTag(
  raw: string,
  at: number,
): { text: string; url: string | null; next: number } | null {
  if (!/[A-Za-z/!]/u.test(raw[at + 1] ?? "")) return null;
  const close = raw.indexOf(">", at);
  if (close === -1 || close - at > MAX_URL) return null;
  const inner = raw.slice(at + 1, close);
  const lower = lowerCase(inner);
  if (/^https?:\/\/\S+$/u.test(lower)) return { text: inner, url: inner, next: close + 1 };
  const href = spelled(inner, HREF.exec(lower), 1) ?? null;
  const inlineTag = /^\/?(?:b|i|em|strong|code|u|a|span|font|sub|sup)\b/u.test(lower);
  return { text: inlineTag ? "" : " ", url: href, next: close + 1 };
}

/** Underscores between letters belong to a name; others are emphasis. */
function insideWord(raw: string, at: number): boolean {
  let before = at - 1;
  let after = at + 1;
  while (raw[before] === "_" && at - before < 4) before--;
  while (raw[after] === "_" && after - at < 4) after++;
  return /[\p{L}\p{N}]/u.test(raw[before] ?? "") && /[\p{L}\p{N}]/u.test(raw[after] ?? "");
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
