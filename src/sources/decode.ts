import { createHash } from "node:crypto";
import type { Problem } from "../model/problem.ts";
import type { TextFile } from "../model/snapshot.ts";
import { partial } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";

/** Most bytes of one text that are read. */
export const TEXT_LIMIT: number = 2 * 1024 * 1024;

/** Most bytes of a Python file that are read: its head, where a licence is stated. */
export const CODE_LIMIT: number = 8 * 1024;

const POINTER = "version https://git-lfs.github.com/spec/v1";

/** What reading one file gave. */
export type Decoded =
  | { readonly text: TextFile; readonly problem: Problem | null }
  | { readonly text: null; readonly problem: Problem };

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. A byte order mark is kept, so
 * that columns are those of the file. Binary content and Git LFS pointers are problems, not texts.
 *
 * @param size bytes of the whole file, which may be more than were read.
 */
export function decodeText(path: string, bytes: Uint8Array, size: number): Decoded {
  const truncated = size > bytes.length;
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: truncated });
  if (text.startsWith(POINTER)) return { text: null, problem: pointerProblem(path) };
  if (isBinary(text)) {
    const help = "Replace it by a plain text file in UTF-8.";
    const problem = partial("file/binary", `${quote(path)} is not text`, help);
    return { text: null, problem };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file: TextFile = { path, text, size, sha256, truncated };
  return {
    text: file,
    problem: truncated && bytes.length >= TEXT_LIMIT ? cutProblem(path, bytes.length, size) : null,
  };
}

/** A Git LFS pointer where the text itself should be. */
export function pointerProblem(path: string): Problem {
  const help =
    "Run `git lfs pull` in a clone; a publisher should commit the text itself, not through Git LFS.";
  return partial("file/lfs-pointer", `${quote(path)} is a Git LFS pointer, not the text`, help);
}

function cutProblem(path: string, read: number, size: number): Problem {
  const message = `only the first ${read} of ${size} bytes of ${quote(path)} were read`;
  return partial("file/truncated", message, "Read the rest of the file yourself.");
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
