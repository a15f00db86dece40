import { decodeUnits, entityCode, foldCode, isIdeograph } from "./fold.ts";
import { frontMatterLines, isHeadingLine, isOpen, wrapWidth } from "./layout.ts";
import { type LineIndex, indexLines } from "./lines.ts";
import { readMarker } from "./marker.ts";

/** A run of text between structural breaks: a paragraph, a list item or a heading. */
export interface Block {
  /** Half-open range in the normalised text. */
  readonly from: number;
  readonly to: number;
  /** The list marker or clause number it starts with (`2`, `(a)`, `Section II`, `-`), if any. */
  readonly marker: string | null;
  readonly heading: boolean;
}

/** A text without its layout, with the way back to every raw character. */
export interface NormalText {
  readonly raw: string;
  readonly text: string;
  /** Offset in `raw` of each code unit of `text`. */
  readonly map: Uint32Array;
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
}

const HAN = /[\u4e00-\u9fff]/;
const TAG =
  /<\/?(a|abbr|article|b|blockquote|body|br|center|code|dd|details|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|kbd|li|link|main|meta|nav|ol|p|pre|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|title|tr|u|ul)(?:\s[^<>]{0,300})?\/?>/iy;
const BREAKING =
  /^(?:article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|section|table|td|th|title|tr|ul)$/i;
const ENTITY = /&([a-z]{2,5}|#\d{1,5});/iy;
const LINK = /\[[^[\]\n]{1,200}\]\([^\s()]{1,500}\)/y;

interface Writer {
  readonly units: Uint16Array;
  readonly map: Uint32Array;
  length: number;
  /** Where the next comment ends that was looked for; a search from there on would repeat itself. */
  commentEnd: number;
}

function put(out: Writer, code: number, offset: number): void {
  out.units[out.length] = code;
  out.map[out.length] = offset;
  out.length++;
}

/** Write the words of one raw line; `onBreak` is called where an HTML tag ends a paragraph. */
function writeLine(
  raw: string,
  start: number,
  end: number,
  out: Writer,
  onBreak: () => void,
): void {
  for (let i = start; i < end; i++) {
    const code = raw.charCodeAt(i);
    // Most of a text is letters: no call is worth making for them.
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      out.units[out.length] = code;
      out.map[out.length] = i;
      out.length++;
      continue;
    }
    if (code < 128 && code !== 32) {
      const skipped = skipMarkup(raw, i, code, end, out, onBreak);
      if (skipped > 0) {
        i += skipped - 1;
        continue;
      }
    }
    const folded = code <= 32 ? 32 : foldCode(code);
    if (folded === 0) continue;
    if (folded !== 32 || (out.length > 0 && out.units[out.length - 1] !== 32)) put(out, folded, i);
  }
}

