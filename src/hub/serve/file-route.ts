import type { ServedFile, ServedRepo, ServeOptions } from "./model.ts";
import { noEntry, redirect, refuse } from "./reply.ts";
import { apiSegment } from "../route.ts";

/** `GET /{id}/resolve/{rev}/{path}`: small files through the cache route, large ones elsewhere. */
export function resolveRoute(
  repo: ServedRepo,
  path: string,
  url: URL,
  options: ServeOptions,
): Response {
  const file = repo.files.find((entry) => entry.path === path);
  if (file === undefined) return refuse(noEntry(repo.commit), false);
  const headers = linked(repo, file);
  if (file.sha256 !== null) {
    return redirect(302, `${options.cdn}/${file.sha256}?Signature=not-a-real-one`, headers);
  }
  const encoded = `${repo.id}/${repo.commit}/${path}`.split("/").map(encodeURIComponent).join("/");
  const query = `${encodeURIComponent(url.pathname)}=&etag=${encodeURIComponent(`"${file.oid}"`)}`;
  const cache = `/api/resolve-cache/${apiSegment(repo.kind)}`;
  return redirect(307, `${cache}/${encoded}?${query}`, headers);
}

/** The content itself, whole or one range of it. A file that is only listed is missing. */
export function contentRoute(repo: ServedRepo, path: string, request: Request): Response {
  const file = repo.files.find((entry) => entry.path === path);
  if (file === undefined || file.bytes === null) return refuse(noEntry(repo.commit), false);
  return contentOf(file.bytes, file.sha256 ?? file.oid, repo.commit, request);
}

/** Bytes with an `ETag`; answers ranges as the Hub does, with 416 where there is nothing to give. */
function contentOf(
  bytes: Uint8Array<ArrayBuffer>,
  hash: string,
  commit: string,
  request: Request,
): Response {
  const headers: Record<string, string> = {
    "content-type": "text/plain; charset=utf-8",
    "accept-ranges": "bytes",
    etag: `"${hash}"`,
    "x-repo-commit": commit,
  };
  const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.get("range") ?? "");
  if (range === null) {
    return new Response(bytes, { headers: { ...headers, "content-length": String(bytes.length) } });
  }
  const from = Number(range[1]);
  const to = Math.min(range[2] === "" ? bytes.length : Number(range[2]) + 1, bytes.length);
  if (from >= bytes.length) {
    return new Response(null, {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${bytes.length}` },
    });
  }
  const part = bytes.slice(from, to);
  const span = `bytes ${from}-${to - 1}/${bytes.length}`;
  return new Response(part, {
    status: 206,
    headers: { ...headers, "content-length": String(part.length), "content-range": span },
  });
}

function linked(repo: ServedRepo, file: ServedFile): Record<string, string> {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  const headers: Record<string, string> = {
    "x-repo-commit": repo.commit,
    "x-linked-etag": `"${file.sha256 ?? file.oid}"`,
    "accept-ranges": "bytes",
    "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
  if (file.sha256 !== null) {
    headers["x-linked-size"] = String(file.size);
    headers["cache-control"] = "no-store";
  }
  return headers;
}
