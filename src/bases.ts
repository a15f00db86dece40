import type { AssessPorts } from "./assess.ts";
import { assess } from "./assess.ts";
import type { BaseReading } from "./lineage/edges.ts";
import type { BaseModelClaim } from "./model/lineage.ts";
import type { LinkReader } from "./sources/link-reader.ts";

/** More declared bases than this are not read: a merge of hundreds is not one question. */
const MAX_BASES = 16;

/** Bases already read, by lower-case id: one run over many models reads each base once. */
export type BaseMemo = Map<string, Promise<BaseReading>>;

/** Reads each base that is named by a Hub id, one hop, without following links of its own. */
export async function readBases(
  claims: readonly BaseModelClaim[],
  read: LinkReader,
  ports: AssessPorts,
  memo: BaseMemo,
): Promise<readonly BaseReading[]> {
  const names = new Map<string, string>();
  for (const claim of claims) if (claim.isHubId) names.set(claim.name.toLowerCase(), claim.name);
  const readings: BaseReading[] = [];
  for (const [id, name] of [...names].slice(0, MAX_BASES)) {
    const known = memo.get(id) ?? readBase(name, read, ports);
    memo.set(id, known);
    readings.push(await known);
  }
  return readings;
}

async function readBase(name: string, read: LinkReader, ports: AssessPorts): Promise<BaseReading> {
  const snapshot = await read(name, null);
  if ("code" in snapshot) return { name, conclusion: null, purl: null, why: snapshot.message };
  const { conclusion } = await assess(snapshot, { ...ports, readLinked: null });
  return { name, conclusion, purl: snapshot.subject.purl, why: conclusion.why };
}
