import type { TextMatch } from "../model/license.ts";
import { bestChain, runsOf } from "./chain.ts";
import type { Hits } from "./hits.ts";
import { APPENDIX, entriesOf } from "./license-index.ts";
import type { IndexEntry, LicenseIndex } from "./license-index.ts";
import { explains } from "./outside.ts";
import { hasLimits, wholeText } from "./pointer.ts";
import { phraseAt } from "./phrase.ts";
import type { Stream } from "./stream.ts";

const MIN_WORDS = 25;
/** A notice is a quarter of its file at least, and none is longer than a few hundred words. */
const MAX_WORDS = 2000;
const ANY_LATER = "any later version";

/** The notice that a licence asks to be put into files, without the licence itself. */
export interface Header {
  readonly matched: number;
  readonly match: TextMatch;
}

/** Recognise a file notice such as Apache's or the GNU licences' as a pointer to its licence. */
export function headerOf(
  stream: Stream,
  hits: Hits,
  index: LicenseIndex,
  exclude: ReadonlySet<string>,
): Header | null {
  if (stream.count > MAX_WORDS) return null;
  const lists = new Map<number, { at: number[]; offset: number[] }>();
  for (let i = 0; i < hits.count; i++) {
    const id = hits.segment[i] ?? 0;
    if (index.segmentKind[id] !== APPENDIX) continue;
    const list = lists.get(id) ?? { at: [], offset: [] };
    list.at.push(hits.at[i] ?? 0);
    list.offset.push(hits.offset[i] ?? 0);
    lists.set(id, list);
  }
  let best: { entry: IndexEntry; matched: number; taken: Uint8Array } | null = null;
  for (const [id, { at, offset }] of lists) {
    const entry = index.entry(index.segmentEntry[id] ?? -1);
    if (entry === null || exclude.has(entry.key)) continue;
    const taken = new Uint8Array(stream.count);
    for (const run of bestChain(runsOf(at, offset))) taken.fill(1, run.at, run.at + run.length);
    const matched = taken.reduce((sum, value) => sum + value, 0);
    const wins =
      best === null ||
      matched > best.matched ||
      (matched === best.matched && entry.rank < best.entry.rank);
    if (wins) best = { entry, matched, taken };
  }
  if (best === null || best.matched < MIN_WORDS || best.matched * 4 < stream.count) return null;
  return { matched: best.matched, match: headerMatch(stream, best.entry, best.taken, index) };
}

function headerMatch(
  stream: Stream,
  entry: IndexEntry,
  taken: Uint8Array,
  index: LicenseIndex,
): TextMatch {
  for (let from = 0; from < stream.count; from++) {
    let to = from;
    while (to < stream.count && taken[to] === 0) to++;
    if (explains(stream, from, to, entry, index)) taken.fill(1, from, to);
    from = to;
  }
  // Only the notice can say "or any later version"; the text is the same for both ids.
  const isLater = entry.key.endsWith("-only") && phraseAt(stream, ANY_LATER) >= 0;
  const later = `${entry.key.slice(0, -"only".length)}or-later`;
  const named = isLater ? (entriesOf(index).find(({ key }) => key === later) ?? entry) : entry;
  return wholeText(stream, hasLimits(stream, taken) ? null : named);
}
