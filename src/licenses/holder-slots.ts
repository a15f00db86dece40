import { isNameShaped } from "./copyright.ts";
import type { BaseText } from "./base-text.ts";
import type { Difference } from "./diff-words.ts";
import { hashSet } from "./hash.ts";
import type { Stream } from "./stream.ts";

/** Words that stand for the holder inside the short permissive licences. */
const SLOT = hashSet(
  `isc the author authors copyright holder holders owner owners organization regents contributors
   and or university of california company`,
);
/** One of them has to be among the words replaced. */
const PARTY = hashSet(
  "isc author authors holder holders owner owners organization regents contributors university",
);
/** Longer licences name parties by definition, where another word is another meaning. */
const MAX_LICENSE = 400;

/** `true` when a short licence's words for its holder were replaced by a name. */
export function isHolderSlot(stream: Stream, base: BaseText, gap: Difference): boolean {
  if (base.hash.length > MAX_LICENSE || gap.to <= gap.from || gap.to - gap.from > 10) return false;
  if (gap.baseTo <= gap.baseFrom) return false;
  const words = base.hash.subarray(gap.baseFrom, gap.baseTo);
  if (!words.every((hash) => SLOT.has(hash)) || !words.some((hash) => PARTY.has(hash)))
    return false;
  const first = stream.word[gap.from] ?? 0;
  const last = (stream.word[gap.to - 1] ?? 0) + 1;
  return isNameShaped(stream.text, stream.words, first, last);
}
