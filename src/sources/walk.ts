import type { FileAccess } from "./ports.ts";
import { isSafePath } from "./paths.ts";

const MOST_ENTRIES = 20_000;
const DEEPEST = 16;
const SKIPPED: ReadonlySet<string> = new Set([
  ".git",
  ".cache",
  ".hg",
  ".svn",
  "__pycache__",
  "node_modules",
]);

/** A regular file found below a directory. */
export interface FoundFile {
  /** Path from the directory, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Where a link leads, with `/`; `null` for a file that is not a link. */
  readonly linked: string | null;
}

export interface Walk {
  /** Sorted by path in code unit order. */
  readonly files: readonly FoundFile[];
  /** Links that lead outside, nowhere or in a circle; files with names that cannot be in a repository. */
  readonly refused: readonly string[];
  /** `true` when there was more than is looked at. */
  readonly cut: boolean;
}

/**
 * Every regular file below `root` (an absolute path without links), bounded in number and depth.
 * A link is followed only to a file below one of `allowed`, so that circles cannot matter.
 */
export async function walk(
  root: string,
  allowed: readonly string[],
  access: FileAccess,
): Promise<Walk> {
  const files: FoundFile[] = [];
  const refused: string[] = [];
  const queue: { folder: string; prefix: string; depth: number }[] = [
    { folder: root, prefix: "", depth: 0 },
  ];
  let entries = 0;
  let cut = false;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const entry of (await access.list(next.folder)) ?? []) {
      if (++entries > MOST_ENTRIES) {
        cut = true;
        break;
      }
      const path = `${next.prefix}${entry.name}`;
      const full = `${next.folder}/${entry.name}`;
      if (SKIPPED.has(entry.name) || entry.kind === "other") continue;
      if (!isSafePath(path)) {
        refused.push(path);
        continue;
      }
      const linked = entry.kind === "link" ? await insideOf(full, allowed, access) : null;
      if (entry.kind === "link" && linked === null) {
        refused.push(path);
        continue;
      }
      const found = entry.kind === "directory" ? null : await access.stat(full);
      if (found?.kind === "file") {
        files.push({ path, size: found.size, linked });
      } else if (entry.kind === "directory") {
        // A link to a directory is not entered: what it leads to has a path of its own.
        if (next.depth >= DEEPEST) cut = true;
        else queue.push({ folder: full, prefix: `${path}/`, depth: next.depth + 1 });
      }
    }
    if (cut && entries > MOST_ENTRIES) break;
  }
  return {
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    refused,
    cut,
  };
}

async function insideOf(
  link: string,
  allowed: readonly string[],
  access: FileAccess,
): Promise<string | null> {
  const real = (await access.realpath(link))?.replaceAll("\\", "/") ?? null;
  if (real === null) return null;
  return allowed.some((base) => real === base || real.startsWith(`${base}/`)) ? real : null;
}
