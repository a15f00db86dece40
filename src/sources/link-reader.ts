import type { Problem } from "../model/problem.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Ports } from "./ports.ts";
import type { HubReach } from "./reach.ts";
import { hubReach } from "./reach.ts";
import { readLinked } from "./read-target.ts";

/** Reads another repository of the configured Hub. */
export type LinkReader = (repo: string, revision: string | null) => Promise<Snapshot | Problem>;

/**
 * A reader for one run: each repository is read once, and a Hub that could not be reached is not
 * asked again, so that a run over many models does not wait for each of them.
 */
export function linkReader(ports: Ports, reach: HubReach = hubReach()): LinkReader {
  const memo = new Map<string, Promise<Snapshot | Problem>>();
  return async (repo, revision) => {
    const id = `${repo}@${revision ?? ""}`;
    const reading = memo.get(id) ?? reach.ask(() => readLinked(repo, revision, ports));
    memo.set(id, reading);
    return await reading;
  };
}
