import { createHash } from "node:crypto";
import type { Problem } from "../model/problem.ts";
import type { TextFile } from "../model/snapshot.ts";
import { partial } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";
import { TEXT_LIMIT, decodeBytes } from "./decode-bytes.ts";

/** Most bytes of a Python file that are read: its head, where a licence is stated. */
export const CODE_LIMIT: number = 8 * 1024;

/** What reading one file gave. */
export type Decoded =
  | { readonly text: TextFile; readonly problem: Problem | null }
  | { readonly text: null; readonly problem: Problem };

/**
 * A file of a snapshot: its text as `decodeBytes` gives it, and its digest.
 *
 * @param size bytes of the whole file, which may be more than were read.
 */
export function decodeText(path: string, bytes: Uint8Array, size: number): Decoded {
  const truncated = size > bytes.length;
  const text = decodeBytes(path, bytes, truncated);
  if (typeof text !== "string") return { text: null, problem: text };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file: TextFile = { path, text, size, sha256, truncated };
  return {
    text: file,
    problem: truncated && bytes.length >= TEXT_LIMIT ? cutProblem(path, bytes.length, size) : null,
  };
}

function cutProblem(path: string, read: number, size: number): Problem {
  const message = `only the first ${read} of ${size} bytes of ${quote(path)} were read`;
  return partial("file/truncated", message, "Read the rest of the file yourself.");
}
