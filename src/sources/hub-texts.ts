import type { HubClient } from "../hub/client.ts";
import { download } from "../hub/download.ts";
import type { HubError } from "../hub/error.ts";
import { asHubError } from "../hub/error.ts";
import type { RepoKind } from "../hub/route.ts";
import type { NotRead, Problem } from "../model/problem.ts";
import type { FileEntry, TextFile } from "../model/snapshot.ts";
import { TEXT_LIMIT, pointerProblem } from "./decode-bytes.ts";
import { CODE_LIMIT, decodeText } from "./decode.ts";
import { mapInOrder } from "./map-in-order.ts";
import type { FileRole, Selection } from "./select.ts";
import { MODEL_CONFIG } from "./select.ts";
import { whyOf } from "./why.ts";

const AT_ONCE = 4;

/** Texts of a repository on the Hub, and what kept others from being read. */
export interface HubTexts {
  readonly texts: readonly TextFile[];
  readonly notRead: readonly NotRead[];
  readonly problems: readonly Problem[];
  /** Why the card could not be read, when it is there and could not. */
  readonly card: HubError | null;
}

type Outcome = { readonly path: string; readonly role: FileRole } & (
  | { readonly text: TextFile | null; readonly problem: Problem | null; readonly failure: null }
  | {
      readonly text: null;
      readonly problem: null;
      readonly failure: HubError;
      readonly entry: FileEntry;
    }
);

/** Reads the selected files at `commit`. Never throws; a file that fails is named in `notRead`. */
export async function readHubTexts(
  client: HubClient,
  repo: string,
  commit: string,
  selection: Selection,
  entries: ReadonlyMap<string, FileEntry>,
  kind: RepoKind = "model",
): Promise<HubTexts> {
  const outcomes = await mapInOrder(
    selection.picked,
    AT_ONCE,
    async ({ path, role }): Promise<Outcome> => {
      const entry = entries.get(path) ?? { path, size: null, oid: null, sha256: null };
      try {
        const read = await download(
          client,
          repo,
          commit,
          entry,
          role === "code" ? CODE_LIMIT : TEXT_LIMIT,
          kind,
        );
        return { path, role, ...decodeText(path, read.bytes, read.size), failure: null };
      } catch (error) {
        const failure = asHubError(error, client.endpoint);
        return { path, role, text: null, problem: null, failure, entry };
      }
    },
  );
  const notRead: NotRead[] = [
    ...selection.dropped.map((path) => ({ what: path, why: "too many files of this kind" })),
    ...selection.unread.map((path) => ({ what: path, why: "not a plain text file" })),
  ];
  const problems: Problem[] = [];
  for (const outcome of outcomes) {
    // Read where it is to be had; no answer rests on it alone.
    if (outcome.path === MODEL_CONFIG) continue;
    const problem = outcome.failure === null ? outcome.problem : problemOf(outcome);
    if (problem === null) continue;
    notRead.push({ what: outcome.path, why: whyOf(problem) });
    // The gate is one fact about the repository, however many files are behind it.
    if (problem.code !== "hub/gated" || problems.every(({ code }) => code !== "hub/gated"))
      problems.push(problem);
  }
  return {
    texts: outcomes.flatMap(({ text }) => (text === null ? [] : [text])),
    notRead,
    problems,
    card:
      outcomes.find(({ role, failure }) => role === "card" && failure !== null)?.failure ?? null,
  };
}

function problemOf(outcome: Outcome & { failure: HubError }): Problem {
  const { failure, path } = outcome;
  const isLfs = "entry" in outcome && outcome.entry.sha256 !== null;
  if (failure.kind === "foreign-origin" && isLfs) {
    const help =
      "Download the file yourself and check the directory; a publisher should commit the text itself.";
    return {
      ...pointerProblem(path),
      message: `${pointerProblem(path).message}; the text lies on another host`,
      help,
    };
  }
  return { ...failure.problem, fatal: false };
}
