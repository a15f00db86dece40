/** What a path asks for. */
export interface Route {
  readonly kind: "info" | "tree" | "resolve" | "cache";
  readonly id: string;
  readonly revision: string;
  /** File or folder in the repository; empty for the root. */
  readonly path: string;
}

const ID = "([^/]+/[^/]+|[^/]+)";
// `refs/pr/3` is accepted with its slashes written out, as the Hub does.
const REV = "(refs/[^/]+/[^/]+|[^/]+)";
const PATTERNS: readonly (readonly [Route["kind"], RegExp])[] = [
  ["cache", new RegExp(`^/api/resolve-cache/models/${ID}/([0-9a-f]{40})/(.+)$`, "u")],
  ["tree", new RegExp(`^/api/models/${ID}/tree/${REV}(?:/(.+))?$`, "u")],
  ["info", new RegExp(`^/api/models/${ID}/revision/${REV}$`, "u")],
  ["info", new RegExp(`^/api/models/${ID}$`, "u")],
  ["resolve", new RegExp(`^/(?!api/)${ID}/resolve/${REV}/(.+)$`, "u")],
];

/** The route of a path, with every part decoded; `null` for a path that is not served. */
export function routeOf(pathname: string): Route | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(pathname);
    if (match === null) continue;
    try {
      const [, id = "", revision = "HEAD", path = ""] = match.map((part) =>
        decodeURIComponent(part ?? ""),
      );
      return { kind, id, revision: revision === "" ? "HEAD" : revision, path };
    } catch {
      return null;
    }
  }
  return null;
}
