import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { diffReports } from "../../decide/diff/reports.ts";
import { diffText } from "../../decide/diff/text.ts";
import type { Report } from "../../model/report.ts";
import { escapeUnseen, escapeUnseenJson } from "../../reporters/escape.ts";
import { defineRuleFlags } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import type { FullEngine } from "../engine.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { lockedEntry, lockedTarget, openLock } from "../lock-file.ts";
import { definePageOptions, readPageOptions } from "../page-options.ts";
import { knownOr, openQuietly } from "../single.ts";

/** `modelcheck diff <a> <b>`: what stands at one commit and not at the other. */
export const diffCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Says what changed between two commits, two models or two saved reports, or since\na model was locked.",
      )
      .argument("<before>", "org/name@commit, a directory, or a report.json")
      .argument("[after]", "the same for what it is compared with; none with --lock")
      .option("--lock [file]", "compare with the locked commit (default: modelcheck.lock)");
    defineRuleFlags(command);
    definePageOptions(command);
  },
  run: async (args, flags, io) => {
    const page = await readPageOptions(flags, io);
    const [before, after] = pairOf(args, flags["lock"], io);
    const engine = await openQuietly({ ...flags, format: undefined }, io);
    const first = await reportOn(before, engine, io);
    if (typeof first === "number") return first;
    const second = await reportOn(after, engine, io);
    if (typeof second === "number") return second;
    const diff = diffReports(first, second);
    const lines = diffText(diff).split("\n").map(escapeUnseen).join("\n");
    await io.stdout.write(
      page.json ? `${escapeUnseenJson(JSON.stringify(diff, null, 2))}\n` : lines,
    );
    return EXIT.ok;
  },
};

/** The two sides as they were named, or the locked commit and what stands there now. */
function pairOf(args: readonly string[], lock: unknown, io: Io): readonly [string, string] {
  const [first = "", second] = args;
  if (lock === undefined || lock === false) {
    if (second !== undefined) return [first, second];
    const help = "name what to compare it with, or add `--lock`";
    throw usageError("cli/missing-argument", "`after` is missing", help);
  }
  if (second !== undefined)
    throw usageError("cli/excess-arguments", "with `--lock` one model is named", "name it alone");
  const file = typeof lock === "string" ? lock : "modelcheck.lock";
  const entry = lockedEntry(openLock(file, io), first, file);
  return [lockedTarget(entry), lockedTarget(entry, true)];
}

async function reportOn(name: string, engine: FullEngine, io: Io): Promise<Report | number> {
  if (name.endsWith(".json")) return savedReport(name, io);
  const known = await knownOr(await engine.judge(name), io);
  return typeof known === "number" ? known : known.report;
}

function savedReport(name: string, io: Io): Report {
  const help = "write one with `modelcheck <model> --format json -o report.json`";
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(io.cwd, name), "utf8"));
  } catch {
    throw usageError("cli/report", `\`${name}\` cannot be read as JSON`, help);
  }
  if (isReport(value)) return value;
  throw usageError("cli/report", `\`${name}\` is no report of version 1`, help);
}

/** Enough to tell a report of ours from any other JSON; its parts are those of the schema. */
function isReport(value: unknown): value is Report {
  if (typeof value !== "object" || value === null) return false;
  const keys = ["subject", "uses", "licenses", "disclosure", "lineage", "findings", "obligations"];
  const entries = new Map<string, unknown>(Object.entries(value));
  return entries.get("schemaVersion") === 1 && keys.every((key) => entries.has(key));
}
