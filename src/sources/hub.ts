import type { HubClient } from "../hub/client.ts";
import { createHubClient } from "../hub/client.ts";
import type { HubError } from "../hub/error.ts";
import { asHubError } from "../hub/error.ts";
import type { RepoInfo } from "../hub/info.ts";
import { readInfo } from "../hub/info.ts";
import { readTree } from "../hub/tree.ts";
import type { NotRead, Problem } from "../model/problem.ts";
import type { FileEntry, HubFields, Listing, Snapshot, Subject } from "../model/snapshot.ts";
import type { HubTarget } from "../model/target.ts";
import { hubPurl } from "../targets/id.ts";
import { isProblem, partial } from "../targets/problem.ts";
import { quote } from "../targets/quote.ts";
import { resolveRepository } from "../targets/resolve.ts";
import type { HubTexts } from "./hub-texts.ts";
import { readHubTexts } from "./hub-texts.ts";
import type { Ports } from "./ports.ts";
import { linkedSelection } from "./linked-path.ts";
import type { Selection } from "./select.ts";
import { LINKED_LIMITS, MODEL_CONFIG, roleOf, selectTexts } from "./select.ts";

/** A repository on the Hub as a snapshot of one commit: description, whole listing, texts. */
export async function hubSnapshot(
  target: HubTarget,
  ports: Ports,
  options: { readonly exact: boolean },
): Promise<Snapshot | Problem> {
  const client = createHubClient(ports);
  ports.progress(`looking for ${target.repo}`);
  const resolved = await resolveRepository(target, client, ports, options);
  if (isProblem(resolved)) return resolved;
  const { info, resolution } = resolved;
  ports.progress(`reading ${info.repo} at ${info.commit.slice(0, 8)}`);
  const tree = await readTree(client, info.repo, info.commit);
  const listing = tree.problem === null ? tree.listing : joined(tree.listing, info.siblings);
  const paths = listing.files.map((file) => file.path);
  const first = await textsOf(client, info, listing, selectionOf(paths, info.fields));
  const linked = linkedSelection(first.texts, paths);
  const read = linked === null ? first : added(first, await textsOf(client, info, listing, linked));
  const blocked = blockedBy(read, info);
  if (blocked !== null) return blocked;
  return {
    subject: subjectOf(info),
    resolution,
    listing,
    texts: read.texts,
    hub: info.fields,
    notRead: [
      ...read.notRead,
      ...submodules(tree.submodules),
      ...(listing.complete
        ? []
        : [{ what: "the list of files", why: tree.problem?.message ?? "it is incomplete" }]),
    ],
    problems: [
      ...tokenProblem(client),
      ...(tree.problem === null ? [] : [tree.problem]),
      ...gateProblem(info, read),
      ...cardProblem(info, read, listing),
      ...read.problems,
    ],
  };
}

/**
 * The texts of a repository that is judged. The model's configuration is asked for only where a
 * base is declared that it could contradict: each request for it counts as a download.
 */
function selectionOf(paths: readonly string[], fields: HubFields): Selection {
  const selection = selectTexts(paths);
  const declares =
    fields.baseModels !== null || fields.tags.some((tag) => tag.startsWith("base_model:"));
  if (!declares || !paths.includes(MODEL_CONFIG)) return selection;
  return { ...selection, picked: [...selection.picked, { path: MODEL_CONFIG, role: "config" }] };
}

function added(first: HubTexts, second: HubTexts): HubTexts {
  return {
    texts: [...first.texts, ...second.texts],
    notRead: [...first.notRead, ...second.notRead],
    problems: [...first.problems, ...second.problems],
    card: first.card,
  };
}

