import type { TextChange } from "../model/license.ts";
import { digestOf } from "./hash.ts";
import { isName, maskedWords } from "./names.ts";
import type { Region } from "./regions.ts";
import type { Stream } from "./stream.ts";

/**
 * `true` when a text is the licence's but for names of companies and models, versions and dates.
 * Compares with all names masked; a guess from the gaps is made only where they are small.
 */
export function isRebadged(
  stream: Stream,
  region: Region,
  changes: readonly TextChange[],
  alone: boolean,
): boolean {
  if (!alone) return false;
  const masked = maskedWords(stream);
  if (digestOf(masked, 0, masked.length) === region.entry.masked) return true;
  // Without the base's words, gaps of a few words around a name are the best evidence there is.
  const gaps = region.chain.slice(1).map((run, i) => {
    const last = region.chain[i] ?? run;
    const from = last.at + last.length;
    const missing = run.offset - last.offset - last.length;
    return { from, to: run.at, grown: run.at - from - missing };
  });
  const small = gaps.every(
    ({ from, to, grown }) => to - from <= 12 && Math.abs(grown) < 4 && holdsName(stream, from, to),
  );
  return gaps.length > 0 && small && changes.length === gaps.length;
}

function holdsName(stream: Stream, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isName(stream, i)) return true;
  return false;
}
