import { isHubId, isRevision } from "./id.ts";

/** A repository and a revision as some spelling names them; not yet checked. */
export interface Spelled {
  readonly repo: string;
  readonly revision: string | null;
}

/** Why a spelling is refused: one sentence without the value, and what to type instead. */
export interface Refused {
  readonly why: string;
  readonly help: string;
}

const OTHER_KINDS: ReadonlySet<string> = new Set(["datasets", "spaces", "buckets", "kernels"]);

const PAGES: ReadonlySet<string> = new Set([
  "api", "blog", "chat", "collections", "docs", "enterprise", "join", "learn", "login",
  "models", "new", "notifications", "organizations", "papers", "posts", "pricing", "search",
  "settings", "tasks", "terms-of-service", "privacy", "welcome",
]); // prettier-ignore

const WITH_REVISION: ReadonlySet<string> = new Set([
  "tree", "blob", "resolve", "raw", "commit", "commits", "blame", "revision",
]); // prettier-ignore

const OTHER_TABS: ReadonlySet<string> = new Set(["discussions", "settings", "edit", "delete"]);

/** `org/name` and `org/name@revision`. */
export function fromId(text: string): Spelled {
  const at = text.indexOf("@");
  if (at === -1) return { repo: text, revision: null };
  return { repo: text.slice(0, at), revision: text.slice(at + 1) };
}

/** What follows `hf://`: `[models/]org/name[@revision][/path in the repository]`. */
export function fromHfUri(rest: string): Spelled | Refused {
  const parts = rest.split("/").filter((part) => part !== "");
  if (OTHER_KINDS.has(parts[0] ?? "")) return notAModel(parts[0] ?? "");
  if (parts[0] === "models") parts.shift();
  const [first = "", second, ...deeper] = parts;
  if (first.includes("@") || second === undefined) return fromId(first);
  const named = fromId(`${first}/${second}`);
  // A revision such as `refs/pr/3` goes on after the slash; nothing else does.
  if (named.revision === "refs") return { ...named, revision: specialRef(["refs", ...deeper]) };
  return named.revision === null ? named : { ...named, revision: decoded(named.revision) };
}

/** Path segments of a page or an API address of a Hub, without the Hub's own prefix. */
export function fromHubPath(segments: readonly string[]): Spelled | Refused {
  const parts = segments.filter((part) => part !== "").map(decoded);
  if (parts[0] === "api" && parts[1] === "models") parts.splice(0, 2);
  const [first = "", second] = parts;
  if (OTHER_KINDS.has(first)) return notAModel(first);
  if (first === "")
    return { why: "names no repository", help: "Add the model's `namespace/name`." };
  const legacy = second === undefined || (WITH_REVISION.has(second) && parts.length > 2);
  if (legacy && PAGES.has(first)) {
    return {
      why: "is a page of the Hub, not a model",
      help: "Open the model's page and copy that address.",
    };
  }
  const repo = legacy ? first : `${first}/${second ?? ""}`;
  const rest = parts.slice(legacy ? 1 : 2);
  const tab = rest[0];
  if (tab === undefined || OTHER_TABS.has(tab)) return { repo, revision: null };
  if (!WITH_REVISION.has(tab) || rest[1] === undefined) return { repo, revision: null };
  return { repo, revision: specialRef(rest.slice(1)) };
}

/** A package URL, `pkg:huggingface/[namespace/]name[@version]`. */
export function fromPurl(rest: string): Spelled | Refused {
  const body = (rest.split(/[?#]/u, 1)[0] ?? "").replace(/^\/+/u, "");
  const slash = body.indexOf("/");
  const type = body.slice(0, Math.max(slash, 0)).toLowerCase();
  if (type !== "huggingface") {
    return {
      why: "is a package URL of another type than `huggingface`",
      help: "Type `pkg:huggingface/<namespace>/<name>@<commit>`.",
    };
  }
  const named = fromId(body.slice(slash + 1).replace(/^\/+|\/+$/gu, ""));
  return {
    repo: named.repo.split("/").map(decoded).join("/"),
    revision: named.revision === null ? null : decoded(named.revision),
  };
}

/** `true` when both parts are well formed. */
export function isSound(spelled: Spelled): boolean {
  return isHubId(spelled.repo) && (spelled.revision === null || isRevision(spelled.revision));
}

/** The revision at the start of a path: `refs/pr/3` and `refs/convert/x` have three segments. */
function specialRef(parts: readonly string[]): string {
  return parts[0] === "refs" ? parts.slice(0, 3).join("/") : (parts[0] ?? "");
}

function notAModel(kind: string): Refused {
  return {
    why: `is in the Hub's ${kind}, not one of its models`,
    help: "Only models are judged: type the model's `namespace/name`.",
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
