import type { Command } from "commander";
import { defineCheckFlags, readCheckFlags, type CheckFlags } from "../check-flags.ts";
import { checkAll } from "../check-all.ts";
import type { CliCommand, Flags } from "../command.ts";
import { openEngine, type OpenEngine } from "../engine.ts";
import { usageError } from "../errors.ts";
import type { Io } from "../io.ts";
import { openSink } from "../output.ts";
import { readTargets } from "../targets.ts";

/** `modelcheck <target…>`: judge models and print reports. */
export const checkCommand: CliCommand = checkCommandWith(openEngine);

/** The same command over any engine. */
export function checkCommandWith(open: OpenEngine): CliCommand {
  return {
    define: defineCheck,
    run: async (args, flags, io) => await runCheck(args, flags, io, open),
  };
}

function defineCheck(command: Command): void {
  command
    .description(
      "Says, with evidence, whether a model may be used, sold with, fine-tuned and " +
        "shipped, what it asks of you, and what its publisher did not say.",
    )
    .argument(
      "[target...]",
      "Hub id, hf:// or huggingface.co address, pkg:huggingface purl, directory; - reads a list",
    );
  defineCheckFlags(command);
  command.option("-V, --version", "print the version").helpOption("-h, --help", "print this help");
}

async function runCheck(
  args: readonly string[],
  given: Flags,
  io: Io,
  open: OpenEngine,
): Promise<number> {
  const flags = readCheckFlags(given);
  const targets = await readTargets(args, io);
  refuseManyInOne(targets, flags);
  const sink = await openSink(flags.output, io);
  try {
    const code = await checkAll(targets, flags, { io, open, sink });
    await sink.close();
    return code;
  } catch (error) {
    sink.discard();
    throw error;
  }
}

function refuseManyInOne(targets: readonly string[], { format }: CheckFlags): void {
  if (format !== "json" || targets.length === 1) return;
  throw usageError(
    "cli/one-report",
    `\`--format json\` holds one report, and ${targets.length} models were named`,
    "use `--format jsonl`: one report a line, in the order of the input",
  );
}
