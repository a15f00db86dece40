import type { ServedAccount, ServedHub, ServedRepo, ServeOptions } from "./model.ts";
import { isVisible } from "./access.ts";
import { json } from "./reply.ts";

/** `GET /api/models`: by `author` and by words in the id (`search`), in pages. */
export async function listRoute(
  hub: ServedHub,
  caller: ServedAccount | null,
  url: URL,
  options: ServeOptions,
): Promise<Response> {
  const author = url.searchParams.get("author");
  const search = url.searchParams.get("search")?.toLowerCase() ?? "";
  const found = (await hub.all("model")).filter(
    (repo) =>
      isVisible(repo, caller) &&
      (author === null || repo.id.split("/")[0] === author) &&
      repo.id.toLowerCase().includes(search),
  );
  const limit = Math.min(
    Number(url.searchParams.get("limit") ?? "1000") || 1000,
    options.listPage ?? 1000,
  );
  const from = Number(atob(url.searchParams.get("cursor") ?? "") || "0");
  const next = new URL(url.pathname + url.search, options.origin);
  next.searchParams.set("cursor", btoa(String(from + limit)));
  const more = from + limit < found.length;
  const rows = found.slice(from, from + limit).map(rowOf);
  return json(rows, more ? { link: `<${next.href}>; rel="next"` } : {});
}

/** `GET /api/quicksearch`: ids that hold every piece of the words, spelling ignored. */
export async function quickSearchRoute(
  hub: ServedHub,
  caller: ServedAccount | null,
  url: URL,
): Promise<Response> {
  const q = url.searchParams.get("q") ?? "";
  const pieces = q
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((piece) => piece !== "");
  const found = (await hub.all("model")).filter(
    (repo) =>
      isVisible(repo, caller) &&
      pieces.length > 0 &&
      pieces.every((piece) => repo.id.toLowerCase().includes(piece)),
  );
  const limit = Math.min(Number(url.searchParams.get("limit") ?? "20") || 20, 20);
  const models = found.slice(0, limit).map((repo) => ({ id: repo.id }));
  return json({ q, models, modelsCount: found.length });
}

function rowOf(repo: ServedRepo): Record<string, unknown> {
  return {
    _id: repo.commit.slice(0, 24),
    id: repo.id,
    modelId: repo.id,
    private: repo.private,
    gated: repo.gated,
    tags: repo.info["tags"] ?? [],
    likes: 0,
    downloads: 0,
    createdAt: repo.info["createdAt"] ?? "2022-03-02T23:29:04.000Z",
    lastModified: repo.info["createdAt"] ?? "2022-03-02T23:29:04.000Z",
  };
}
