import type { IndexEntry, LicenseIndex } from "./license-index.ts";
import { segmentsOf } from "./segments.ts";
import type { SegmentKind } from "./segments.ts";
import { streamOf } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** One stretch of a licence whose words could be loaded. */
export interface BaseText {
  readonly stream: Stream;
  /** Compared words of the stretch. */
  readonly hash: Int32Array;
  /** Position of the first of them in `stream`. */
  readonly from: number;
}

/** The words of a licence's stretch, or `null` when they cannot be loaded or are other words. */
export function baseText(
  entry: IndexEntry,
  kind: SegmentKind,
  index: LicenseIndex,
): BaseText | null {
  const text = entry.spdxId === null ? null : index.spdxText(entry.spdxId);
  if (text === null) return null;
  const stream = streamOf(text);
  const range = segmentsOf(stream).find((segment) => segment.kind === kind);
  const words = entry.segments.find((segment) => segment.kind === kind)?.words;
  if (range === undefined || range.to - range.from !== words) return null;
  return { stream, hash: stream.hash.subarray(range.from, range.to), from: range.from };
}
