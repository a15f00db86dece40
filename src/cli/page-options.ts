import type { Command } from "commander";
import type { Paint } from "../reporters/options.ts";
import type { Flags } from "./command.ts";
import { usageError } from "./errors.ts";
import type { Io } from "./io.ts";
import { pageWidth } from "./page.ts";
import { loadPaint, wantsColor } from "./paint.ts";

/** How a command that prints a table or a JSON document shows it. */
export interface PageOptions {
  readonly json: boolean;
  readonly width: number;
  readonly paint: Paint;
}

/** Adds the options that every printing command has. */
export function definePageOptions(command: Command): void {
  command
    .option("-f, --format <format>", "terminal (default) or json")
    .option("--no-color", "no colour, as with NO_COLOR");
}

/** Reads them; throws a `UsageError` for an unknown format. */
export async function readPageOptions(flags: Flags, io: Io): Promise<PageOptions> {
  const format = flags["format"] ?? "terminal";
  if (format !== "terminal" && format !== "json") {
    const message = `\`${typeof format === "string" ? format : ""}\` is not a value of \`--format\``;
    throw usageError("cli/invalid-value", message, "choices: `terminal`, `json`");
  }
  const color = wantsColor(flags["color"] !== false, io.env, io.stdout);
  return {
    json: format === "json",
    width: pageWidth(null, io.stdout),
    paint: await loadPaint(color),
  };
}
