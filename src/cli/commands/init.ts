import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { initFile, INIT_QUESTIONS, type InitAnswers } from "../../decide/edit/init.ts";
import { PRESET_NAMES } from "../../policy/preset-names.ts";
import { oneOf, text, usesOf } from "../check-flags.ts";
import type { CliCommand, Flags } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { refuseMistakes, writeFileWhole } from "../rules-file.ts";

type Given = Readonly<Partial<Record<keyof InitAnswers, string>>>;

/** `modelcheck init`: a commented rules file, from flags or from answers at a terminal. */
export const initCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Writes a commented modelcheck.yaml. Asks at a terminal when no option is given.",
      )
      .option("--preset <name>", `what it builds on: ${PRESET_NAMES.join(", ")}`)
      .option("--use <uses>", "what you intend, such as commercialUse,host")
      .option("--mau <number>", "monthly active users, the highest ever, such as 2M")
      .option("--revenue <number>", "annual revenue in US dollars, such as 50M")
      .option("--domicile <country>", "principal place of business, such as DE")
      .option("--territories <countries>", "where it is used or offered, such as DE,FR")
      .option("--fields-of-use <fields>", "what for, such as customer-support,coding")
      .option("-o, --output <file>", "the file (default: modelcheck.yaml)")
      .option("--force", "replace a file that is there")
      .addOption(command.createOption("--monthly-active-users <number>").hideHelp())
      .addOption(command.createOption("--annual-revenue-usd <number>").hideHelp());
  },
  run: async (_args, flags, io) => {
    const file = text(flags, "output") ?? "modelcheck.yaml";
    if (flags["force"] !== true && existsSync(resolve(io.cwd, file)))
      throw usageError(
        "cli/exists",
        `\`${file}\` is there already`,
        "name another with `-o`, or add `--force`",
      );
    const given = givenIn(flags);
    const asks = Object.keys(given).length === 0 && io.stdin.isTTY && io.stderr.isTTY;
    const answers = answersOf(asks ? await askAll(io) : given);
    const content = initFile(answers);
    await refuseMistakes(file, content);
    await writeFileWhole(file, content, io);
    await io.stdout.write(`${file} is written: \`modelcheck <model>\` uses it from here on\n`);
    return EXIT.ok;
  },
};

function givenIn(flags: Flags): Given {
  const short: Readonly<Partial<Record<keyof InitAnswers, string>>> = {
    monthlyActiveUsers: "mau",
    annualRevenueUsd: "revenue",
  };
  const pairs = INIT_QUESTIONS.map(
    ({ key }) => [key, text(flags, key) ?? text(flags, short[key] ?? key)] as const,
  );
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
}

async function askAll(io: Io): Promise<Given> {
  const lines = io.stdin.lines()[Symbol.asyncIterator]();
  const answers: [string, string][] = [];
  for (const { key, text: question, example } of INIT_QUESTIONS) {
    await io.stderr.write(`${question} (such as ${example}; Enter to leave it out) `);
    const line = await lines.next();
    const value = line.done === true ? "" : line.value.trim();
    if (value !== "") answers.push([key, value]);
  }
  return Object.fromEntries(answers);
}

function answersOf(given: Given): InitAnswers {
  return {
    preset: oneOf("--preset", given.preset ?? "default", PRESET_NAMES),
    use: usesOf(given.use ?? null) ?? [],
    monthlyActiveUsers: plain(given.monthlyActiveUsers),
    annualRevenueUsd: plain(given.annualRevenueUsd),
    domicile: plain(given.domicile),
    territories: words(given.territories),
    fieldsOfUse: words(given.fieldsOfUse),
  };
}

/** A word that can stand in YAML as it is. */
function plain(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^[\w.-]{1,40}$/u.test(value)) return value;
  throw usageError(
    "cli/invalid-value",
    `\`${value}\` is not a number or a word`,
    "write it as in 2_000_000 or DE",
  );
}

function words(value: string | undefined): readonly string[] {
  return (value ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .flatMap((word) => plain(word) ?? []);
}
