import type { Problem } from "../model/problem.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Target } from "../model/target.ts";
import { directorySnapshot } from "./directory.ts";
import type { Ports } from "./ports.ts";

/**
 * Reads a target once, at one commit. A repository is resolved first: as typed, then through the
 * organisation table, then through a person who confirms; `exact` allows the first only.
 */
export async function readTarget(
  target: Target,
  ports: Ports,
  options: { readonly exact: boolean },
): Promise<Snapshot | Problem> {
  if (target.kind === "directory") return await directorySnapshot(target, ports);
  const { hubSnapshot } = await import("./hub.ts");
  return await hubSnapshot(target, ports, options);
}

/**
 * Reads a repository that another one points at: card and licence files only, without a full
 * listing, exactly as named (renames are followed). `revision` `null` means the default branch.
 */
export async function readLinked(
  repo: string,
  revision: string | null,
  ports: Ports,
): Promise<Snapshot | Problem> {
  const { linkedSnapshot } = await import("./hub.ts");
  return await linkedSnapshot(repo, revision, ports);
}
