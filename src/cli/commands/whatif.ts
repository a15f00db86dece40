import type { UseDecision } from "../../model/decision.ts";
import type { Figure, Organisation } from "../../model/organisation.ts";
import type { Policy } from "../../model/policy.ts";
import { parseCount } from "../../policy/number.ts";
import { escapeUnseen, escapeUnseenJson } from "../../reporters/escape.ts";
import { USE_WORDS } from "../../reporters/words.ts";
import { hang } from "../../reporters/wrap.ts";
import { defineRuleFlags, text, usesOf } from "../check-flags.ts";
import type { CliCommand, Flags } from "../command.ts";
import { usageError } from "../errors.ts";
import { worstExitCode } from "../exit-codes.ts";
import { definePageOptions, readPageOptions, type PageOptions } from "../page-options.ts";
import { knownOr, openQuietly } from "../single.ts";
import { readTargets } from "../targets.ts";

interface Change {
  readonly model: string;
  readonly use: UseDecision["use"];
  readonly before: UseDecision["outcome"];
  readonly after: UseDecision["outcome"];
  readonly because: string;
}

/** `modelcheck whatif <model…>`: which decisions would change if the organisation were another. */
export const whatifCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Says which decisions change, and by which clause, if your organisation were\nanother one.",
      )
      .argument("<model...>", "the models, as for `modelcheck check`; - reads a list")
      .option("--mau <number>", "monthly active users, such as 120M")
      .option("--dau <number>", "daily active users")
      .option("--revenue <number>", "annual revenue in US dollars")
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
    const other: Policy = {
      ...engine.policy,
      organisation: changed(engine.policy.organisation, flags),
    };
    const changes: Change[] = [];
    const codes: number[] = [];
    const targets = await readTargets(models, io);
    for (const model of targets) {
      const before = await knownOr(await engine.judgeUnder(model, engine.policy), io);
      if (typeof before === "number") {
        codes.push(before);
        continue;
      }
      const after = await engine.judgeUnder(model, other);
      changes.push(...compare(model, before.report.decisions, after.report.decisions));
    }
    await io.stdout.write(
      page.json
        ? `${escapeUnseenJson(JSON.stringify(changes, null, 2))}\n`
        : show(changes, targets.length, page),
    );
    return worstExitCode(codes);
  },
};

function changed(organisation: Organisation, flags: Flags): Organisation {
  const domicile = text(flags, "domicile");
  const territories = list(text(flags, "territories"));
  const fieldsOfUse = list(text(flags, "fieldsOfUse"));
  const users = figure("--mau", text(flags, "mau"));
  const daily = figure("--dau", text(flags, "dau"));
  const revenue = figure("--revenue", text(flags, "revenue"));
  const dollars = revenue?.map((one) => ({ ...one, currency: "USD" }));
  return {
    ...organisation,
    monthlyActiveUsers: users ?? organisation.monthlyActiveUsers,
    dailyActiveUsers: daily ?? organisation.dailyActiveUsers,
    annualRevenue: dollars ?? organisation.annualRevenue,
    domicile: domicile?.toUpperCase() ?? organisation.domicile,
    territories: territories ?? organisation.territories,
    fieldsOfUse: fieldsOfUse ?? organisation.fieldsOfUse,
  };
}

function figure(option: string, value: string | null): readonly Figure[] | null {
  if (value === null) return null;
  const count = parseCount(value);
  if (count !== null) return [{ value: count, asOf: null }];
  throw usageError(
    "cli/invalid-value",
    `\`${value}\` is not a number for \`${option}\``,
    "write it as in 120M",
  );
}

function list(value: string | null): readonly string[] | null {
  return value === null ? null : value.split(",").map((word) => word.trim());
}

function compare(
  model: string,
  before: readonly UseDecision[],
  after: readonly UseDecision[],
): readonly Change[] {
  return after.flatMap(({ use, outcome, reasons }) => {
    const was = before.find((one) => one.use === use)?.outcome;
    if (was === undefined || was === outcome) return [];
    return [{ model, use, before: was, after: outcome, because: reasons[0]?.text ?? "" }];
  });
}

function show(changes: readonly Change[], count: number, page: PageOptions): string {
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
