import { withHubFacts } from "./disclosure/datasets/hub-facts.ts";
import { readDatasetTexts } from "./disclosure/datasets/read.ts";
import type { DisclosureTables } from "./disclosure/tables.ts";
import type { DatasetReading } from "./model/dataset.ts";
import type { Problem } from "./model/problem.ts";
import type { DatasetFiles } from "./sources/dataset-files.ts";
import { readDatasetFiles } from "./sources/dataset-files.ts";
import type { Ports } from "./sources/ports.ts";
import type { HubReach } from "./sources/reach.ts";
import { isHubId } from "./targets/id.ts";
import { isProblem } from "./targets/problem.ts";
import { quote } from "./targets/quote.ts";

const NOTHING = {
  id: null,
  commit: null,
  createdAt: null,
  license: null,
  sources: [],
  generators: [],
  synthetic: false,
  evidence: [],
} as const;

/** Reads a data set of the configured Hub and what its own card says. Never rejects. */
export async function lookUpDataset(
  name: string,
  ports: Ports,
  reach: HubReach,
  tables: DisclosureTables,
): Promise<DatasetReading> {
  if (!isHubId(name)) return unread(name, `${quote(name)} is not an id of the Hub`);
  const files = await reach.ask(() => readDatasetFiles(name, ports));
  if (isProblem(files)) return failed(name, files);
  const { id, commit, fields, texts, why } = files;
  const read = await readDatasetTexts({ id, commit, createdAt: fields.createdAt, texts }, tables);
  const facts = withHubFacts(read, fields, { repository: `datasets/${id}`, commit });
  return {
    name,
    state: stateOf(name, files),
    id,
    commit,
    createdAt: fields.createdAt,
    ...facts,
    why: fields.disabled ? "the Hub has disabled it" : why,
  };
}

/** A reading of a data set that was not asked for, or that the Hub did not answer about. */
export function unread(name: string, why: string): DatasetReading {
  return { name, state: "unread", ...NOTHING, why };
}

function stateOf(name: string, { id, fields }: DatasetFiles): DatasetReading["state"] {
  if (fields.disabled) return "gone";
  if (fields.gated !== false || fields.private) return "gated";
  return id.toLowerCase() === name.toLowerCase() ? "exists" : "renamed";
}

function failed(name: string, problem: Problem): DatasetReading {
  const { code, message } = problem;
  if (code === "target/not-found") {
    const why = "the Hub knows no such data set, or hides it";
    return { name, state: "gone", ...NOTHING, why };
  }
  if (code === "hub/disabled")
    return { name, state: "gone", ...NOTHING, why: "the Hub has disabled it" };
  if (code === "hub/gated") return { name, state: "gated", ...NOTHING, why: message };
  // The problem may be that of the first repository that was asked for.
  return unread(name, code === "hub/offline" ? "offline mode is on" : message);
}
