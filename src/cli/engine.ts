import { checkSnapshot, checkTarget, type CheckEnvironment } from "../check.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { CheckRequest } from "../model/request.ts";
import { openEnvironment } from "../node/environment.ts";
import { packageVersion } from "../node/package-version.ts";
import { noVerdict } from "../no-verdict.ts";
import { readTarget } from "../sources/read-target.ts";
import { parseTarget } from "../targets/parse.ts";
import type { CheckFlags } from "./check-flags.ts";
import { UsageError } from "./errors.ts";
import type { Io } from "./io.ts";
import { openPolicy } from "./open-policy.ts";
import type { Progress } from "./progress.ts";

/** The library, ready to judge with what the command line says. */
export interface Engine {
  readonly check: (target: string) => Promise<Report>;
}

/** Reads the rules and prepares the Hub. Throws a `UsageError` for mistakes in either. */
export type OpenEngine = (flags: CheckFlags, io: Io, progress: Progress) => Promise<Engine>;

/** The engine over this machine: its disk, its network or a directory that serves as a Hub. */
export async function openEngine(flags: CheckFlags, io: Io, progress: Progress): Promise<Engine> {
  const environment = await openWorld(flags, io, progress);
  const policy = await openPolicy(flags, io, environment.catalog);
  const request = requestOf(policy, flags, io);
  const folder = flags.evidence;
  if (folder === null) return { check: (target) => checkTarget(target, request, environment) };
  return { check: (target) => checkAndKeep(target, request, environment, folder) };
}

async function openWorld(flags: CheckFlags, io: Io, progress: Progress): Promise<CheckEnvironment> {
  const asks = io.stdin.isTTY && io.stderr.isTTY && !flags.exact;
  const environment = await openEnvironment({
    hub: flags.hub ?? undefined,
    environment: io.env,
    confirm: asks ? async (question, names) => await ask(question, names, io, progress) : null,
    progress: progress.show,
  });
  if (!("code" in environment)) return environment;
  const { message, help } = environment;
  throw new UsageError([{ code: "cli/hub", message, help, where: null, why: null }]);
}

async function ask(
  question: string,
  candidates: readonly string[],
  io: Io,
  progress: Progress,
): Promise<string | null> {
  progress.clear();
  return await (await import("./confirm.ts")).confirm(question, candidates, io);
}

function requestOf(policy: Policy, flags: CheckFlags, io: Io): CheckRequest {
  return {
    policy: flags.use === null ? policy : { ...policy, use: flags.use },
    exact: flags.exact,
    asOf: flags.asOf ?? (usesDates(policy) ? io.today() : null),
    version: packageVersion(),
  };
}

/** Whether a rule of the policy depends on the day; none does yet. */
function usesDates(_policy: Policy): boolean {
  return false;
}

async function checkAndKeep(
  input: string,
  request: CheckRequest,
  environment: CheckEnvironment,
  folder: string,
): Promise<Report> {
  const { ports } = environment;
  const target = await parseTarget(input, ports.files);
  if ("code" in target) return noVerdict(input, null, target, request);
  const snapshot = await readTarget(target, ports, { exact: request.exact });
  if ("code" in snapshot) return noVerdict(input, target, snapshot, request);
  const report = await checkSnapshot(snapshot, request, environment);
  const { keepEvidence } = await import("./evidence.ts");
  await keepEvidence(folder, report, snapshot);
  return report;
}
