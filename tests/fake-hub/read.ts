import type { Problem } from "../../src/model/problem.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import type { Ports } from "../../src/sources/ports.ts";
import { readTarget } from "../../src/sources/read-target.ts";
import { parseTarget } from "../../src/targets/parse.ts";
import { isProblem } from "../../src/targets/problem.ts";

/** Parses and reads, as the program does. */
export async function read(
  input: string,
  ports: Ports,
  exact = false,
): Promise<Snapshot | Problem> {
  const target = await parseTarget(input, ports.files, ports.hub.endpoint);
  return isProblem(target) ? target : await readTarget(target, ports, { exact });
}

/** The snapshot; a problem fails the test with its message. */
export async function snapshot(input: string, ports: Ports, exact = false): Promise<Snapshot> {
  const result = await read(input, ports, exact);
  if (isProblem(result))
    throw new Error(`expected a snapshot, got ${result.code}: ${result.message}`);
  return result;
}

/** The problem; a snapshot fails the test. */
export async function problem(input: string, ports: Ports, exact = false): Promise<Problem> {
  const result = await read(input, ports, exact);
  if (!isProblem(result))
    throw new Error(`expected a problem, got a snapshot of ${result.subject.purl}`);
  return result;
}
