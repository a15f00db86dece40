import type { FileEntry, Listing } from "../model/snapshot.ts";
import { digestOf, isObject, sizeOf, stringOf } from "./json.ts";
import { isSafePath } from "./paths.ts";

/** The Hub has cut `siblings` at this many files. */
const SIBLINGS_CUT = 1000;

/** Size of a Git LFS pointer: a listing made by plain git gives this instead of the file's size. */
const POINTER_SIZES = { least: 120, most: 140 } as const;
const HEAVY = /\.(?:safetensors|bin|gguf|pth?|onnx|h5|ckpt|msgpack|tflite|model|npz|tar|gz|zip)$/iu;

/**
 * A listing from an answer of the tree API, a tree of the Hub cache, or a plain git listing:
 * an array (or the array in `files`, `entries` or `tree`) of objects with `path`, and optionally
 * `size`, `oid`/`blob`/`blob_id`, `lfs`. `null` where the value is not one.
 */
export function treeListing(value: unknown): Listing | null {
  const rows = isObject(value) ? (value["files"] ?? value["entries"] ?? value["tree"]) : value;
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const files: FileEntry[] = [];
  for (const row of rows as readonly unknown[]) {
    if (!isObject(row)) return null;
    if (row["type"] === "directory" || row["type"] === "tree") continue;
    const path = stringOf(row["path"]) ?? stringOf(row["rfilename"]);
    if (path === null || !isSafePath(path)) return null;
    files.push(entryOf(path, row));
  }
  return { complete: true, files };
}

/** A listing from `siblings`; complete only below the size at which the Hub cuts it. */
export function siblingsListing(value: unknown): Listing {
  const files: FileEntry[] = [];
  let odd = !Array.isArray(value);
  for (const row of Array.isArray(value) ? (value as readonly unknown[]) : []) {
    const path = isObject(row) ? stringOf(row["rfilename"]) : null;
    if (!isObject(row) || path === null || !isSafePath(path)) odd = true;
    else files.push(entryOf(path, row));
  }
  return { complete: !odd && files.length > 0 && files.length < SIBLINGS_CUT, files };
}

function entryOf(path: string, row: Readonly<Record<string, unknown>>): FileEntry {
  const lfs = isObject(row["lfs"]) ? row["lfs"] : {};
  const oid = row["oid"] ?? row["blob"] ?? row["blobId"] ?? row["blob_id"];
  const sha256 = lfs["oid"] ?? lfs["sha256"] ?? row["lfs_sha256"];
  const size = sizeOf(lfs["size"] ?? row["lfs_size"] ?? row["size"]);
  const isPointer = size !== null && size >= POINTER_SIZES.least && size <= POINTER_SIZES.most;
  return {
    path,
    size: isPointer && HEAVY.test(path) ? null : size,
    oid: digestOf(oid, 40),
    sha256: digestOf(sha256, 64),
  };
}
