import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { evidenceHash, evidenceSet } from "../decide/evidence-hash.ts";
import type { NewClarification } from "../decide/edit/clarifications.ts";
import { writeClarification } from "../decide/edit/clarifications.ts";
import type { NewException } from "../decide/edit/exceptions.ts";
import { writeExceptions } from "../decide/edit/exceptions.ts";
import { nodeCatalog } from "../node/catalog.ts";
import { sha256 } from "../node/environment.ts";
import { nodePolicyPorts } from "../node/policy-ports.ts";
import { loadPolicy } from "../policy/load.ts";
import { text } from "./check-flags.ts";
import type { Flags } from "./command.ts";
import { mistakesOf, UsageError, usageError } from "./errors.ts";
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

/** Adds a clarification; nothing is written that would not be read back. Throws a `UsageError`. */
export async function addClarification(
  file: string,
  entry: NewClarification,
  io: Io,
): Promise<void> {
  const edited = writeClarification(readOrEmpty(resolve(io.cwd, file)), entry);
  if ("problem" in edited)
    throw usageError("cli/rules-file", `\`${file}\`: ${edited.problem}`, "correct it first");
  await refuseMistakes(file, edited.text);
  await writeFileWhole(file, edited.text, io);
}

/**
 * What is written has to be in force from the next command on: a mistake in it is met now. Throws a
 * `UsageError`.
 */
export async function refuseMistakes(file: string, content: string): Promise<void> {
  const ports = nodePolicyPorts(nodeCatalog());
  const readText: typeof ports.readText = async (path) =>
    path === file ? content : await ports.readText(path);
  const loaded = await loadPolicy({ file }, { ...ports, readText });
  if (!("errors" in loaded)) return;
  throw new UsageError(mistakesOf(loaded.errors).map((mistake) => ({ ...mistake, where: null })));
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
