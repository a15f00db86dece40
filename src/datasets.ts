import type { DatasetReading } from "./model/dataset.ts";
import type { DatasetClaim } from "./model/disclosure.ts";

/** More listed data sets than this are not looked up: each costs two requests. */
const MAX_DATASETS = 24;

/** Looks one data set up on the configured Hub. Never rejects: what failed is in the reading. */
export type DatasetReader = (id: string) => Promise<DatasetReading>;

/** Data sets already read, by lower-case id: one run over many models reads each once. */
export type DatasetMemo = Map<string, Promise<DatasetReading>>;

/** Reads each data set that is named by a Hub id, in the order of the claims. */
export async function readDatasets(
  claims: readonly DatasetClaim[],
  read: DatasetReader,
  memo: DatasetMemo,
): Promise<readonly DatasetReading[]> {
  const names = new Map<string, string>();
  for (const { name, resolvable } of claims) if (resolvable) names.set(name.toLowerCase(), name);
  const wanted = [...names].slice(0, MAX_DATASETS);
  return await Promise.all(
    wanted.map(async ([id, name]) => {
      const known = memo.get(id) ?? read(name);
      memo.set(id, known);
      return { ...(await known), name };
    }),
  );
}

/** A reader for where nothing can be asked. */
export function noDatasetReader(why: string): DatasetReader {
  return (name) =>
    Promise.resolve({
      name,
      state: "unread",
      id: null,
      commit: null,
      createdAt: null,
      license: null,
      sources: [],
      generators: [],
      synthetic: false,
      why,
      evidence: [],
    });
}
