import type { FileEntry, Listing } from "../model/snapshot.ts";
import type { Problem } from "../model/problem.ts";
import { digestOf, sizeOf } from "../sources/json.ts";
import { isSafePath } from "../sources/paths.ts";
import { partial } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";
import type { HubClient } from "./client.ts";
import { asHubError } from "./error.ts";
import { treeEntry } from "./schema.ts";

const MOST_FILES = 100_000;

/** A listing as far as it could be read; `complete` only when the last page was reached. */
export interface Tree {
  readonly listing: Listing;
  /** Folders that are other repositories; their files are not listed. */
  readonly submodules: readonly string[];
  readonly problem: Problem | null;
}

/** Every file of `repo` at `commit`, page by page. Never throws. */
export async function readTree(client: HubClient, repo: string, commit: string): Promise<Tree> {
  const { listFiles } = await import("@huggingface/hub");
  const files: FileEntry[] = [];
  const submodules: string[] = [];
  let problem: Problem | null = null;
  try {
    const entries = listFiles({
      repo: { type: "model", name: repo },
      revision: commit,
      recursive: true,
      hubUrl: client.endpoint,
      fetch: client.fetch,
    });
    for await (const raw of entries) {
      const parsed = treeEntry.safeParse(raw);
      if (!parsed.success || !isSafePath(parsed.data.path) || files.length >= MOST_FILES) {
        problem = parsed.success ? oddProblem(parsed.data.path, files.length) : oddProblem("", 0);
        if (files.length >= MOST_FILES) break;
        continue;
      }
      const entry = parsed.data;
      if (entry.type === "unknown") submodules.push(entry.path);
      if (entry.type !== "file") continue;
      files.push({
        path: entry.path,
        size: sizeOf(entry.lfs?.size ?? entry.size),
        oid: digestOf(entry.oid, 40),
        sha256: digestOf(entry.lfs?.oid, 64),
      });
    }
  } catch (error) {
    problem = { ...asHubError(error, client.endpoint).problem, fatal: false };
  }
  return { listing: { complete: problem === null, files: sorted(files) }, submodules, problem };
}

function oddProblem(path: string, count: number): Problem {
  const help = "Look at the repository's files on the Hub; the list is treated as incomplete.";
  if (count >= MOST_FILES) {
    return partial(
      "hub/bad-answer",
      `the list of files was read up to ${MOST_FILES} entries only`,
      help,
    );
  }
  return partial(
    "hub/bad-answer",
    `the list of files holds an entry that is no path in a repository: ${quote(path)}`,
    help,
  );
}

function sorted(files: readonly FileEntry[]): readonly FileEntry[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
