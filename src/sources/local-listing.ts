import type { FileEntry, Listing } from "../model/snapshot.ts";
import type { Origin } from "./origin.ts";
import type { FoundFile, Walk } from "./walk.ts";

/** Notes that collections keep beside a copy of a repository, and that are not its own files. */
const COLLECTION_NOTES =
  /^(?:github__.+|hub-tags\.json|radar\.json|capture-manifest\.jsonl|siblings\.reconstructed\.json)$|\.head\.md$/u;

/**
 * The files of the repository that a directory is a copy of: those its stored listing names, and
 * those that are there. `present` are the ones that can be read.
 */
export function listingOf(
  origin: Origin,
  found: Walk,
): { listing: Listing; present: readonly FileEntry[] } {
  const listed = new Map((origin.listing?.files ?? []).map((file) => [file.path, file]));
  const notes = new Set(origin.notes);
  const present: FileEntry[] = [];
  for (const file of found.files) {
    const known = listed.get(file.path);
    if (known === undefined && (notes.has(file.path) || COLLECTION_NOTES.test(file.path))) continue;
    present.push(known === undefined ? entryOf(file) : { ...known, size: known.size ?? file.size });
  }
  for (const file of present) listed.set(file.path, file);
  const files = [...listed.values()].toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
  );
  return { listing: { complete: origin.listing?.complete ?? false, files }, present };
}

/** A blob of the Hub cache is named by its hash. */
function entryOf(file: FoundFile): FileEntry {
  const blob = file.linked === null ? "" : file.linked.slice(file.linked.lastIndexOf("/") + 1);
  const isHash = /^[0-9a-f]+$/u.test(blob) && file.linked?.includes("/blobs/") === true;
  return {
    path: file.path,
    size: file.size,
    oid: isHash && blob.length === 40 ? blob : null,
    sha256: isHash && blob.length === 64 ? blob : null,
  };
}
