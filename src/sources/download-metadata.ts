import type { TextFile } from "../model/snapshot.ts";
import { isCommit } from "../targets/id.ts";
import type { FileAccess } from "./ports.ts";

const MOST_LOOKED_AT = 16;

/**
 * The commit a directory was downloaded from with the Hub's own tools, which leave three lines per
 * file: commit, etag, time. `null` unless every text that has such a note is still the file it
 * describes and all name one commit.
 */
export async function downloadedCommit(
  root: string,
  texts: readonly TextFile[],
  blobs: ReadonlyMap<string, string>,
  access: FileAccess,
): Promise<string | null> {
  const notes = `${root}/.cache/huggingface/download`;
  if ((await access.stat(notes))?.kind !== "directory") return null;
  const commits = new Set<string | null>();
  for (const text of texts.slice(0, MOST_LOOKED_AT)) {
    const note = await access.read(`${notes}/${text.path}.metadata`, 1024);
    if (note === null) continue;
    const [commit, etag] = new TextDecoder().decode(note.bytes).split("\n", 2);
    const unchanged = etag?.trim() === blobs.get(text.path) || etag?.trim() === text.sha256;
    commits.add(isCommit(commit?.trim()) && unchanged ? (commit?.trim() ?? null) : null);
  }
  const [only] = commits;
  return commits.size === 1 ? (only ?? null) : null;
}
