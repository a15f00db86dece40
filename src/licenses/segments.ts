import { hashSet, hashWord } from "./hash.ts";
import { endOf, startOf } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** What a stretch of a catalogued text is; everything but `operative` may be absent from a copy. */
export type SegmentKind = "title" | "preamble" | "operative" | "footer" | "appendix";

export interface SegmentRange {
  readonly kind: SegmentKind;
  /** Compared words, from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
}

const TITLE_WORDS = hashSet(
  `license agreement policy terms notice version date dated domain addendum legalcode 许 协`,
);
const SENTENCE_WORDS = hashSet(
  `is are may to hereby granted you your we shall must will this that these if not permission
   permitted allowed can any all such does do has have was were be been it they everyone
   redistribution following means mean`,
);
const MAX_TITLE_LINES = 5;
const MAX_TITLE_WORDS = 14;

const phrase = (words: string): readonly number[] => words.split(" ").map(hashWord);

/** First words of the licence proper, after an official preamble of the licence's publisher. */
const BODIES = [
  {
    after: phrase("creative commons"),
    begins: phrase("by exercising the licensed rights defined below"),
  },
  {
    after: phrase("creative commons"),
    begins: phrase("the work as defined below is provided under"),
  },
  { after: phrase("creative commons"), begins: phrase("statement of purpose the laws of most") },
  { after: phrase("everyone is permitted to copy"), begins: phrase("terms and conditions 0") },
  {
    after: phrase("everyone is permitted to copy"),
    begins: phrase("terms and conditions definitions"),
  },
  {
    after: phrase("everyone is permitted to copy"),
    begins: phrase("terms and conditions for copying"),
  },
  {
    after: phrase("everyone is permitted to copy"),
    begins: phrase("terms and conditions this license"),
  },
  {
    after: phrase("everyone is permitted to copy"),
    begins: phrase("this version of the gnu lesser"),
  },
  {
    after: phrase("everyone is permitted to copy"),
    begins: phrase("gnu general public license terms and conditions for copying"),
  },
] as const;

/** First words of what follows the licence proper and is no part of it. */
const ENDS = [
  { kind: "footer", begins: phrase("creative commons is not a party to") },
  { kind: "footer", begins: phrase("creative commons notice creative commons is not a party") },
  { kind: "appendix", begins: phrase("end of terms and conditions appendix how to apply") },
  { kind: "appendix", begins: phrase("end of terms and conditions how to apply") },
  { kind: "appendix", begins: phrase("appendix how to apply") },
  { kind: "appendix", begins: phrase("appendix how to use this license") },
  { kind: "appendix", begins: phrase("how to apply these terms to your new") },
  { kind: "appendix", begins: phrase("addendum how to use this license for your documents") },
  { kind: "footer", begins: phrase("for more information please refer to") },
] as const;

/** Split a catalogued text into its licence proper and the stretches a copy may leave out. */
export function segmentsOf(stream: Stream): readonly SegmentRange[] {
  const title = titleEnd(stream);
  const body = bodyStart(stream, title);
  const end = bodyEnd(stream, body);
  const ranges: SegmentRange[] = [
    { kind: "title", from: 0, to: title },
    { kind: "preamble", from: title, to: body },
    { kind: "operative", from: body, to: end.at },
    { kind: end.kind, from: end.at, to: stream.count },
  ];
  return ranges.filter((range) => range.to > range.from);
}

function titleEnd(stream: Stream): number {
  let from = 0;
  for (let line = 0; line < MAX_TITLE_LINES && from < stream.count; line++) {
    const to = lineEnd(stream, from);
    if (to >= stream.count || to - from > MAX_TITLE_WORDS || !isTitle(stream, from, to)) break;
    from = to;
  }
  return from;
}

function isTitle(stream: Stream, from: number, to: number): boolean {
  const end = endOf(stream, to - 1);
  if (/^[)"'*_]{0,3}[.;,\u3002]/u.test(stream.text.slice(end, end + 4))) return false;
  let named = false;
  for (let i = from; i < to; i++) {
    const hash = stream.hash[i] ?? 0;
    if (SENTENCE_WORDS.has(hash)) return false;
    if (
      TITLE_WORDS.has(hash) ||
      /^(?:19|20)\d\d/u.test(stream.text.slice(startOf(stream, i), startOf(stream, i) + 4))
    )
      named = true;
  }
  return named;
}

/** First compared word of the next line, counted in compared words. */
function lineEnd(stream: Stream, from: number): number {
  let to = from + 1;
  while (to < stream.count && to - from <= MAX_TITLE_WORDS) {
    if (/[\n\r]/u.test(stream.text.slice(endOf(stream, to - 1), startOf(stream, to)))) break;
    to++;
  }
  return to;
}

function bodyStart(stream: Stream, title: number): number {
  const first = BODIES.flatMap(({ after, begins }) => {
    const named = find(stream, after, 0, 60);
    const at = named < 0 ? -1 : find(stream, begins, title, stream.count);
    return at < 0 ? [] : [at];
  });
  return first.length === 0 ? title : Math.min(...first);
}

function bodyEnd(stream: Stream, body: number): { kind: "footer" | "appendix"; at: number } {
  let best: { kind: "footer" | "appendix"; at: number } = { kind: "appendix", at: stream.count };
  for (const { kind, begins } of ENDS) {
    const at = find(stream, begins, body + 40, stream.count);
    if (at >= 0 && at < best.at) best = { kind, at };
  }
  return best;
}

function find(stream: Stream, words: readonly number[], from: number, to: number): number {
  const { hash } = stream;
  const [first = 0] = words;
  const last = Math.min(to, stream.count) - words.length;
  for (let i = hash.indexOf(first, from); i >= 0 && i <= last; i = hash.indexOf(first, i + 1)) {
    let k = 1;
    while (k < words.length && hash[i + k] === words[k]) k++;
    if (k === words.length) return i;
  }
  return -1;
}
