/** What a repository holds; the Hub keeps the two apart by path. */
export type RepoKind = "model" | "dataset";

/** What a path asks for. */
export interface Route {
  readonly kind: "info" | "tree" | "resolve" | "cache";
  readonly repoKind: RepoKind;
  readonly id: string;
  readonly revision: string;
  /** File or folder in the repository; empty for the root. */
  readonly path: string;
}

const ID = "([^/]+/[^/]+|[^/]+)";
// `refs/pr/3` is accepted with its slashes written out, as the Hub does.
const REV = "(refs/[^/]+/[^/]+|[^/]+)";
const API = "^/api/(models|datasets)";
const PATTERNS: readonly (readonly [Route["kind"], RegExp])[] = [
  ["cache", new RegExp(`^/api/resolve-cache/(models|datasets)/${ID}/([0-9a-f]{40})/(.+)$`, "u")],
  ["tree", new RegExp(`${API}/${ID}/tree/${REV}(?:/(.+))?$`, "u")],
  ["info", new RegExp(`${API}/${ID}/revision/${REV}$`, "u")],
  ["info", new RegExp(`${API}/${ID}$`, "u")],
  // No namespace can be called `datasets`: what follows it is the id of a data set.
  ["resolve", new RegExp(`^/(datasets)/${ID}/resolve/${REV}/(.+)$`, "u")],
  ["resolve", new RegExp(`^/(?!api/)()${ID}/resolve/${REV}/(.+)$`, "u")],
];

/** The route of a path, with every part decoded; `null` for a path that is not served. */
export function routeOf(pathname: string): Route | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(pathname);
    if (match === null) continue;
    try {
      const [, segment = "", id = "", revision = "", path = ""] = match.map((part) =>
        decodeURIComponent(part ?? ""),
      );
      const repoKind = segment === "datasets" ? "dataset" : "model";
      return { kind, repoKind, id, revision: revision === "" ? "HEAD" : revision, path };
    } catch {
      return null;
    }
  }
  return null;
}

/** Segments before the id in an address of a repository's files. */
export function filesPrefix(kind: RepoKind): readonly string[] {
  return kind === "dataset" ? ["datasets"] : [];
}

/** The segment that names the kind in an address of the API. */
export function apiSegment(kind: RepoKind): "models" | "datasets" {
  return kind === "dataset" ? "datasets" : "models";
}
