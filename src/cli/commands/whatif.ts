import { changedOrganisation, whatIfChanges, type WhatIfChange } from "../../decide/what-if.ts";
import type { Policy } from "../../model/policy.ts";
import { escapeUnseen, escapeUnseenJson } from "../../reporters/escape.ts";
import { USE_WORDS } from "../../model/use.ts";
import { hang } from "../../reporters/wrap.ts";
import { defineRuleFlags, text, usesOf } from "../check-flags.ts";
import type { CliCommand, Flags } from "../command.ts";
import { UsageError } from "../errors.ts";
import { worstExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { lockedTarget, openLock } from "../lock-file.ts";
import { definePageOptions, readPageOptions, type PageOptions } from "../page-options.ts";
import { knownOr, openQuietly } from "../single.ts";
import { readTargets } from "../targets.ts";

/** `modelcheck whatif <model…>`: which decisions would change if the organisation were another. */
export const whatifCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Says which decisions change, and by which clause, if your organisation were\nanother one.",
      )
      .argument("[model...]", "the models, as for `modelcheck check`; - reads a list")
      .option("--lock [file]", "the locked models too (default: modelcheck.lock)")
      .option("--mau <number>", "monthly active users, such as 120M")
      .option("--dau <number>", "daily active users")
      .option("--revenue <number>", "annual revenue in US dollars")
      .option("--devices <number>", "devices it is installed on")
      .option("--monthly-revenue <number>", "monthly revenue in US dollars")
      .option("--funding <number>", "equity and debt raised, in US dollars")
      .option("--competes-with <names>", "licensors whose products yours compete with")
      .option("--domicile <country>", "principal place of business, such as FR")
      .option("--territories <countries>", "where it is used or offered, such as FR,DE")
      .option("--fields-of-use <fields>", "what for, such as customer-support,coding")
      .option("-u, --use <uses>", "only these uses, such as redistribute");
    defineRuleFlags(command);
    definePageOptions(command);
  },
  run: async (models, flags, io) => {
    const page = await readPageOptions(flags, io);
    usesOf(text(flags, "use"));
    const engine = await openQuietly({ ...flags, format: undefined }, io);
    const other = otherPolicy(engine.policy, flags);
    const changes: WhatIfChange[] = [];
    const codes: number[] = [];
    const targets = await targetsOf(models, flags["lock"], io);
    for (const model of targets) {
      const before = await knownOr(await engine.judgeUnder(model, engine.policy), io);
      if (typeof before === "number") {
        codes.push(before);
        continue;
      }
      const after = await engine.judgeUnder(model, other);
      changes.push(...whatIfChanges(model, before.report.decisions, after.report.decisions));
    }
    await io.stdout.write(
      page.json
        ? `${escapeUnseenJson(JSON.stringify(changes, null, 2))}\n`
        : show(changes, targets.length, page),
    );
    return worstExitCode(codes);
  },
};

async function targetsOf(
  models: readonly string[],
  lock: unknown,
  io: Io,
): Promise<readonly string[]> {
  if (lock === undefined || lock === false) return await readTargets(models, io);
  const file = typeof lock === "string" ? lock : "modelcheck.lock";
  const locked = openLock(file, io).models.map((entry) => lockedTarget(entry));
  return models.length === 0 ? locked : [...(await readTargets(models, io)), ...locked];
}

function otherPolicy(policy: Policy, flags: Flags): Policy {
  const organisation = changedOrganisation(policy.organisation, {
    mau: word(flags, "mau"),
    dau: word(flags, "dau"),
    devices: word(flags, "devices"),
    annualRevenueUsd: word(flags, "revenue"),
    monthlyRevenueUsd: word(flags, "monthlyRevenue"),
    fundingUsd: word(flags, "funding"),
    domicile: word(flags, "domicile")?.toUpperCase(),
    territories: list(flags, "territories"),
    fieldsOfUse: list(flags, "fieldsOfUse"),
    competesWith: list(flags, "competesWith"),
  });
  if (!("problems" in organisation)) return { ...policy, organisation };
  throw new UsageError(
    organisation.problems.map((message) => ({
      code: "cli/invalid-value",
      message,
      where: null,
      why: null,
      help: "`modelcheck whatif --help` shows an example of each option",
    })),
  );
}

function word(flags: Flags, name: string): string | undefined {
  return text(flags, name) ?? undefined;
}

function list(flags: Flags, name: string): readonly string[] | undefined {
  return word(flags, name)
    ?.split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function show(changes: readonly WhatIfChange[], count: number, page: PageOptions): string {
  if (changes.length === 0)
    return `no decision changes for ${count} ${count === 1 ? "model" : "models"}\n`;
  const lines = changes.flatMap(({ model, use, before, after, because }) => [
    ...hang(
      "",
      "  ",
      escapeUnseen(`${model}: ${USE_WORDS[use]}: ${before} -> ${after}`),
      page.width,
    ),
    ...hang("  = why: ", "         ", escapeUnseen(because), page.width),
  ]);
  return `${lines.join("\n")}\n`;
}
