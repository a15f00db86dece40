import type { Problem } from "../model/problem.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Ports } from "./ports.ts";
import { readLinked } from "./read-target.ts";

/** Reads another repository of the configured Hub. */
export type LinkReader = (repo: string, revision: string | null) => Promise<Snapshot | Problem>;

/**
 * A reader for one run: each repository is read once, and a Hub that could not be reached is not
 * asked again, so that a run over many models does not wait for each of them.
 */
export function linkReader(ports: Ports): LinkReader {
  const memo = new Map<string, Promise<Snapshot | Problem>>();
  let unreachable: Problem | null = null;
  return async (repo, revision) => {
    if (unreachable !== null) return unreachable;
    const id = `${repo}@${revision ?? ""}`;
    const reading = memo.get(id) ?? readLinked(repo, revision, ports);
    memo.set(id, reading);
    const found = await reading;
    if ("code" in found && isUnreachable(found)) unreachable = found;
    return found;
  };
}

function isUnreachable({ code }: Problem): boolean {
  return code === "hub/network" || code === "hub/timeout" || code === "hub/offline";
}
