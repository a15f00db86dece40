import type { Problem } from "../model/problem.ts";
import { partial } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";

/** Most bytes of one text that are read. */
export const TEXT_LIMIT: number = 2 * 1024 * 1024;

const POINTER = "version https://git-lfs.github.com/spec/v1";

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. A byte order mark is kept, so
 * that columns are those of the file. Binary content and Git LFS pointers are problems, not texts.
 */
export function decodeBytes(path: string, bytes: Uint8Array, truncated: boolean): string | Problem {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: truncated });
  if (text.startsWith(POINTER)) return pointerProblem(path);
  if (!isBinary(text)) return text;
  const help = "Replace it by a plain text file in UTF-8.";
  return partial("file/binary", `${quote(path)} is not text`, help);
}

/** A Git LFS pointer where the text itself should be. */
export function pointerProblem(path: string): Problem {
  const help =
    "Run `git lfs pull` in a clone; a publisher should commit the text itself, not through Git LFS.";
  return partial("file/lfs-pointer", `${quote(path)} is a Git LFS pointer, not the text`, help);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Text holds no NUL, and hardly any other control or undecodable character. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  if (sample.includes("\0")) return true;
  let odd = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13))
      odd++;
  }
  return odd > 32 && odd * 10 > sample.length;
}
