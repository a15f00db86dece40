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
/** Longer licences name parties by definition, where another word is another meaning. */
const MAX_LICENSE = 400;

/** `true` when a short licence's words for its holder were replaced by a name. */
export function isHolderSlot(stream: Stream, base: BaseText, gap: Difference): boolean {
  if (base.hash.length > MAX_LICENSE || gap.to <= gap.from || gap.to - gap.from > 10) return false;
  if (gap.baseTo <= gap.baseFrom) return false;
  for (let i = gap.baseFrom; i < gap.baseTo; i++) if (!SLOT.has(base.hash[i] ?? 0)) return false;
  const first = stream.word[gap.from] ?? 0;
  const last = (stream.word[gap.to - 1] ?? 0) + 1;
  return isNameShaped(stream.text, stream.words, first, last);
}
