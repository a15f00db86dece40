import { open, readdir, realpath, stat } from "node:fs/promises";
import type { Dirent } from "node:fs";
import type { DirectoryEntry, FileAccess, FileBytes, FileStat } from "../sources/ports.ts";

/** Read access to this machine's disk. */
export const nodeFiles: FileAccess = {
  stat: statOf,
  list: listOf,
  read: readStart,
  realpath: (path) => orNull(realpath(path)),
};

async function statOf(path: string): Promise<FileStat | null> {
  const found = await orNull(stat(path));
  if (found === null) return null;
  if (found.isFile()) return { kind: "file", size: found.size };
  return { kind: found.isDirectory() ? "directory" : "other", size: 0 };
}

async function listOf(path: string): Promise<readonly DirectoryEntry[] | null> {
  const entries = await orNull(readdir(path, { withFileTypes: true }));
  if (entries === null) return null;
  return entries
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function kindOf(entry: Dirent): DirectoryEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "directory";
  return entry.isFile() ? "file" : "other";
}

async function readStart(path: string, limit: number): Promise<FileBytes | null> {
  // Opening a named pipe would wait for a writer for ever, so the kind is looked at first.
  const before = await statOf(path);
  if (before?.kind !== "file") return null;
  const handle = await orNull(open(path, "r"));
  if (handle === null) return null;
  try {
    const buffer = new Uint8Array(Math.min(before.size, limit));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { bytes: buffer.subarray(0, filled), size: before.size };
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

async function orNull<T>(value: Promise<T>): Promise<T | null> {
  try {
    return await value;
  } catch {
    return null;
  }
}
