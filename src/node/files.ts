import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import type { DirectoryEntry, FileAccess, FileBytes, FileStat } from "../sources/ports.ts";

/**
 * Read access to this machine's disk. Reads are small and bounded, so they are done at once: the
 * threads behind asynchronous ones take longer to start than a whole directory takes to read.
 */
export const nodeFiles: FileAccess = {
  stat: (path) => answer(() => statOf(path)),
  list: (path) => answer(() => listOf(path)),
  read: (path, limit) => answer(() => readStart(path, limit)),
  realpath: (path) => answer(() => realpathSync(path)),
};

function statOf(path: string): FileStat {
  const found = statSync(path);
  if (found.isFile()) return { kind: "file", size: found.size };
  return { kind: found.isDirectory() ? "directory" : "other", size: 0 };
}

function listOf(path: string): readonly DirectoryEntry[] {
  return readdirSync(path, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function kindOf(entry: Dirent): DirectoryEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "directory";
  return entry.isFile() ? "file" : "other";
}

function readStart(path: string, limit: number): FileBytes | null {
  // Opening a named pipe would wait for a writer for ever, so the kind is looked at first.
  const before = statOf(path);
  if (before.kind !== "file") return null;
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(Math.min(before.size, limit));
    let filled = 0;
    while (filled < buffer.length) {
      const read = readSync(file, buffer, filled, buffer.length - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return { bytes: buffer.subarray(0, filled), size: before.size };
  } finally {
    closeSync(file);
  }
}

/** `null` for whatever the disk refuses. */
function answer<T>(read: () => T): Promise<T | null> {
  try {
    return Promise.resolve(read());
  } catch {
    return Promise.resolve(null);
  }
}
