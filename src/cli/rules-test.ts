import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCases } from "../decide/rules-test/case.ts";
import { casesText, runCases, type Judge } from "../decide/rules-test/run.ts";
import { runRules } from "../findings/index.ts";
import { rulesOf } from "../judge.ts";
import type { Policy } from "../model/policy.ts";
import { nodeCatalog } from "../node/catalog.ts";
import { decideOutcome } from "../outcome.ts";
import { readCheckFlags } from "./check-flags.ts";
import type { Flags } from "./command.ts";
import { mistakesOf, UsageError, usageError } from "./errors.ts";
import { EXIT } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { openPolicy } from "./open-policy.ts";

/** `modelcheck rules test <dir>`: a policy's own tests; exit 1 when a case comes out otherwise. */
export async function testRules(folder: string, flags: Flags, io: Io): Promise<number> {
  const catalog = nodeCatalog();
  const given = readCheckFlags(flags);
  let wrong = false;
  for (const name of caseFiles(folder, io)) {
    const file = join(folder, name);
    const cases = readCases(file, readFileSync(resolve(io.cwd, file), "utf8"));
    if ("errors" in cases) throw new UsageError(mistakesOf(cases.errors));
    const named = cases.policy === undefined ? given : { ...given, policy: cases.policy };
    const policy = await openPolicy(named, io, catalog);
    const results = runCases(
      cases.cases,
      policy,
      judgeFor(policy, given.asOf ?? io.today(), catalog),
    );
    wrong ||= results.some(({ problems }) => problems.length > 0);
    await io.stdout.write(`${file}, under ${policy.name}\n${casesText(results)}`);
  }
  return wrong ? EXIT.fail : EXIT.ok;
}

function judgeFor(policy: Policy, asOf: string, lookup: Judge["lookup"]): Judge {
  return {
    lookup,
    findings: (facts) => runRules(facts, rulesOf(policy, asOf)),
    outcome: (findings) => decideOutcome(findings, []).outcome,
    asOf,
  };
}

function caseFiles(folder: string, io: Io): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(resolve(io.cwd, folder));
  } catch {
    throw usageError("cli/no-cases", `\`${folder}\` is no folder that can be read`, "name one");
  }
  const files = names.filter((name) => /\.ya?ml$/u.test(name)).toSorted();
  if (files.length > 0) return files;
  const help = "write cases as YAML files: facts in, the expected outcome out";
  throw usageError("cli/no-cases", `\`${folder}\` holds no YAML file`, help);
}
