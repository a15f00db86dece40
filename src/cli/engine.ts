import type { Report } from "../model/report.ts";
import type { CheckFlags } from "./check-flags.ts";
import type { Io } from "./io.ts";
import type { Progress } from "./progress.ts";

/** The library, ready to judge with what the command line says. */
export interface Engine {
  readonly check: (target: string) => Promise<Report>;
}

/** Reads the rules and prepares the Hub. Throws a `UsageError` for mistakes in either. */
export type OpenEngine = (flags: CheckFlags, io: Io, progress: Progress) => Promise<Engine>;

export async function openEngine(
  _flags: CheckFlags,
  _io: Io,
  _progress: Progress,
): Promise<Engine> {
  return await Promise.reject(new Error("not wired yet"));
}
