import type { DisclosureTables } from "./disclosure/tables.ts";
import type { DatasetReading } from "./model/dataset.ts";
import type { DatasetClaim } from "./model/disclosure.ts";
import type { NotRead } from "./model/problem.ts";
import { mapInOrder } from "./sources/map-in-order.ts";
import type { Ports } from "./sources/ports.ts";
import type { HubReach } from "./sources/reach.ts";
import { isHubId } from "./targets/id.ts";
import { quote } from "./targets/quote.ts";

/** More listed data sets than this are not looked up: each costs two requests. */
const MAX_DATASETS = 24;
const AT_ONCE = 4;

/** Looks one data set up on the configured Hub. Never rejects: what failed is in the reading. */
export type DatasetReader = (id: string) => Promise<DatasetReading>;

/** Data sets already read, by lower-case id: one run over many models reads each once. */
export type DatasetMemo = Map<string, Promise<DatasetReading>>;

/**
 * Reads each data set that is named by a Hub id, in the order of the claims. A word of a sentence
 * that only looks like an id is asked for too, and dropped when the Hub does not know it.
 *
 * @param bodyLine 1-based line on which the body of the card starts: what is above it is listed.
 */
export async function readDatasets(
  claims: readonly DatasetClaim[],
  bodyLine: number,
  read: DatasetReader,
  memo: DatasetMemo,
): Promise<readonly DatasetReading[]> {
  const wanted = wantedIds(claims, bodyLine);
  const readings = await mapInOrder(
    [...wanted].slice(0, MAX_DATASETS),
    AT_ONCE,
    async ([key, { name, listed }]): Promise<readonly DatasetReading[]> => {
      const known = memo.get(key) ?? read(name);
      memo.set(key, known);
      const reading = { ...(await known), name };
      return listed || reading.state !== "gone" ? [reading] : [];
    },
  );
  return readings.flat();
}

/** Ids to look up, by lower case, in the order of the claims. */
function wantedIds(
  claims: readonly DatasetClaim[],
  bodyLine: number,
): ReadonlyMap<string, { readonly name: string; readonly listed: boolean }> {
  const wanted = new Map<string, { readonly name: string; readonly listed: boolean }>();
  for (const claim of claims) {
    const key = claim.name.toLowerCase();
    const listed = isListed(claim, bodyLine);
    if (!claim.resolvable || !isHubId(claim.name) || wanted.has(key)) continue;
    // A bare word of a sentence, such as the name of a public corpus, is not an id.
    if (listed || claim.name.includes("/")) wanted.set(key, { name: claim.name, listed });
  }
  return wanted;
}

/** One line for what is not looked up because too many data sets are named. */
export function datasetsBeyondLimit(
  claims: readonly DatasetClaim[],
  bodyLine: number,
): readonly NotRead[] {
  const left = wantedIds(claims, bodyLine).size - MAX_DATASETS;
  if (left <= 0) return [];
  const what = `${left} more data ${left === 1 ? "set" : "sets"} that the card names`;
  return [{ what, why: `only the first ${MAX_DATASETS} are looked up` }];
}

/** Listed in the front matter, or linked; what a trainer was given may well be private. */
function isListed({ name, evidence }: DatasetClaim, bodyLine: number): boolean {
  const inCard = /^readme\.md$/iu.test(evidence.file);
  return (inCard && evidence.startLine < bodyLine) || evidence.excerpt.includes(`datasets/${name}`);
}

/** One line for all data sets the Hub did not answer about. */
export function unreadDatasets(readings: readonly DatasetReading[]): readonly NotRead[] {
  const unread = readings.filter(({ state }) => state === "unread");
  const [first] = unread;
  if (first === undefined) return [];
  const what =
    unread.length === 1
      ? `the data set ${quote(first.name)}`
      : `${unread.length} of the data sets that are named`;
  return [{ what, why: first.why }];
}

/** A reader for one run. What it needs is loaded with the first data set. */
export function datasetReader(
  ports: Ports,
  reach: HubReach,
  tables: DisclosureTables,
): DatasetReader {
  return async (name) => {
    const { lookUpDataset } = await import("./dataset-lookup.ts");
    return await lookUpDataset(name, ports, reach, tables);
  };
}
