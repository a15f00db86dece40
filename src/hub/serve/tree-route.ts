import { createHash } from "node:crypto";
import type { ServedFile, ServedRepo, ServeOptions } from "./model.ts";
import { json, noEntry, refuse } from "./reply.ts";

/** `GET /api/models/{id}/tree/{rev}[/{path}]`: directories first unless recursive, in pages. */
export function treeRoute(
  repo: ServedRepo,
  folder: string,
  url: URL,
  options: ServeOptions,
): Response {
  const recursive = url.searchParams.get("recursive") === "true";
  const below =
    folder === "" ? repo.files : repo.files.filter((file) => file.path.startsWith(`${folder}/`));
  if (folder !== "" && below.length === 0) return refuse(noEntry(repo.commit), true);
  const start = folder === "" ? 0 : folder.length + 1;
  const folders = new Set(below.flatMap((file) => foldersOf(file.path, start, recursive)));
  const files = recursive ? below : below.filter((file) => !file.path.includes("/", start));
  const entries = [...[...folders].map(folderEntry), ...files.map(fileEntry)];
  if (recursive) entries.sort((a, b) => (a.path < b.path ? -1 : 1));

  const limit = Math.min(
    Number(url.searchParams.get("limit") ?? "1000") || 1000,
    options.treePage ?? 1000,
  );
  const from = Number(atob(url.searchParams.get("cursor") ?? "") || "0");
  const next = new URL(url.pathname + url.search, options.origin);
  next.searchParams.set("limit", String(limit));
  next.searchParams.set("cursor", btoa(String(from + limit)));
  const more = from + limit < entries.length;
  return json(
    entries.slice(from, from + limit),
    more ? { link: `<${next.href}>; rel="next"` } : {},
  );
}

function foldersOf(path: string, start: number, recursive: boolean): string[] {
  const found: string[] = [];
  for (let slash = path.indexOf("/", start); slash !== -1; slash = path.indexOf("/", slash + 1)) {
    found.push(path.slice(0, slash));
    if (!recursive) break;
  }
  return found;
}

interface TreeEntry {
  readonly type: "directory" | "file";
  readonly oid: string;
  readonly size: number;
  readonly path: string;
  readonly lfs?: { readonly oid: string; readonly size: number; readonly pointerSize: number };
}

function folderEntry(path: string): TreeEntry {
  const oid = createHash("sha1").update(path).digest("hex");
  return { type: "directory", oid, size: 0, path };
}

function fileEntry(file: ServedFile): TreeEntry {
  const entry = { type: "file", oid: file.oid, size: file.size, path: file.path } as const;
  if (file.sha256 === null) return entry;
  return { ...entry, lfs: { oid: file.sha256, size: file.size, pointerSize: 134 } };
}
