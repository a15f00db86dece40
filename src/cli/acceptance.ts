import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import type { Acceptance } from "../decide/lock/entry.ts";
import { dateOf, text } from "./check-flags.ts";
import type { Flags } from "./command.ts";
import { usageError } from "./errors.ts";
import type { Io } from "./io.ts";

const DIGEST = /^sha256:[0-9a-f]{64}$/u;

/** Adds the options that say who accepted the terms of a gated model. */
export function defineAcceptance(command: Command): void {
  command
    .option("--accepted-by <person>", "who accepted the terms of a gated model")
    .option("--accepted-on <date>", "when, YYYY-MM-DD (default: today)")
    .option("--accepted-terms <file>", "the terms that were accepted, or their sha256:…");
}

/** What was typed about accepted terms; `null` where nothing was. Throws a `UsageError`. */
export function acceptanceOf(flags: Flags, io: Io): Acceptance | null {
  const by = text(flags, "acceptedBy");
  const on = dateOf("--accepted-on", text(flags, "acceptedOn"));
  const terms = text(flags, "acceptedTerms");
  if (by === null && on === null && terms === null) return null;
  if (by === null || by.trim() === "") throw missing("--accepted-by", "who accepted the terms");
  if (terms === null) throw missing("--accepted-terms", "the file that was accepted");
  const day = on ?? io.today();
  if (day > io.today()) {
    const message = `\`${day}\` is still to come, and \`--accepted-on\` is when it was accepted`;
    throw usageError("cli/invalid-value", message, "name a day up to today");
  }
  return { by, on: day, terms: termsDigest(terms, io) };
}

function termsDigest(value: string, io: Io): string {
  if (DIGEST.test(value)) return value;
  try {
    return `sha256:${createHash("sha256")
      .update(readFileSync(resolve(io.cwd, value)))
      .digest("hex")}`;
  } catch {
    const help = "name the file with the terms, or write `sha256:` and 64 hex digits";
    throw usageError("cli/invalid-value", `there are no terms in \`${value}\``, help);
  }
}

function missing(option: string, what: string): Error {
  const message = `\`${option}\` is missing: an acceptance says who, when and which terms`;
  return usageError("cli/missing-value", message, `name ${what} with \`${option}\``);
}
