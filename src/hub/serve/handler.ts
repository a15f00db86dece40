import { callerOf, gateFor, isVisible } from "./access.ts";
import { contentRoute, resolveRoute } from "./file-route.ts";
import { infoRoute } from "./info-route.ts";
import { listRoute, quickSearchRoute } from "./list-route.ts";
import type { ServedAccount, ServedHub, ServedRepo, ServeOptions } from "./model.ts";
import {
  BAD_TOKEN,
  DISABLED,
  UNKNOWN_ANONYMOUS,
  UNKNOWN_KNOWN_USER,
  badRevision,
  redirect,
  refuse,
} from "./reply.ts";
import type { Route } from "../route.ts";
import { routeOf } from "../route.ts";
import { treeRoute } from "./tree-route.ts";

/** A server as a plain function, for use in-process or behind a real socket. */
export type Handler = (request: Request) => Promise<Response>;

/**
 * Answers the read routes of the Hub for the repositories of `hub`: description, tree, files,
 * lists and quick search. Checks in the Hub's order: token, visibility, gate, revision, entry.
 */
export function hubHandler(hub: ServedHub, options: ServeOptions): Handler {
  return async (request) => {
    const url = new URL(request.url);
    const api = url.pathname.startsWith("/api/");
    const caller = callerOf(request, options);
    if (caller === "invalid") return refuse(BAD_TOKEN, api);
    if (url.pathname === "/api/models") return await listRoute(hub, caller, url, options);
    if (url.pathname === "/api/quicksearch") return await quickSearchRoute(hub, caller, url);
    const route = routeOf(url.pathname);
    if (route === null) return refuse({ status: 404, code: null, message: "Not Found" }, api);
    return await repoRoute(hub, options, { request, url, route, caller, api });
  };
}

interface Asked {
  readonly request: Request;
  readonly url: URL;
  readonly route: Route;
  readonly caller: ServedAccount | null;
  readonly api: boolean;
}

async function repoRoute(hub: ServedHub, options: ServeOptions, asked: Asked): Promise<Response> {
  const { request, url, route, caller, api } = asked;
  const repo = await hub.repo(route.repoKind, route.id);
  if (repo === null || !isVisible(repo, caller)) {
    const moved = repo === null ? await movedTo(hub, route, caller) : null;
    if (moved === null)
      return refuse(caller === null ? UNKNOWN_ANONYMOUS : UNKNOWN_KNOWN_USER, api);
    return redirect(307, renamed(url.pathname, route.id, moved.id) + url.search);
  }
  const isContent = route.kind === "resolve" || route.kind === "cache";
  if (repo.disabled && isContent) return refuse(DISABLED, api);
  const gate = isContent ? gateFor(repo, route.path, caller) : null;
  if (gate !== null) return refuse(gate, api);
  if (!knows(repo, route.revision)) return refuse(badRevision(route.revision), api);
  if (route.kind === "info") return infoRoute(repo, url.searchParams);
  if (route.kind === "tree") return treeRoute(repo, route.path, url, options);
  return route.kind === "resolve"
    ? resolveRoute(repo, route.path, url, options)
    : contentRoute(repo, route.path, request);
}

/** Old names, single-segment names and names in the wrong case redirect. */
async function movedTo(
  hub: ServedHub,
  { repoKind, id }: Route,
  caller: ServedAccount | null,
): Promise<ServedRepo | null> {
  const wanted = id.toLowerCase();
  const found = (await hub.all(repoKind)).find((repo) =>
    [repo.id, ...repo.renamedFrom].some((name) => name.toLowerCase() === wanted),
  );
  return found !== undefined && isVisible(found, caller) ? found : null;
}

/** The same path with another id, which stands after everything that names the route. */
function renamed(pathname: string, from: string, to: string): string {
  const lead = /^\/(?:api\/(?:resolve-cache\/)?(?:models|datasets)\/|datasets\/)?/u.exec(pathname);
  const at = lead?.[0].length ?? 0;
  return pathname.slice(0, at) + to + pathname.slice(at + from.length);
}

function knows(repo: ServedRepo, revision: string): boolean {
  if (revision === "HEAD" || repo.revisions.includes(revision)) return true;
  return /^[0-9a-f]{7,40}$/u.test(revision) && repo.commit.startsWith(revision);
}
