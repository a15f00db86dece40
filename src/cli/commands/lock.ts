import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lockEntry, type LockEntry } from "../../decide/lock/entry.ts";
import { writeLock } from "../../decide/lock/file.ts";
import { sha256 } from "../../node/environment.ts";
import { defineRuleFlags, text } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { worstExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { openLock } from "../lock-file.ts";
import { evidenceHashOf, writeFileWhole } from "../rules-file.ts";
import { knownOr, openQuietly, type Known } from "../single.ts";
import { readTargets } from "../targets.ts";

const DEFAULT_FILE = "modelcheck.lock";

/** `modelcheck lock <model…>`: write down what was judged, at which commit, and what was decided. */
export const lockCommand: CliCommand = {
  define: (command) => {
    command
      .description("Writes the judged models into a lock file; entries of other models are kept.")
      .argument("<model...>", "the models, as for `modelcheck check`; - reads a list")
      .option("--lock <file>", "the lock file (default: modelcheck.lock)")
      .option("--approved-by <person>", "who approved the decision");
    defineRuleFlags(command);
  },
  run: async (models, flags, io) => {
    const file = text(flags, "lock") ?? DEFAULT_FILE;
    const kept = exists(resolve(io.cwd, file)) ? openLock(file, io).models : [];
    const engine = await openQuietly(flags, io);
    const approvedBy = text(flags, "approvedBy");
    const entries: LockEntry[] = [];
    const codes: number[] = [];
    for (const model of await readTargets(models, io)) {
      const known = await knownOr(await engine.judge(model), io);
      if (typeof known === "number") codes.push(known);
      else entries.push(entryOf(known, approvedBy));
    }
    if (entries.length > 0) {
      await writeFileWhole(file, writeLock([...kept, ...entries]), io);
      await say(file, entries, io);
    }
    return worstExitCode(codes);
  },
};

function entryOf(known: Known, approvedBy: string | null): LockEntry {
  const { report, snapshot } = known;
  const signatures = { approvedBy, accepted: null };
  return lockEntry(report, snapshot, evidenceHashOf(known), sha256, signatures);
}

async function say(file: string, entries: readonly LockEntry[], io: Io): Promise<void> {
  for (const { model, outcome, commit } of entries)
    await io.stdout.write(`${file}: ${model} at ${commit ?? "no commit"}, ${outcome}\n`);
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
