import type { Problem } from "../model/problem.ts";
import type { Target } from "../model/target.ts";
import type { FileAccess } from "../sources/ports.ts";
import { fatal } from "./problem.ts";
import { quote } from "./quote.ts";
import type { Refused, Spelled } from "./spelling.ts";
import { fromHfUri, fromHubPath, fromId, fromPurl, isSound } from "./spelling.ts";

const PUBLIC_HOSTS: ReadonlySet<string> = new Set([
  "huggingface.co",
  "www.huggingface.co",
  "hf.co",
]);
const LONGEST = 4096;
const FORMS =
  "Type `namespace/name`, `namespace/name@revision`, the model's address on huggingface.co, or a directory.";

/**
 * What a typed string means: a repository on the Hub, or a directory on this machine. An existing
 * path wins over an id. Nothing is read but the path's kind, and nothing is sent.
 *
 * Takes `org/name[@revision]`, `hf://…`, addresses of huggingface.co and of `endpoint`,
 * `pkg:huggingface/…`, and paths. Anything else is a `target/…` problem.
 */
export async function parseTarget(
  input: string,
  files: FileAccess,
  endpoint = "https://huggingface.co",
): Promise<Target | Problem> {
  const text = input.trim();
  if (text === "" || text.length > LONGEST) {
    return fatal(
      "target/invalid",
      text === "" ? "the target is empty" : "the target is too long",
      FORMS,
    );
  }
  if (!/\p{Cc}/u.test(text)) {
    const local = await fromDisk(input, text, files);
    if (local !== null) return local;
  }
  const spelled = spelledBy(text, endpoint);
  if (spelled === null) {
    const help = "Check the spelling of the path; a model on the Hub is typed `namespace/name`.";
    return fatal("target/not-found", `there is no directory ${quote(text)}`, help);
  }
  if ("why" in spelled)
    return fatal("target/invalid", `${quote(text)} ${spelled.why}`, spelled.help);
  if (!isSound(spelled)) {
    return fatal("target/invalid", `${quote(text)} is not the id of a model on the Hub`, FORMS);
  }
  return { kind: "hub", input, repo: spelled.repo, revision: spelled.revision };
}

async function fromDisk(
  input: string,
  text: string,
  files: FileAccess,
): Promise<Target | Problem | null> {
  const path = text.startsWith("file://") ? filePath(text) : text;
  if (path === null) return null;
  const found = await files.stat(path);
  if (found === null) return null;
  if (found.kind === "directory") return { kind: "directory", input, path };
  const help =
    "Give the directory that holds the model; for a repository on the Hub, type `hf://namespace/name`.";
  return fatal("target/invalid", `${quote(text)} is a file, not a model directory`, help);
}

function filePath(text: string): string | null {
  try {
    return decodeURIComponent(new URL(text).pathname);
  } catch {
    return null;
  }
}

/** `null` for what can only be a path that does not exist. */
function spelledBy(text: string, endpoint: string): Spelled | Refused | null {
  if (/^hf:\/\//iu.test(text)) return fromHfUri(text.slice(5));
  if (/^pkg:/iu.test(text)) return fromPurl(text.slice(4));
  if (/^https?:\/\//iu.test(text)) return fromAddress(text, endpoint);
  if (/^(?:www\.)?(?:huggingface\.co|hf\.co)\//iu.test(text))
    return fromAddress(`https://${text}`, endpoint);
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) && !text.startsWith("file://")) {
    return { why: "is an address of a kind that is not read", help: FORMS };
  }
  const named = fromId(text.replace(/^models\/(?=[^/]+\/[^/]+$)/u, "").replace(/\/$/u, ""));
  return looksLikePath(text, named.repo) ? null : named;
}

function looksLikePath(text: string, repo: string): boolean {
  return (
    /^(?:\.{0,2}\/|~|\.{1,2}$|file:|[A-Za-z]:[\\/])/u.test(text) ||
    text.includes("\\") ||
    repo.split("/").length > 2
  );
}

function fromAddress(text: string, endpoint: string): Spelled | Refused {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { why: "is not an address", help: FORMS };
  }
  const base = new URL(endpoint);
  const prefix = base.pathname.replace(/\/$/u, "");
  if (url.host === base.host && (prefix === "" || url.pathname.startsWith(`${prefix}/`))) {
    return fromHubPath(url.pathname.slice(prefix.length).split("/"));
  }
  if (PUBLIC_HOSTS.has(url.hostname)) return fromHubPath(url.pathname.split("/"));
  return {
    why: `is not an address of the Hub in use (${base.host})`,
    help: "Name the Hub it is on with `--hub <url>`, or type the model's `namespace/name`.",
  };
}
