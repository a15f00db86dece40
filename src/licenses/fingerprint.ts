import { digestOf } from "./hash.ts";
import { maskedWords } from "./names.ts";
import type { KnownQuotes } from "./quotes.ts";
import { segmentsOf } from "./segments.ts";
import type { SegmentKind, SegmentRange } from "./segments.ts";
import {
  STRIDE,
  WIDTH,
  rollingShingles,
  shingleCount,
  shingleOffset,
  streamOf,
  urlsWithin,
} from "./stream.ts";
import type { Stream } from "./stream.ts";

/**
 * What is kept of a licence text: enough to recognise it and to place every change, not enough to
 * write it down again. Words are normalised (case, markup, quotes, list marks, copyright lines).
 *
 * `shingles` are 32-bit little-endian hashes in base64, in order, of every run of 8 words that
 * starts at each fourth word, and of the last 8: they overlap by at least four words, and each adds
 * four unknown ones.
 */
export interface Fingerprint {
  readonly version: 1;
  /** Compared words of the whole text. */
  readonly words: number;
  /** Digest of the operative words, 16 hex digits. */
  readonly digest: string;
  /** Digest of all words with company and model names, versions and dates masked. */
  readonly masked: string;
  readonly segments: readonly FingerprintSegment[];
  /** Other wordings that the licensor itself published as the same licence. */
  readonly copies?: readonly FingerprintCopy[];
  /** What to quote of an unchanged copy; absent where it has to be read for that. */
  readonly quotes?: KnownQuotes;
}

/** How a copy of the licensor's own differs: its operative words, its title and its addresses. */
export interface FingerprintCopy {
  readonly digest: string;
  /** `null` for the catalogued title. */
  readonly title: { readonly words: number; readonly digest: string } | null;
  readonly urls: readonly string[];
  readonly targets: readonly string[];
}

/** One stretch of a licence text; everything but `operative` may be absent from an exact copy. */
export interface FingerprintSegment {
  readonly kind: SegmentKind;
  readonly words: number;
  readonly digest: string;
  /** Base64 of 32-bit hashes; empty for titles and stretches of fewer than eight words. */
  readonly shingles: string;
  /** Hashes of the web addresses in it, 8 hex digits each. */
  readonly urls: readonly string[];
  /** The same for targets of Markdown links, which a copy without markup lacks. */
  readonly targets: readonly string[];
}

/** Fingerprint of a licence text. Pure and linear; the same text always gives the same value. */
export function fingerprintOf(text: string): Fingerprint {
  return fingerprintOfStream(streamOf(text));
}

/** As `fingerprintOf`, for a text that was already read. */
export function fingerprintOfStream(stream: Stream): Fingerprint {
  const rolling = rollingShingles(stream.hash, stream.count);
  const segments = segmentsOf(stream).map((range): FingerprintSegment => {
    const length = range.to - range.from;
    const hashes = range.kind === "title" ? [] : shinglesIn(rolling, range.from, length);
    return {
      kind: range.kind,
      words: length,
      digest: digestOf(stream.hash, range.from, range.to),
      shingles: packHashes(hashes),
      urls: urlsIn(stream, range, false),
      targets: urlsIn(stream, range, true),
    };
  });
  const masked = maskedWords(stream);
  return {
    version: 1,
    words: stream.count,
    digest: segments.find(({ kind }) => kind === "operative")?.digest ?? "",
    masked: digestOf(masked, 0, masked.length),
    segments,
  };
}

/** What is kept of a copy that the licensor published in other words. */
export function copyOf(text: string): FingerprintCopy {
  const { segments } = fingerprintOf(text);
  const title = segments.find(({ kind }) => kind === "title");
  const operative = segments.find(({ kind }) => kind === "operative");
  return {
    digest: operative?.digest ?? "",
    title: title === undefined ? null : { words: title.words, digest: title.digest },
    urls: operative?.urls ?? [],
    targets: operative?.targets ?? [],
  };
}

function shinglesIn(rolling: Int32Array, from: number, length: number): readonly number[] {
  return Array.from(
    { length: shingleCount(length) },
    (_, index) => rolling[from + shingleOffset(index, length)] ?? 0,
  );
}

function urlsIn(stream: Stream, range: SegmentRange, target: boolean): readonly string[] {
  return urlsWithin(stream, range.from, range.to)
    .filter((url) => url.target === target)
    .map((url) => (url.hash >>> 0).toString(16).padStart(8, "0"));
}

/** Pack 32-bit hashes as base64, little-endian. */
export function packHashes(hashes: readonly number[]): string {
  const bytes = new Uint8Array(hashes.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, hash] of hashes.entries()) view.setUint32(i * 4, hash, true);
  return Buffer.from(bytes).toString("base64");
}

/** Undo `packHashes`. */
export function unpackHashes(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, "base64");
  const hashes = new Uint32Array(bytes.length >> 2);
  for (let i = 0; i < hashes.length; i++) hashes[i] = bytes.readUInt32LE(i * 4);
  return hashes;
}

/** The shape of `shingles`, for documentation and for checks of stored fingerprints. */
export const SHINGLES: { readonly width: number; readonly stride: number } = {
  width: WIDTH,
  stride: STRIDE,
};
