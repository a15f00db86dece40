/** A run of body lines of one kind; offsets are UTF-16 code units of the whole card. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row" | "code";
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
}

const FENCE = /^ {0,3}(?:>\s?)?(`{3,}|~{3,})/u;
const ATX = /^ {0,3}(#{1,6})(?:[ \t]|$|(?=[^\s#]))/u;
const HTML_HEADING = /^\s*(?:<(?:div|center|p|a)\b[^>]*>\s*)?<h([1-6])\b/iu;
const ITEM = /^\s*(?:>\s*)*(?:[-*+•]|\d{1,3}[.)])[ \t]+/u;
const BLANK = /^[\s>]*$/u;
const ROW = /^\s*\|/u;
const LABEL = /^\s*(?:>\s*)?(?:[*_`]{1,3})?[\p{L}][\p{L}\p{N} /()_-]{1,39}(?:[*_`]{1,3})?\s?[:：]/u;
const SETEXT = /^ {0,3}(=+|-{2,})[ \t]*$/u;

interface Open {
  kind: "paragraph" | "item" | "row";
  start: number;
  end: number;
  lines: number;
}

/** Splits a card's body into blocks in one pass. Comments are left out; code is kept as code. */
export function readBlocks(text: string, from: number): readonly Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  let at = from;
  const flush = (): void => {
    if (open !== null) blocks.push({ kind: open.kind, start: open.start, end: open.end, level: 0 });
    open = null;
  };
  while (at < text.length) {
    const end = lineEnd(text, at);
    const next = end + (text.startsWith("\r\n", end) ? 2 : 1);
    const line = text.slice(at, Math.min(end, at + 400));
    const skipped = readSkipped(text, line, at, end);
    if (skipped !== null) {
      flush();
      if (skipped.code) blocks.push({ kind: "code", start: at, end: skipped.end, level: 0 });
      at = skipped.next;
      continue;
    }
    const level = headingLevel(line);
    const setext: RegExpExecArray | null = open !== null ? SETEXT.exec(line) : null;
    const current: Open | null = open as Open | null;
    if (level > 0) {
      flush();
      blocks.push({ kind: "heading", start: at, end, level });
    } else if (
      setext !== null &&
      current !== null &&
      current.kind === "paragraph" &&
      current.lines === 1
    ) {
      blocks.push({
        kind: "heading",
        start: current.start,
        end: current.end,
        level: setext[1]?.startsWith("=") ? 1 : 2,
      });
      open = null;
    } else if (BLANK.test(line)) {
      flush();
    } else {
      const kind = lineKind(line);
      if (kind !== null || current === null) {
        flush();
        open = { kind: kind ?? "paragraph", start: at, end, lines: 1 };
        if (kind === "row") flush();
      } else {
        open = { ...current, end, lines: current.lines + 1 };
      }
      // Two trailing spaces or a backslash break the line, and so the statement.
      if (/(?: {2}|\\|<br\s*\/?>\s*)$/u.test(text.slice(Math.max(at, end - 8), end))) flush();
    }
    at = next;
  }
  flush();
  return blocks;
}

/** Comments, fenced code and `<pre>`, from the line that opens them to the line that closes them. */
function readSkipped(
  text: string,
  line: string,
  at: number,
  end: number,
): { code: boolean; end: number; next: number } | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    if (fence.startsWith("`") && line.slice(line.indexOf(fence) + fence.length).includes("`"))
      return null;
    return closeFence(text, fence, end);
  }
  const trimmed = line.trimStart();
  if (trimmed.startsWith("<!--")) return until(text, "-->", at, end, false);
  return trimmed.startsWith("<pre") ? until(text, "</pre>", at, end, true) : null;
}

function closeFence(
  text: string,
  fence: string,
  from: number,
): { code: boolean; end: number; next: number } {
  let at = from + 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text
      .slice(at, Math.min(end, at + 100))
      .replace(/^[\s>]+/u, "")
      .trimEnd();
    if (line.startsWith(fence) && line.replaceAll(fence[0] ?? "`", "") === "") {
      return { code: true, end, next: end + 1 };
    }
    at = end + 1;
  }
  return { code: true, end: text.length, next: text.length };
}

function until(
  text: string,
  closer: string,
  at: number,
  end: number,
  code: boolean,
): { code: boolean; end: number; next: number } {
  const close = text.indexOf(closer, at);
  if (close === -1) return { code, end, next: end + 1 };
  const stop = close + closer.length;
  return { code, end: stop, next: stop };
}

function headingLevel(line: string): number {
  const atx = ATX.exec(line);
  if (atx !== null) return atx[1]?.length ?? 0;
  const html = HTML_HEADING.exec(line);
  return html === null ? 0 : Number(html[1]);
}

function lineKind(line: string): "item" | "row" | "paragraph" | null {
  if (ROW.test(line)) return "row";
  if (ITEM.test(line)) return "item";
  return LABEL.test(line) ? "paragraph" : null;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
