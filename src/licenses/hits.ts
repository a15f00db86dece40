import type { LicenseIndex } from "./license-index.ts";
import { shingleCount, shingleOffset } from "./stream.ts";

/** More hits than this are not kept: only made-up texts come near. */
const MAX_HITS = 6_000_000;

/** Places where eight words in a row are those of a catalogued segment, ordered by place. */
export interface Hits {
  count: number;
  /** Position among the compared words. */
  readonly at: Int32Array;
  readonly segment: Uint16Array;
  /** Position of the same words in the segment. */
  readonly offset: Int32Array;
}

/** Look up every shingle of a text. */
export function hitsOf(rolling: Int32Array, index: LicenseIndex): Hits {
  const { buckets, low, segment, position, segmentWords } = index;
  let size = 4 * rolling.length + 64;
  let at = new Int32Array(size);
  let found = new Uint16Array(size);
  let offset = new Int32Array(size);
  let count = 0;
  for (let i = 0; i < rolling.length && count < MAX_HITS; i++) {
    const hash = rolling[i] ?? 0;
    const bucket = hash >>> 16;
    const want = hash & 0xffff;
    const end = buckets[bucket + 1] ?? 0;
    for (let k = buckets[bucket] ?? 0; k < end; k++) {
      if (low[k] !== want) continue;
      if (count === size) {
        size *= 2;
        [at, offset] = [widened(at, size), widened(offset, size)];
        const ids = new Uint16Array(size);
        ids.set(found);
        found = ids;
      }
      const id = segment[k] ?? 0;
      at[count] = i;
      found[count] = id;
      offset[count++] = shingleOffset(position[k] ?? 0, segmentWords[id] ?? 0);
    }
  }
  return { count, at, segment: found, offset };
}

/** Whether every shingle of segment `id` stands where it belongs in `rolling`, from `from` on. */
export function holdsSegment(
  rolling: Int32Array,
  from: number,
  id: number,
  { buckets, low, segment, position, segmentWords }: LicenseIndex,
): boolean {
  const words = segmentWords[id] ?? 0;
  for (let i = 0; i < shingleCount(words); i++) {
    const hash = rolling[from + shingleOffset(i, words)] ?? 0;
    const want = hash & 0xffff;
    const end = buckets[(hash >>> 16) + 1] ?? 0;
    let k = buckets[hash >>> 16] ?? 0;
    while (k < end && (low[k] !== want || segment[k] !== id || position[k] !== i)) k++;
    if (k === end) return false;
  }
  return true;
}

function widened(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
