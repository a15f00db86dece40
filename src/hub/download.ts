import type { FileEntry } from "../model/snapshot.ts";
import { gitBlobId, sha256 } from "../sources/hash.ts";
import type { FileBytes } from "../sources/ports.ts";
import type { HubClient } from "./client.ts";
import { explain } from "./explain.ts";
import type { RepoKind } from "./route.ts";
import { filesPrefix } from "./route.ts";

/**
 * The first `limit` bytes of a file at a commit, checked against the hash of the listing where the
 * whole file was read. Throws `HubError`.
 *
 * One GET of our own: `downloadFile` of `@huggingface/hub` asks twice per file, fails on empty
 * files and on servers without ranges, and does not encode the path.
 */
export async function download(
  client: HubClient,
  repo: string,
  commit: string,
  entry: FileEntry,
  limit: number,
  kind: RepoKind = "model",
): Promise<FileBytes> {
  const segments = [...filesPrefix(kind), ...repo.split("/"), "resolve", commit];
  const url = client.address([...segments, ...entry.path.split("/")]);
  const long = entry.size === null || entry.size > limit;
  const headers: Record<string, string> =
    long && entry.size !== 0 ? { range: `bytes=0-${limit - 1}` } : {};
  const answer = await client.get(url, { headers, limit });
  const { bytes } = answer;
  const size = Math.max(
    entry.size ?? totalOf(answer.headers) ?? 0,
    bytes.length + (answer.cut ? 1 : 0),
  );
  if (size === bytes.length && !isListed(entry, bytes)) {
    throw explain({
      kind: "bad-answer",
      url,
      status: null,
      said: "it is not the listed file",
      wait: null,
    });
  }
  if (entry.size !== null && bytes.length < Math.min(entry.size, limit)) {
    throw explain({
      kind: "bad-answer",
      url,
      status: null,
      said: "it ended too early",
      wait: null,
    });
  }
  const isPage = answer.headers.get("content-type")?.includes("text/html") === true;
  if (isPage && entry.oid === null && !/\.html?$/iu.test(entry.path)) {
    throw explain({ kind: "bad-answer", url, status: null, said: "it is a web page", wait: null });
  }
  return { bytes, size };
}

function isListed(entry: FileEntry, bytes: Uint8Array): boolean {
  if (entry.sha256 !== null) return entry.sha256 === sha256(bytes);
  return entry.oid === null || entry.oid === gitBlobId(bytes);
}

function totalOf(headers: Headers): number | null {
  const total = /\/(\d{1,15})$/u.exec(headers.get("content-range") ?? "")?.[1];
  return total === undefined ? null : Number(total);
}
