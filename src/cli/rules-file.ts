import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { evidenceHash, evidenceSet } from "../decide/evidence-hash.ts";
import type { NewException } from "../decide/edit/exceptions.ts";
import { writeExceptions } from "../decide/edit/exceptions.ts";
import { sha256 } from "../node/environment.ts";
import { text } from "./check-flags.ts";
import type { Flags } from "./command.ts";
import { usageError } from "./errors.ts";
import type { Io } from "./io.ts";
import { nearestRulesFile } from "./open-policy.ts";
import { openSink } from "./output.ts";
import type { Known } from "./single.ts";

/** The rules file a command writes to: `--config`, else the nearest one, else a new one here. */
export async function rulesFileToEdit(flags: Flags, io: Io): Promise<string> {
  return text(flags, "config") ?? (await nearestRulesFile(io)) ?? "modelcheck.yaml";
}

/** Adds exceptions to a rules file; the file is replaced as a whole. Throws a `UsageError`. */
export async function addExceptions(
  file: string,
  entries: readonly NewException[],
  io: Io,
): Promise<void> {
  const edited = writeExceptions(readOrEmpty(resolve(io.cwd, file)), entries);
  if ("problem" in edited)
    throw usageError("cli/rules-file", `\`${file}\`: ${edited.problem}`, "then try again");
  await writeFileWhole(file, edited.text, io);
}

/** Writes a file that is replaced only when everything was written. */
export async function writeFileWhole(file: string, content: string, io: Io): Promise<void> {
  const sink = await openSink(file, io);
  try {
    await sink.write(content);
    await sink.close();
  } catch (error) {
    sink.discard();
    throw error;
  }
}

/** The hash over what a conclusion about the licence rests on. */
export function evidenceHashOf({ report, snapshot }: Known): string {
  return evidenceHash(evidenceSet(report.licenses.declared, snapshot), sha256);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