/** Code units of markup to skip at `i`; 0 when the character is a word's own. */
function skipMarkup(
  raw: string,
  i: number,
  code: number,
  end: number,
  out: Writer,
  onBreak: () => void,
): number {
  switch (code) {
    case 60: {
      TAG.lastIndex = i;
      const tag = TAG.exec(raw);
      if (tag) {
        if (BREAKING.test(tag[1] ?? "")) onBreak();
        return Math.min(tag[0].length, end - i);
      }
      const close = raw.startsWith("<!--", i) ? commentEnd(raw, i, out) : end;
      return close < end ? close + 3 - i : 0;
    }
    case 38: {
      ENTITY.lastIndex = i;
      const entity = ENTITY.exec(raw);
      const value = entity ? entityCode(entity[1] ?? "") : 0;
      if (!entity || value === 0) return 0;
      put(out, value, i);
      return entity[0].length;
    }
    case 91:
      LINK.lastIndex = i;
      return LINK.test(raw) ? 1 : 0;
    case 93:
      if (raw.charCodeAt(i + 1) !== 40 || raw.charCodeAt(i + 2) <= 32) return 0;
      put(out, 32, i);
      return 1;
    case 42:
    case 96:
      return 1;
    case 95:
      return /\w/.test(raw.charAt(i - 1)) && /\w/.test(raw.charAt(i + 1)) ? 0 : 1;
    case 92:
      return /[_*.()[\]#\-&"'$~`]/.test(raw.charAt(i + 1)) ? 1 : 0;
    default:
      return 0;
  }
}

/** Offset of the `-->` that follows `at`, or infinity; each is looked for once. */
function commentEnd(raw: string, at: number, out: Writer): number {
  if (out.commentEnd < at) {
    const found = raw.indexOf("-->", at);
    out.commentEnd = found < 0 ? Infinity : found;
  }
  return out.commentEnd;
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Double-spaced texts break lines inside a sentence: the last line is full and open. */
function runsOn(last: string, first: number, width: number): boolean {
  const end = last.charCodeAt(last.length - 1);
  if (isIdeograph(first))
    return last.length >= Math.min(25, width * 0.5) && isOpen(last) && end > 64;
  return isLowerCase(first) && isLowerCase(end) && last.length >= width * 0.65;
}

/** A wrapped line may start with a cross-reference (`Section 2.`) that is no clause number. */
function isReference(marker: string | null): boolean {
  return marker !== null && /^[A-Za-z]{4}/.test(marker);
}

/**
 * Strip the layout of `raw`: BOM, front matter, HTML tags, Markdown marks, list markers, wrapped
 * lines and zero-width characters; fold quotes, dashes, bullets and full-width forms. Every code
 * unit of the result maps to the raw offset it came from. Linear in `raw`; never throws.
 */
export function normaliseText(raw: string): NormalText {
  const lines = indexLines(raw);
  const width = wrapWidth(raw, lines);
  const room = raw.length + lines.starts.length + 2;
  const out: Writer = {
    units: new Uint16Array(room),
    map: new Uint32Array(room),
    length: 0,
    commentEnd: -1,
  };
  const blocks: Block[] = [];
  let block = { from: 0, marker: null as string | null, hashed: false, lines: 0, last: "" };

  const close = (): void => {
    if (out.length > block.from) {
      const single = block.lines <= 1;
      const heading = block.hashed || (single && isHeadingLine(block.last, block.marker !== null));
      blocks.push({ from: block.from, to: out.length, marker: block.marker, heading });
      put(out, 10, out.map[out.length - 1] ?? 0);
    } else if (isReference(block.marker)) {
      blocks.push({ from: block.from, to: block.from, marker: block.marker, heading: true });
    }
    block = { from: out.length, marker: null, hashed: false, lines: 0, last: "" };
  };

  let gap = false;
  for (let n = frontMatterLines(raw, lines); n < lines.starts.length; n++) {
    const end = lines.starts[n + 1] ?? raw.length;
    const line = readMarker(raw, lines.starts[n] ?? 0, end);
    if (line.blank) {
      gap = block.lines > 0;
      continue;
    }
    const full = block.lines > 0 && isOpen(block.last) && block.last.length >= width * 0.65;
    const read =
      full && isReference(line.marker) ? { ...line, marker: null, body: line.plain } : line;
    const first = raw.charCodeAt(read.body);
    if (gap && !(read.marker === null && !read.heading && runsOn(block.last, first, width)))
      close();
    gap = false;
    if (block.lines > 0) {
      const ends =
        block.last.length < width * 0.65 &&
        isOpen(block.last) &&
        !(isIdeograph(first) && HAN.test(block.last)) &&
        !/[a-z,;)]/.test(raw.charAt(read.body));
      if (read.marker !== null || read.heading || ends) close();
    }
    if (block.lines === 0) {
      block.marker = read.marker;
      block.hashed = read.heading;
    } else if (!(isIdeograph(first) && isIdeograph(out.units[out.length - 1] ?? 0))) {
      put(out, 32, out.map[out.length - 1] ?? 0);
    }
    let from = out.length;
    const trim = (): void => {
      while (out.length > from && out.units[out.length - 1] === 32) out.length--;
      block.last = decodeUnits(
        out.units.subarray(Math.max(from, out.length - 120)),
        Math.min(120, out.length - from),
      );
      if (out.length - from > 120) block.last = block.last.padStart(121);
    };
    writeLine(raw, read.body, end, out, () => {
      trim();
      close();
      from = out.length;
    });
    trim();
    block.lines++;
    if (read.heading) close();
  }
  close();
  const text = decodeUnits(out.units, out.length);
  return { raw, text, map: out.map.slice(0, out.length), lines, blocks };
}