/** A repository another one points at: card and licence files, without the tree. */
export async function linkedSnapshot(
  repo: string,
  revision: string | null,
  ports: Ports,
): Promise<Snapshot | Problem> {
  const client = createHubClient(ports);
  let info: RepoInfo;
  try {
    ports.progress(`reading ${repo}, which is linked to`);
    info = await readInfo(client, repo, revision);
  } catch (error) {
    return asHubError(error, client.endpoint).problem;
  }
  const selection = selectTexts(
    info.siblings.files.map((file) => file.path),
    LINKED_LIMITS,
  );
  const read = await textsOf(client, info, info.siblings, selection);
  const texts = read.texts.map((text) => ({ ...text, repository: info.repo, commit: info.commit }));
  const method = info.repo === repo ? "exact" : "renamed";
  const reason =
    method === "exact" ? "" : `the Hub redirects ${quote(repo)} to ${quote(info.repo)}`;
  return {
    subject: subjectOf(info),
    resolution: { typed: repo, judged: info.repo, method, reason },
    listing: { complete: false, files: info.siblings.files },
    texts,
    hub: info.fields,
    notRead: read.notRead,
    problems: [...tokenProblem(client), ...gateProblem(info, read), ...read.problems],
  };
}

async function textsOf(
  client: HubClient,
  info: RepoInfo,
  listing: Listing,
  selection: ReturnType<typeof selectTexts>,
): Promise<HubTexts> {
  const entries = new Map<string, FileEntry>(listing.files.map((file) => [file.path, file]));
  const guess = { path: "README.md", role: "card" } as const;
  const knowsCard = listing.complete || selection.picked.some(({ role }) => role === "card");
  const picked = knowsCard ? selection.picked : [guess, ...selection.picked];
  const read = await readHubTexts(
    client,
    info.repo,
    info.commit,
    { ...selection, picked },
    entries,
  );
  // A guessed card that is not there is no failure to read it.
  if (knowsCard || read.card?.kind !== "entry") return read;
  return {
    ...read,
    card: null,
    notRead: read.notRead.filter(({ what }) => what !== guess.path),
    problems: read.problems.filter((problem) => problem.message !== read.card?.problem.message),
  };
}

/** A card that is there and cannot be read leaves nothing to judge. */
function blockedBy(read: HubTexts, info: RepoInfo): Problem | null {
  const failure: HubError | null = read.card;
  if (failure === null || failure.kind === "foreign-origin") return null;
  const problem = { ...failure.problem, fatal: true };
  return info.fields.disabled ? { ...problem, code: "hub/disabled", retryable: false } : problem;
}

function gateProblem(info: RepoInfo, read: HubTexts): readonly Problem[] {
  if (info.fields.gated === false || read.problems.some(({ code }) => code === "hub/gated"))
    return [];
  if (read.notRead.length === 0) return [];
  const help = "Accept the terms on the model's page in a browser to read the rest.";
  return [
    partial("hub/gated", `${quote(info.repo)} is gated; only its public part was read`, help),
  ];
}

function cardProblem(info: RepoInfo, read: HubTexts, listing: Listing): readonly Problem[] {
  if (read.card !== null || read.texts.some((text) => roleOf(text.path) === "card")) return [];
  if (listing.files.some((file) => roleOf(file.path) === "card")) return [];
  const help = "Ask the publisher for a model card: a `README.md` that names the licence.";
  return [partial("card/missing", `${quote(info.repo)} has no model card`, help)];
}

function tokenProblem(client: HubClient): readonly Problem[] {
  if (!client.tokenRefused()) return [];
  const help = "Set `HF_TOKEN` to a valid token, or unset it.";
  return [
    partial("hub/unauthorized", "the Hub refused the token; everything was read without it", help),
  ];
}

/** Names from the description fill up a listing that could not be read to its end. */
function joined(tree: Listing, siblings: Listing): Listing {
  const files = new Map([...siblings.files, ...tree.files].map((file) => [file.path, file]));
  return {
    complete: false,
    files: [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}

function submodules(paths: readonly string[]): readonly NotRead[] {
  return paths.map((what) => ({ what, why: "another repository, included as a submodule" }));
}

function subjectOf(info: RepoInfo): Subject {
  return {
    purl: hubPurl(info.repo, info.commit),
    name: info.repo,
    commit: info.commit,
    origin: "hub",
  };
}
