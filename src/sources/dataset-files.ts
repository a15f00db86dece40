import type { HubClient } from "../hub/client.ts";
import { createHubClient } from "../hub/client.ts";
import { asHubError } from "../hub/error.ts";
import type { RepoInfo } from "../hub/info.ts";
import { readInfo } from "../hub/info.ts";
import type { Problem } from "../model/problem.ts";
import type { HubFields, TextFile } from "../model/snapshot.ts";
import { readHubTexts } from "./hub-texts.ts";
import type { Ports } from "./ports.ts";
import type { FileRole } from "./select.ts";
import { roleOf } from "./select.ts";

/** A data set on the Hub at one commit: its fields, its card, and how it was generated. */
export interface DatasetFiles {
  /** Hub id with the Hub's own casing; after a rename the new one. */
  readonly id: string;
  readonly commit: string;
  readonly fields: HubFields;
  /** `README.md` and, where it is listed, `pipeline.yaml`; what could not be read is missing. */
  readonly texts: readonly TextFile[];
  /** Why a card that is there could not be read; empty otherwise. */
  readonly why: string;
}

/** How distilabel records the run that made a data set. */
const PIPELINE = "pipeline.yaml";

/**
 * Reads a data set of the configured Hub: one request for its description, one for the card, one
 * for the pipeline where there is one. A rename is followed. Never rejects.
 *
 * @param id a Hub id, with or without a namespace; checked by the caller.
 */
export async function readDatasetFiles(id: string, ports: Ports): Promise<DatasetFiles | Problem> {
  const client = createHubClient(ports);
  let info: RepoInfo;
  try {
    ports.progress(`reading the data set ${id}`);
    info = await readInfo(client, id, null, "dataset");
  } catch (error) {
    return asHubError(error, client.endpoint).problem;
  }
  return {
    id: info.repo,
    commit: info.commit,
    fields: info.fields,
    ...(await textsOf(client, info)),
  };
}

async function textsOf(
  client: HubClient,
  { repo, commit, siblings }: RepoInfo,
): Promise<Pick<DatasetFiles, "texts" | "why">> {
  const paths = siblings.files.map(({ path }) => path);
  const listed = paths.find((path) => roleOf(path) === "card");
  // A list may be missing or cut; then the card is worth a guess.
  const card = listed ?? (siblings.complete ? null : "README.md");
  const picked: { path: string; role: FileRole }[] = [];
  if (card !== null) picked.push({ path: card, role: "card" });
  if (paths.includes(PIPELINE)) picked.push({ path: PIPELINE, role: "config" });
  const read = await readHubTexts(
    client,
    repo,
    commit,
    { picked, dropped: [], unread: [] },
    new Map(siblings.files.map((file) => [file.path, file])),
    "dataset",
  );
  const guessed = listed === undefined && read.card?.kind === "entry";
  const why = guessed ? undefined : read.notRead.find(({ what }) => what === card)?.why;
  return { texts: read.texts, why: why === undefined ? "" : `its card was not read: ${why}` };
}
