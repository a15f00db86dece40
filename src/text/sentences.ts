import { lowerSameLength } from "./fold.ts";
import { type LabelTracker, trackLabels } from "./labels.ts";
import { positionAt } from "./lines.ts";
import { type Block, type NormalText, normaliseText } from "./normal.ts";
import { splitSentences } from "./split.ts";

/** One sentence, list item or heading of a text. */
export interface Sentence {
  readonly index: number;
  /** Clause label such as `2`, `3(a)`, `Section II.b`, `第三条`; `null` outside numbered clauses. */
  readonly label: string | null;
  readonly heading: boolean;
  /** Lower-cased text of the nearest heading above; `""` when there is none. */
  readonly under: string;
  /** Range in the normalised text. */
  readonly from: number;
  readonly to: number;
  /** Lower-cased words, layout folded away; a dot inside a word (`2.1`, `e.g.`) is written `·`. */
  readonly lower: string;
  /** Lower-cased words that introduce this list item (`you must not:`), at most 600; or `""`. */
  readonly lead: string;
  /** `lead`, a space, and `lower`; `lower` alone without a lead. */
  readonly full: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** A text as sentences, over its normalised form. */
export interface TextModel {
  readonly normal: NormalText;
  readonly sentences: readonly Sentence[];
}

const MAX_LEAD = 600;
/** A heading of this kind opens a clause: no list goes on across it. */
const CLAUSE_KIND = /^(?:named|dotted|number$|ROMAN$|han)/;
/** Announces the whole contract, not a list. */
const ANNOUNCES = /following (?:terms|licen[sc]e|agreement|provisions)[^:]{0,40}:$/;

interface LeadEntry {
  kind: string;
  lead: string;
}

/** Carries "the following:" over to the items it introduces. */
interface LeadState {
  stack: LeadEntry[];
  /** The last block, when it introduces what follows. */
  pending: string;
  /** The lead of the last unmarked item, kept while items go on. */
  running: string;
}

function leadFor(state: LeadState, kind: string | null, lower: string): string {
  if (kind === null) {
    const continues = /^[a-z(]/.test(lower) || state.running !== "";
    const lead = state.pending !== "" && continues ? state.pending : "";
    return lead !== "" ? lead : state.running;
  }
  const at = state.stack.findIndex((entry) => entry.kind === kind);
  if (state.pending !== "") {
    if (at >= 0) state.stack.length = at;
    state.stack.push({ kind, lead: state.pending });
    return state.pending;
  }
  if (at >= 0) {
    state.stack.length = at + 1;
    return state.stack[at]?.lead ?? "";
  }
  const lead =
    kind === "bullet" || state.stack.length === 0 ? "" : (state.stack.at(-1)?.lead ?? "");
  if (state.stack.length < 8) state.stack.push({ kind, lead });
  return lead;
}

function afterBlock(state: LeadState, lead: string, lower: string, last: string): void {
  const ends = lower.trimEnd();
  const introduces = /(?::|[-,]|\b(?:following|to|that|by|if|for|the|any|and|or|not)|:)$/.test(
    ends,
  );
  const own = lead === "" ? last : `${lead} ${last}`;
  state.pending = introduces && !ANNOUNCES.test(ends) ? own.slice(-MAX_LEAD) : "";
  const goesOn = /[;,]$|\b(?:and|or)$/.test(ends);
  state.running = lead !== "" && goesOn ? lead : "";
}

/** A dot inside a number, a version or an address ends no sentence: patterns stop at real ones. */
const INNER_DOT = /\.(?=\w)/g;

/** Read `raw` as sentences with labels, list leads and line numbers. Linear; never throws. */
export function modelText(raw: string): TextModel {
  const normal = normaliseText(raw);
  const sentences: Sentence[] = [];
  const labels: LabelTracker = trackLabels();
  const state: LeadState = { stack: [], pending: "", running: "" };
  let label: string | null = null;
  let under = "";
  for (const block of normal.blocks) {
    const lower = lowerSameLength(normal.text.slice(block.from, block.to)).replace(
      INNER_DOT,
      "\u00b7",
    );
    let kind: string | null = null;
    if (block.marker !== null) {
      const next = labels.next(block.marker);
      kind = next.kind;
      label = next.label;
    } else label = labels.clause();
    if (block.heading) {
      under = lower.slice(0, 200);
      if (kind === null || CLAUSE_KIND.test(kind)) {
        state.stack = [];
        state.pending = "";
        state.running = "";
      }
    }
    const lead = block.heading && kind === null ? "" : leadFor(state, kind, lower);
    const ranges = splitSentences(normal.text, block.from, block.to);
    for (const [n, [from, to]] of ranges.entries()) {
      sentences.push(
        sentenceOf(normal, sentences.length, block, from, to, label, under, n === 0 ? lead : ""),
      );
    }
    const final = ranges.at(-1) ?? [block.from, block.to];
    const last = lower.slice(final[0] - block.from, final[1] - block.from);
    if (block.heading) state.pending = last.trimEnd().endsWith(":") ? last : lead;
    else afterBlock(state, ranges.length === 1 ? lead : "", lower, last);
  }
  return { normal, sentences };
}

const INLINE_LABEL = /^(?:\(([a-z]{1,4}|\d{1,2})\)|([a-z]|[ivx]{1,4}|\d{1,2}(?:·\d{1,2})*)[.)]) +/;

function sentenceOf(
  normal: NormalText,
  index: number,
  block: Block,
  from: number,
  to: number,
  label: string | null,
  under: string,
  lead: string,
): Sentence {
  const lower = lowerSameLength(normal.text.slice(from, to)).replace(INNER_DOT, "\u00b7");
  const inline = INLINE_LABEL.exec(lower);
  const own = inline ? (inline[1] ?? inline[2] ?? "") : "";
  const start = normal.map[from] ?? 0;
  const end = normal.map[Math.max(from, to - 1)] ?? start;
  return {
    index,
    label: own === "" ? label : label === null ? own : `${label}(${own})`,
    heading: block.heading,
    under: block.heading ? "" : under,
    from,
    to,
    lower,
    lead,
    full: lead === "" ? lower : `${lead} ${lower}`,
    startLine: positionAt(normal.lines, start).line,
    endLine: positionAt(normal.lines, end).line,
  };
}
