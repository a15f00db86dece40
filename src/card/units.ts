import type { ModelCard } from "../model/card.ts";
import type { Evidence } from "../model/evidence.ts";
import type { LineIndex } from "../text/lines.ts";
import type { Block } from "./blocks.ts";
import type { InlineLink } from "./inline.ts";
import { excerptOf } from "../text/excerpt.ts";
import { indexLines, positionAt } from "../text/lines.ts";
import { lowerCase } from "../text/lower.ts";
import { readBlocks } from "./blocks.ts";
import { plainText } from "./inline.ts";
import { headingText } from "./sections.ts";

/** One statement of the body: a sentence, a list item's sentence, a table row or a heading. */
export interface Unit {
  /** What a reader sees, on one line, without markup. */
  readonly text: string;
  /** `text` in lower case, offset for offset: what patterns are matched against. */
  readonly lower: string;
  readonly links: readonly InlineLink[];
  readonly kind: "heading" | "sentence" | "item" | "row";
  /** Headings above, outermost first, the unit's own section last. */
  readonly path: readonly string[];
  /** For a list item or row: the sentence that announces the list, when it ends with a colon. */
  readonly intro: string;
  /** Offsets of the verbatim text in the card. */
  readonly start: number;
  readonly end: number;
}

/** A card's body as statements, and its code blocks. */
export interface CardBody {
  readonly card: ModelCard;
  readonly index: LineIndex;
  readonly units: readonly Unit[];
  readonly code: readonly Block[];
}

const MAX_UNIT = 4000;
/** Every item of a list carries its announcement: of a long one the end is kept. */
const MAX_INTRO = 400;
const BOUNDARY =
  /[.!?]["')\]*_`”’]*(?:\s[\s>]*(?=["'([*_`“]*[\p{L}\p{N}\p{Extended_Pictographic}])|$)|[。！？]|<(?:br\s*\/?|\/(?:li|p|div|tr|td|dd|summary))>/gu;
const MARKER = /^[\s>]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/u;
const BIBTEX = /^\s*(?:@[a-z]{4,20}\{|\[[^\]]{1,80}\]:\s*(?:<|https?:))/u;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|al|fig|eq|sec|no|dr|mr|ms|inc|ltd|co|approx|v)\.|\b[a-z]\.)$/u;

const bodies = new WeakMap<ModelCard, CardBody>();

/** Splits the body into statements once; every fact reader shares the result. */
export function readBody(card: ModelCard): CardBody {
  const known = bodies.get(card);
  if (known !== undefined) return known;
  const body = splitBody(card);
  bodies.set(card, body);
  return body;
}

function splitBody(card: ModelCard): CardBody {
  const index = indexLines(card.text);
  const from = index.starts[card.bodyLine - 1] ?? 0;
  const blocks = readBlocks(card.text, from);
  const units: Unit[] = [];
  const path: { heading: string; level: number }[] = [];
  let headings: readonly string[] = [];
  for (const block of blocks) {
    if (
      block.kind === "code" ||
      BIBTEX.test(lowerCase(card.text.slice(block.start, block.start + 40)))
    )
      continue;
    if (block.kind === "heading") {
      const heading = headingText(card.text.slice(block.start, block.end));
      while (path.length > 0 && (path.at(-1)?.level ?? 0) >= block.level) path.pop();
      path.push({ heading, level: block.level });
      headings = path.map((one) => one.heading);
      addUnit(units, card.text, block.start, block.end, "heading", headings);
    } else if (block.kind === "row") {
      addUnit(units, card.text, block.start, block.end, "row", headings);
    } else {
      splitSentences(units, card.text, block, headings);
    }
  }
  return { card, index, units, code: blocks.filter((block) => block.kind === "code") };
}

function splitSentences(units: Unit[], text: string, block: Block, path: readonly string[]): void {
  const raw = lowerCase(text.slice(block.start, block.end));
  const kind = block.kind === "item" ? "item" : "sentence";
  let from = 0;
  for (const match of raw.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith(".") &&
      ABBREVIATION.test(raw.slice(Math.max(from, match.index - 8), match.index + 1))
    )
      continue;
    addUnit(units, text, block.start + from, block.start + end, kind, path);
    from = end;
  }
  addUnit(units, text, block.start + from, block.end, kind, path);
}

function addUnit(
  units: Unit[],
  text: string,
  from: number,
  to: number,
  kind: Unit["kind"],
  path: readonly string[],
): void {
  for (let start = from; start < to; start += MAX_UNIT) {
    const end = Math.min(to, start + MAX_UNIT);
    const raw = text.slice(start, end);
    const plain = plainText(kind === "item" ? raw.replace(MARKER, "") : raw);
    if (plain.text !== "" || plain.links.length > 0) {
      const intro = introOf(units.at(-1), kind, path);
      const { text: said, links } = plain;
      units.push({ text: said, lower: lowerCase(said), links, kind, path, intro, start, end });
    }
  }
}

/** The nearest heading in lower case; empty above the first. */
export function headingOf(unit: Unit): string {
  return lowerCase(unit.path.at(-1) ?? "");
}

/** The announcing sentence goes on from item to item until another sentence or heading. */
function introOf(last: Unit | undefined, kind: Unit["kind"], path: readonly string[]): string {
  if (last === undefined || last.path !== path || (kind !== "item" && kind !== "row")) return "";
  if (last.kind === kind && last.intro !== "") return last.intro;
  return /[:：]$/u.test(last.text) ? last.text.slice(-MAX_INTRO) : "";
}

/** A file's text with its line starts, enough to quote from it. */
export interface Place {
  readonly card: { readonly path: string; readonly text: string };
  readonly index: LineIndex;
}

/** Evidence that quotes a stretch of the card, with the lines the quotation stands on. */
export function evidenceAt(
  body: Place,
  start: number,
  end: number,
  commit: string | null,
): Evidence {
  const { card, index } = body;
  const excerpt = excerptOf(card.text, start, end);
  const lead = card.text.slice(start, end);
  const from = start + (lead.length - lead.trimStart().length);
  const first = positionAt(index, from);
  const last = positionAt(index, from + Math.max(0, excerpt.length - 1));
  return {
    kind: "file",
    repository: null,
    commit,
    file: card.path,
    startLine: first.line,
    endLine: last.line,
    column: first.column,
    excerpt,
  };
}

/** Evidence that quotes one line of the card from `column` on; used for front matter. */
export function evidenceOnLine(
  body: Place,
  at: { readonly line: number },
  commit: string | null,
): Evidence {
  const start = body.index.starts[at.line - 1] ?? 0;
  const next = body.index.starts[at.line] ?? body.card.text.length;
  return evidenceAt(body, start, next, commit);
}
