import { type CheckEnvironment, checkTarget, type Judgement } from "../check.ts";
import { selectProfile } from "../decide/select-profile.ts";
import type { PolicyException } from "../model/exception.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { CheckRequest } from "../model/request.ts";
import { openEnvironment } from "../node/environment.ts";
import { packageVersion } from "../node/package-version.ts";
import { isDated } from "../packs/dated.ts";
import type { CheckFlags } from "./check-flags.ts";
import { UsageError, usageError } from "./errors.ts";
import type { Io } from "./io.ts";
import { openPolicy } from "./open-policy.ts";
import type { Progress } from "./progress.ts";

/** The library, ready to judge with what the command line says. */
export interface Engine {
  /** Every exception of the rules file, for whatever model. */
  readonly exceptions: readonly PolicyException[];
  readonly check: (target: string) => Promise<Report>;
}

/** An engine that also gives what the report was made from, and can judge under other rules. */
export interface FullEngine extends Engine {
  readonly policy: Policy;
  readonly judge: (target: string) => Promise<Judgement>;
  readonly judgeUnder: (target: string, policy: Policy) => Promise<Judgement>;
}

/** Reads the rules and prepares the Hub. Throws a `UsageError` for mistakes in either. */
export type OpenEngine = (flags: CheckFlags, io: Io, progress: Progress) => Promise<Engine>;

/** The engine over this machine: its disk, its network or a directory that serves as a Hub. */
export async function openEngine(
  flags: CheckFlags,
  io: Io,
  progress: Progress,
): Promise<FullEngine> {
  const environment = await openWorld(flags, io, progress);
  const policy = await openPolicy(flags, io, environment.catalog);
  profileOf(policy, flags, null);
  const judgeUnder = async (target: string, rules: Policy): Promise<Judgement> => {
    const judged = await checkTarget(target, requestFor(rules, flags, io), environment);
    if (flags.evidence !== null && judged.snapshot !== null)
      await (
        await import("./evidence.ts")
      ).keepEvidence(flags.evidence, judged.report, judged.snapshot);
    return judged;
  };
  const judge = async (target: string): Promise<Judgement> =>
    await judgeUnder(target, profileOf(policy, flags, target));
  return {
    policy,
    exceptions: policy.exceptions,
    judge,
    judgeUnder,
    check: async (target) => (await judge(target)).report,
  };
}

async function openWorld(flags: CheckFlags, io: Io, progress: Progress): Promise<CheckEnvironment> {
  const asks = !flags.exact && io.stderr.isTTY && io.stdin.isTTY;
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

/** The policy as the named profile sees it, or the first profile whose paths fit the target. */
function profileOf(policy: Policy, flags: CheckFlags, target: string | null): Policy {
  const selected = selectProfile(policy, { name: flags.profile, path: target });
  if ("policy" in selected) return { ...selected.policy, organisation: selected.organisation };
  const message = `there is no profile \`${selected.unknown}\` in ${policy.name}`;
  throw usageError("cli/unknown-profile", message, selected.help);
}

function requestFor(policy: Policy, flags: CheckFlags, io: Io): CheckRequest {
  // Without a rule that looks at the day a report says the same on every day.
  return {
    policy: flags.use === null ? policy : { ...policy, use: flags.use },
    exact: flags.exact,
    asOf: flags.asOf ?? (isDated(policy) ? io.today() : null),
    // A page for a person shows what rules found, and no checklist.
    checklist: flags.format === "json" || flags.format === "jsonl" ? "whole" : "judged",
    version: packageVersion(),
  };
}
