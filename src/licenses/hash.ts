/** Multiplier of a word's hash. */
export const PRIME = 0x01000193;

/** Start value of a word's hash (FNV-1a, 32 bits). */
export const HASH_START: number = 0x811c9dc5;

/** Fold one code unit into a word's hash. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** Spread a finished hash over all 32 bits. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  // Signed, because larger numbers cost an allocation each until the code is compiled.
  return h ^ (h >>> 16);
}

/** Hash of one folded word, the same as the scanner gives it. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return finish(hash);
}

/** Hashes of several words, separated by spaces or line ends, as a set. */
export function hashSet(words: string): ReadonlySet<number> {
  const set = new Set<number>();
  let hash = HASH_START;
  let length = 0;
  for (let i = 0; i <= words.length; i++) {
    const code = i < words.length ? words.charCodeAt(i) : 32;
    if (code !== 32 && code !== 10) {
      hash = Math.imul(hash ^ code, PRIME);
      length++;
    } else if (length > 0) {
      set.add(finish(hash));
      hash = HASH_START;
      length = 0;
    }
  }
  return set;
}

/** Digest of `values[from..to)` in order: 16 hex digits. */
export function digestOf(values: ArrayLike<number>, from: number, to: number): string {
  let a = 0x9e3779b9;
  let b = 0x7f4a7c15;
  for (let i = from; i < to; i++) {
    const value = values[i] ?? 0;
    a = Math.imul(a ^ value, 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b + value + 0x165667b1, 0xc2b2ae35);
    b ^= b >>> 15;
  }
  return hex(finish(a ^ (to - from))) + hex(finish(b ^ a));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
