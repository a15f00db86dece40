import type { HubFields, Listing } from "../model/snapshot.ts";
import { isCommit, isHubId } from "../targets/id.ts";
import { hubFieldsOf } from "./hub-fields.ts";
import { isObject, parseJson, stringOf } from "./json.ts";
import { siblingsListing, treeListing } from "./listed.ts";
import type { FileAccess } from "./ports.ts";

/** What a directory tells about where it came from. Claims of files in it, not proofs. */
export interface Origin {
  readonly kind: "directory" | "cache";
  /** The directory to read: absolute, without links, with `/`. */
  readonly root: string;
  /** Hub id, or `null`. */
  readonly repo: string | null;
  readonly commit: string | null;
  readonly listing: Listing | null;
  readonly hub: HubFields | null;
  /** Files of the directory that describe it and are not part of the repository. */
  readonly notes: readonly string[];
  /** Directories into which links may lead. */
  readonly allowed: readonly string[];
}

const METADATA_LIMIT = 16 * 1024 * 1024;
const SNAPSHOT = /^(.*)\/models--([^/]+)\/snapshots\/([0-9a-f]{40})$/u;
const CACHED_REPO = /^(?:.*)\/models--[^/]+$/u;

/** Reads the little that tells where `real` (absolute, without links) came from. */
export async function originOf(real: string, access: FileAccess): Promise<Origin> {
  const root = real.replaceAll("\\", "/").replace(/(?<=.)\/$/u, "");
  const snapshot = CACHED_REPO.test(root) ? await currentSnapshot(root, access) : root;
  const match = SNAPSHOT.exec(snapshot);
  if (match !== null) return await cacheOrigin(snapshot, match, access);
  return await directoryOrigin(root, access);
}

async function currentSnapshot(root: string, access: FileAccess): Promise<string> {
  const commit = (await textOf(`${root}/refs/main`, 256, access))?.trim();
  return isCommit(commit) ? `${root}/snapshots/${commit}` : root;
}

async function cacheOrigin(
  root: string,
  match: RegExpExecArray,
  access: FileAccess,
): Promise<Origin> {
  const [, cache = "", folder = "", commit = ""] = match;
  const repository = `${cache}/models--${folder}`;
  const repo = folder.replace("--", "/");
  const tree = await textOf(`${repository}/trees/${commit}.json`, METADATA_LIMIT, access);
  return {
    kind: "cache",
    root,
    repo: isHubId(repo) ? repo : null,
    commit,
    listing: tree === null ? null : treeListing(keyedByPath(parseJson(tree))),
    hub: null,
    notes: [],
    allowed: [root, `${repository}/blobs`, `${cache}/blobs`],
  };
}

/** The cached tree is a list, or an object with the paths as keys. */
function keyedByPath(value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value["files"]) || Array.isArray(value["entries"]))
    return value;
  const files = isObject(value["files"]) ? value["files"] : value;
  return Object.entries(files).map(([path, row]) => (isObject(row) ? { ...row, path } : null));
}

async function directoryOrigin(root: string, access: FileAccess): Promise<Origin> {
  const answer = apiAnswer(await jsonOf(`${root}/api.json`, access));
  const tree = treeListing(await jsonOf(`${root}/git-tree.json`, access));
  return {
    kind: "directory",
    root,
    repo: answer?.repo ?? null,
    commit: answer?.commit ?? null,
    listing: tree ?? answer?.listing ?? null,
    hub: answer?.hub ?? null,
    notes: [...(answer === null ? [] : ["api.json"]), ...(tree === null ? [] : ["git-tree.json"])],
    allowed: [root],
  };
}

interface ApiAnswer {
  readonly repo: string;
  readonly commit: string;
  readonly listing: Listing;
  readonly hub: HubFields;
}

/** A stored answer of `/api/models/<id>`; a file of that name with other content is not one. */
function apiAnswer(info: unknown): ApiAnswer | null {
  if (!isObject(info)) return null;
  const repo = stringOf(info["id"]) ?? stringOf(info["modelId"]);
  const commit = info["sha"];
  if (repo === null || !isHubId(repo) || !isCommit(commit) || !Array.isArray(info["siblings"]))
    return null;
  return { repo, commit, listing: siblingsListing(info["siblings"]), hub: hubFieldsOf(info) };
}

async function jsonOf(path: string, access: FileAccess): Promise<unknown> {
  const text = await textOf(path, METADATA_LIMIT, access);
  return text === null ? undefined : parseJson(text);
}

async function textOf(path: string, limit: number, access: FileAccess): Promise<string | null> {
  const read = await access.read(path, limit);
  if (read === null || read.size > limit) return null;
  return new TextDecoder().decode(read.bytes);
}
