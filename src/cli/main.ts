import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { packageVersion } from "../node/package-version.ts";
import { nearestWord } from "../policy/suggest.ts";
import type { CommandEntry, Flags } from "./command.ts";
import { ReaderGone, UsageError, usageError } from "./errors.ts";
import { EXIT } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { pageWidth } from "./page.ts";
import { processIo } from "./process-io.ts";
import { COMMANDS } from "./registry.ts";

/** Runs the command line of this process and returns the exit code. */
export async function main(): Promise<number> {
  return await runCommandLine(process.argv.slice(2), processIo());
}

/** Runs one command line. Never throws: whatever goes wrong becomes a message and an exit code. */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return await reportFailure(error, argv, io);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first] = argv;
  if (first === "--version" || first === "-V") {
    await io.stdout.write(`${packageVersion()}\n`);
    return EXIT.ok;
  }
  if (first === "help") return await dispatch([...argv.slice(1), "--help"], io);
  const named = COMMANDS.find((entry) => entry.name === first);
  if (named === undefined && first !== undefined) refuseMistypedCommand(first, io);
  const entry = named ?? COMMANDS[0];
  if (entry === undefined) throw new RangeError("the command table is empty");
  const rest = named === undefined ? argv : argv.slice(1);
  return await runCommand(entry, named === undefined, rest, io);
}

/** A bare word that is nearly a command is not sent to a Hub as the name of a model. */
function refuseMistypedCommand(word: string, io: Io): void {
  if (!/^[a-z-]+$/u.test(word) || word.startsWith("-")) return;
  const near = nearestWord(
    word,
    COMMANDS.map((entry) => entry.name),
  );
  if (near === null || existsSync(resolve(io.cwd, word))) return;
  const help = `did you mean \`modelcheck ${near}\`? a model of this name is typed \`hf://${word}\``;
  throw usageError("cli/unknown-command", `\`${word}\` is no command`, help);
}

async function runCommand(
  entry: CommandEntry,
  unnamed: boolean,
  argv: readonly string[],
  io: Io,
): Promise<number> {
  // Names alone leave nothing to parse, and most runs are that.
  if (entry.namesOnly === true && argv.length > 0 && argv.every((word) => !word.startsWith("-")))
    return await (await entry.load()).run(argv, {}, io);
  const [{ Command }, { parseCommand }, implementation] = await Promise.all([
    import("commander"),
    import("./parse-command.ts"),
    entry.load(),
  ]);
  const command = new Command(unnamed ? "modelcheck" : `modelcheck ${entry.name}`);
  command.configureHelp({ helpWidth: pageWidth(null, io.stdout) });
  implementation.define(command);
  if (unnamed) command.addHelpText("after", (await import("./help.ts")).overview());
  const parsed = await parseCommand(command, argv);
  const flags: Flags = command.opts();
  if (parsed.run && flags["version"] !== true)
    return await implementation.run(parsed.args, flags, io);
  await io.stdout.write(parsed.run ? `${packageVersion()}\n` : parsed.text);
  return EXIT.ok;
}

async function reportFailure(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  if (error instanceof ReaderGone) return EXIT.readerGone;
  const { showBug, showMistake } = await import("./show-mistake.ts");
  const width = pageWidth(null, io.stderr);
  const usage = error instanceof UsageError;
  const text = usage
    ? error.mistakes.map((mistake) => showMistake(mistake, width)).join("\n")
    : showBug(error, packageVersion(), `modelcheck ${argv.join(" ")}`.trim(), width);
  try {
    await io.stderr.write(text);
  } catch {
    // Nobody reads standard error either: the exit code is all that is left to say.
  }
  return usage ? EXIT.usage : EXIT.bug;
}
