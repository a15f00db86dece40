import { lowerCase } from "../text/lower.ts";
import { skipBlock } from "./skipped.ts";

/** A run of body lines of one kind; offsets are UTF-16 code units of the whole card. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row" | "code";
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
}

const ATX = /^ {0,3}(#{1,6})(?:[ \t]|$|(?=[^\s#]))/u;
const HTML_HEADING = /^\s*(?:<(?:div|center|p|a)\b[^>]*>\s*)?<h([1-6])\b/u;
const ITEM = /^\s*(?:>\s*)*(?:[-*+•]|\d{1,3}[.)])[ \t]+/u;
const BLANK = /^[\s>]*$/u;
const ROW = /^\s*\|/u;
const LABEL = /^\s*(?:>\s*)?(?:[*_`]{1,3})?[\p{L}][\p{L}\p{N} /()_-]{1,39}(?:[*_`]{1,3})?\s?[:：]/u;
const SETEXT = /^ {0,3}(=+|-{2,})[ \t]*$/u;
// Two trailing spaces or a backslash break the line, and so the statement.
const HARD_BREAK = /(?: {2}|\\|<br\s*\/?>\s*)$/u;
const MAX_LOOK = 400;

interface Open {
  readonly kind: "paragraph" | "item" | "row";
  readonly start: number;
  readonly end: number;
  readonly lines: number;
}

/** Splits a card's body into blocks in one pass. Comments are left out; code is kept as code. */
export function readBlocks(text: string, from: number): readonly Block[] {
  const blocks: Block[] = [];
  const missing = new Set<string>();
  let open: Open | null = null;
  let at = from;
  let end = -1;
  while (at < text.length) {
    // Several comments may stand on one line, whose end is sought once.
    if (at > end) end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + MAX_LOOK));
    const skipped = skipBlock(text, line, at, end, missing);
    if (skipped !== null) {
      open = close(blocks, open);
      if (skipped.code) blocks.push({ kind: "code", start: at, end: skipped.end, level: 0 });
      at = skipped.next;
      continue;
    }
    const heading = htmlHeading(text, line, at, end);
    if (heading !== null) {
      open = close(blocks, open);
      blocks.push(heading);
      at = heading.end;
      continue;
    }
    open = addLine(blocks, open, line, at, end);
    if (HARD_BREAK.test(text.slice(Math.max(at, end - 8), end))) open = close(blocks, open);
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  close(blocks, open);
  return blocks;
}

/** Takes one line in; returns the block that is still open after it. */
function addLine(
  blocks: Block[],
  open: Open | null,
  line: string,
  start: number,
  end: number,
): Open | null {
  const level = headingLevel(line);
  if (level > 0) {
    close(blocks, open);
    blocks.push({ kind: "heading", start, end, level });
    return null;
  }
  const underline = open?.kind === "paragraph" && open.lines === 1 ? SETEXT.exec(line) : null;
  if (open !== null && underline !== null) {
    const setextLevel = underline[1]?.startsWith("=") === true ? 1 : 2;
    blocks.push({ kind: "heading", start: open.start, end: open.end, level: setextLevel });
    return null;
  }
  if (BLANK.test(line)) return close(blocks, open);
  const kind = lineKind(line);
  if (kind === null && open !== null) return { ...open, end, lines: open.lines + 1 };
  close(blocks, open);
  const next: Open = { kind: kind ?? "paragraph", start, end, lines: 1 };
  return kind === "row" ? close(blocks, next) : next;
}

function close(blocks: Block[], open: Open | null): null {
  if (open !== null) blocks.push({ kind: open.kind, start: open.start, end: open.end, level: 0 });
  return null;
}

/** `<h2>…</h2>`, which may run over a few lines. */
function htmlHeading(text: string, line: string, start: number, end: number): Block | null {
  const level = line.includes("<") ? HTML_HEADING.exec(lowerCase(line))?.[1] : undefined;
  if (level === undefined) return null;
  const near = text.slice(start, start + MAX_LOOK * 2);
  const closer = lowerCase(near).search(/<\/h[1-6]\s*>/u);
  const stop = closer === -1 ? end : Math.max(end, lineEnd(text, start + closer));
  return { kind: "heading", start, end: stop, level: Number(level) };
}

function headingLevel(line: string): number {
  return ATX.exec(line)?.[1]?.length ?? 0;
}

function lineKind(line: string): "item" | "row" | "paragraph" | null {
  if (ROW.test(line)) return "row";
  if (ITEM.test(line)) return "item";
  return /[:：]/u.test(line) && LABEL.test(line) ? "paragraph" : null;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
