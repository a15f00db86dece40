import type { Problem } from "../model/problem.ts";

const SHORT: Readonly<Partial<Record<Problem["code"], string>>> = {
  "hub/gated": "gated: the publisher's terms have to be accepted first",
  "file/lfs-pointer": "a Git LFS pointer lies in its place",
  "file/binary": "not text",
  "file/truncated": "only the beginning was read",
};

/** Why a file was not read, in words that stand beside its name. */
export function whyOf(problem: Problem): string {
  return SHORT[problem.code] ?? problem.message;
}
