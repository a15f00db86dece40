import type { Command } from "commander";
import { USES, type Use } from "../model/use.ts";
import { suggestion } from "../policy/suggest.ts";
import { FORMATS, type Format } from "../reporters/index.ts";
import type { Flags } from "./command.ts";
import { usageError } from "./errors.ts";
import { FAIL_ON, type FailOn } from "./exit-codes.ts";

/** The options of `check`, read and checked; `null` where one was not given. */
export interface CheckFlags {
  readonly use: readonly Use[] | null;
  readonly policy: string | null;
  readonly config: string | null;
  readonly profile: string | null;
  readonly hub: string | null;
  readonly exact: boolean;
  readonly failOn: FailOn;
  readonly format: Format;
  readonly output: string | null;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly evidence: string | null;
  readonly asOf: string | null;
  readonly color: boolean;
  readonly width: number | null;
}

/** Adds the options that say under which rules and from where a model is judged. */
export function defineRuleFlags(command: Command): void {
  command
    .option("-p, --policy <name>", "default, research, commercial, strict, or a rules file")
    .option("-c, --config <file>", "your rules file (default: the nearest modelcheck.yaml)")
    .option("--profile <name>", "a profile of the rules file")
    .option("--hub <url|dir>", "another Hub, or a directory laid out like one")
    .option("--exact", "take the name as typed: no aliases, no search")
    .option("--as-of <date>", "the day that dated rules use, YYYY-MM-DD");
}

/** Adds the options of `check` to a command line. */
export function defineCheckFlags(command: Command): void {
  command.option("-u, --use <uses>", "only these uses decide, such as commercialUse,host");
  defineRuleFlags(command);
  command
    .option("--fail-on <outcome>", "exit 1 on `fail` (default) or on `review` too")
    .option("-f, --format <format>", "terminal (default), json, jsonl or short")
    .option("--short", "one line for each model: the same as -f short")
    .option("-o, --output <file>", "write to a file, which is replaced only when complete")
    .option("-q, --quiet", "the answer only: no findings, no progress")
    .option("-v, --verbose", "every reason with the words it rests on")
    .option("--evidence <dir>", "keep the files a verdict rests on")
    .option("--width <columns>", "wrap at this width")
    .option("--no-color", "no colour, as with NO_COLOR");
}

/** Checks what was typed after each option. Throws a `UsageError`. */
export function readCheckFlags(flags: Flags): CheckFlags {
  const policy = text(flags, "policy");
  const config = text(flags, "config");
  if (policy !== null && config !== null)
    throw usageError(
      "cli/conflicting-options",
      "`--policy` and `--config` both name the rules",
      "keep one of them; a rules file can build on a preset with `extends:`",
    );
  return {
    use: usesOf(text(flags, "use")),
    policy,
    config,
    profile: text(flags, "profile"),
    hub: text(flags, "hub"),
    exact: flags["exact"] === true,
    failOn: oneOf("--fail-on", text(flags, "failOn") ?? "fail", FAIL_ON),
    format: formatOf(flags),
    output: text(flags, "output"),
    quiet: flags["quiet"] === true,
    verbose: flags["verbose"] === true,
    evidence: text(flags, "evidence"),
    asOf: dateOf("--as-of", text(flags, "asOf")),
    color: flags["color"] !== false,
    width: widthOf(text(flags, "width")),
  };
}

function formatOf(flags: Flags): Format {
  const format = text(flags, "format");
  if (flags["short"] !== true) return oneOf("--format", format ?? "terminal", FORMATS);
  if (format === null || format === "short") return "short";
  const help = "keep one of them";
  throw usageError(
    "cli/conflicting-options",
    `\`--short\` is a format, and so is \`${format}\``,
    help,
  );
}

/** Uses as typed after `--use`; `null` where it was not given. Throws a `UsageError`. */
export function usesOf(value: string | null): readonly Use[] | null {
  if (value === null) return null;
  const words = value.split(",").map((word) => word.trim());
  const uses = words.filter((word) => word !== "").map(useOf);
  if (uses.length > 0) return [...new Set(uses)];
  throw usageError("cli/invalid-value", "`--use` names no use", suggestion("", USES, "uses"));
}

/** What people call the uses; a word that could be two of them is not here. */
const SAID_AS: Readonly<Record<string, Use>> = {
  sell: "commercialUse",
  commercial: "commercialUse",
  product: "commercialUse",
  ship: "redistribute",
  distribute: "redistribute",
  serve: "host",
  api: "host",
  saas: "host",
  train: "fineTune",
  finetuning: "fineTune",
  distil: "trainOnOutputs",
  distill: "trainOnOutputs",
  outputs: "useOutputs",
};

function useOf(word: string): Use {
  const meant = SAID_AS[word.toLowerCase().replaceAll(/[^a-z]/gu, "")];
  if (meant === undefined) return oneOf("--use", word, USES);
  const help = `did you mean \`${meant}\`? uses: ${USES.map((use) => `\`${use}\``).join(", ")}`;
  throw usageError("cli/invalid-value", `\`${word}\` is not a value of \`--use\``, help);
}

/** A day as `YYYY-MM-DD`; `null` where none was given. Throws a `UsageError`. */
export function dateOf(option: string, value: string | null): string | null {
  if (value === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value))
    return value;
  const help = "write the day as in 2026-01-31";
  throw usageError("cli/invalid-value", `\`${value}\` is not a date for \`${option}\``, help);
}

function widthOf(value: string | null): number | null {
  if (value === null) return null;
  const width = /^\d{1,4}$/u.test(value) ? Number(value) : 0;
  if (width >= 40 && width <= 1000) return width;
  const help = "give a number of columns from 40 to 1000";
  throw usageError("cli/invalid-value", `\`${value}\` is not a width for \`--width\``, help);
}

/** `value` as one of `known`, whatever its case. Throws a `UsageError` with a suggestion. */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  const message = `\`${value}\` is not a value of \`${option}\``;
  throw usageError("cli/invalid-value", message, suggestion(value, known, "choices"));
}

/** A text option, or `null`. */
export function text(flags: Flags, name: string): string | null {
  const value = flags[name];
  return typeof value === "string" ? value : null;
}
