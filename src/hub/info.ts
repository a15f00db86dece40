import type { HubFields, Listing } from "../model/snapshot.ts";
import { hubFieldsOf } from "../sources/hub-fields.ts";
import type { JsonObject } from "../sources/json.ts";
import { isObject } from "../sources/json.ts";
import { siblingsListing } from "../sources/listed.ts";
import { isCommit, isHubId } from "../targets/id.ts";
import type { HubClient } from "./client.ts";
import { HubError, asHubError } from "./error.ts";
import { explain } from "./explain.ts";
import type { RepoKind } from "./route.ts";
import { apiSegment } from "./route.ts";
import { modelInfo } from "./schema.ts";

/** What the Hub says about a repository at one revision. */
export interface RepoInfo {
  /** Canonical id with the Hub's own casing. */
  readonly repo: string;
  /** 40 hex digits. */
  readonly commit: string;
  readonly fields: HubFields;
  /** From `siblings`: a first idea of the files, complete or not. */
  readonly siblings: Listing;
}

const COMMON = [
  "sha", "cardData", "tags", "gated", "private", "disabled", "author", "createdAt", "siblings",
] as const; // prettier-ignore
const FIELDS: Readonly<Record<RepoKind, readonly string[]>> = {
  model: [...COMMON, "config", "baseModels", "library_name", "pipeline_tag"],
  dataset: COMMON,
};

/**
 * One request for everything the API says about `repo` at `revision` (`null`: default branch).
 * Servers that reject the list of fields are asked again without it. Throws `HubError`.
 */
export async function readInfo(
  client: HubClient,
  repo: string,
  revision: string | null,
  kind: RepoKind = "model",
): Promise<RepoInfo> {
  const path = ["api", apiSegment(kind), ...repo.split("/"), "revision", revision ?? "HEAD"];
  const blobs = ["blobs", "true"] as const;
  const expand = FIELDS[kind].map((field) => ["expand", field] as const);
  const full = client.address(path, [blobs, ...expand]);
  try {
    return await ask(client, full, repo, revision);
  } catch (error) {
    if (!(error instanceof HubError && error.kind === "bad-request"))
      throw asHubError(error, client.endpoint);
    return await ask(client, client.address(path, [blobs]), repo, revision);
  }
}

async function ask(
  client: HubClient,
  url: URL,
  repo: string,
  revision: string | null,
): Promise<RepoInfo> {
  const answer = await client.get(url, { headers: { accept: "application/json" } });
  const info = answer.cut ? undefined : jsonOf(answer.bytes);
  if (!isObject(info) || !modelInfo.safeParse(info).success)
    throw bad(url, "it is not the description of a repository");
  // Some mirrors leave `sha` out of the answer and send it as a header.
  const commit = info["sha"] ?? answer.headers.get("x-repo-commit");
  if (!isCommit(commit)) throw bad(url, "it names no commit");
  if (isCommit(revision) && revision !== commit) throw bad(url, "it is about another commit");
  const id = info["id"] ?? info["modelId"];
  return {
    repo: typeof id === "string" && isHubId(id) ? id : repo,
    commit,
    fields: hubFieldsOf(info),
    siblings: siblingsListing(info["siblings"]),
  };
}

function bad(url: URL, said: string): HubError {
  return explain({ kind: "bad-answer", url, status: null, said, wait: null });
}

function jsonOf(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
