import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lockEntry, type LockEntry, type Signatures } from "../../decide/lock/entry.ts";
import { writeLock } from "../../decide/lock/file.ts";
import { signEntry } from "../../decide/lock/signatures.ts";
import { sha256 } from "../../node/environment.ts";
import { escapeUnseen } from "../../reporters/escape.ts";
import { acceptanceOf, defineAcceptance } from "../acceptance.ts";
import { defineRuleFlags, text } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { usageError } from "../errors.ts";
import { worstExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { openLock } from "../lock-file.ts";
import { evidenceHashOf, writeFileWhole } from "../rules-file.ts";
import { judgeEach, openQuietly, type Known } from "../single.ts";
import { readTargets } from "../targets.ts";

const DEFAULT_FILE = "modelcheck.lock";
const UNSIGNED: Signatures = { approvedBy: null, accepted: null };

/** `modelcheck lock <model…>`: write down what was judged, at which commit, and what was decided. */
export const lockCommand: CliCommand = {
  define: (command) => {
    command
      .description("Writes the judged models into a lock file; entries of other models are kept.")
      .argument("<model...>", "the models, as for `modelcheck check`; - reads a list")
      .option("--lock <file>", "the lock file (default: modelcheck.lock)")
      .option("--by <person>", "who approves the decision");
    defineAcceptance(command);
    defineRuleFlags(command);
  },
  run: async (models, flags, io) => {
    const file = text(flags, "lock") ?? DEFAULT_FILE;
    const kept = exists(resolve(io.cwd, file)) ? openLock(file, io).models : [];
    const given: Signatures = { approvedBy: text(flags, "by"), accepted: acceptanceOf(flags, io) };
    const targets = await readTargets(models, io);
    refuseOneForMany(targets, given);
    const engine = await openQuietly(flags, io);
    const entries: LockEntry[] = [];
    const codes = await judgeEach(targets, engine.judge, io, async (known) => {
      const entry = await signed(known, kept, given, io);
      entries.push(entry);
      const by = entry.approvedBy === null ? "" : `, approved by ${entry.approvedBy}`;
      await io.stdout.write(
        `${file}: ${escapeUnseen(entry.model)} at ${entry.commit ?? "no commit"}, ${entry.outcome}${by}\n`,
      );
    });
    if (entries.length > 0) await writeFileWhole(file, writeLock([...kept, ...entries]), io);
    return worstExitCode(codes);
  },
};

/** The entry of one model, after everything a person has to know about it was noted. */
async function signed(
  known: Known,
  kept: readonly LockEntry[],
  given: Signatures,
  io: Io,
): Promise<LockEntry> {
  const { report, snapshot } = known;
  const now = lockEntry(report, snapshot, evidenceHashOf(known), sha256, UNSIGNED);
  const old = kept.find(({ model }) => model.toLowerCase() === now.model.toLowerCase()) ?? null;
  const gated = snapshot.hub === null ? null : snapshot.hub.gated !== false;
  if (gated === false && given.accepted !== null)
    throw usageError(
      "cli/not-gated",
      `\`${now.model}\` is not gated: there are no terms to accept`,
      "leave `--accepted-by`, `--accepted-on` and `--accepted-terms` out",
    );
  const { entry, dropped } = signEntry(now, old, given);
  const notes = [...dropped];
  if (gated === true && entry.accepted === null)
    notes.push(
      "it is gated, and nobody is recorded as having accepted its terms (`--accepted-by`, `--accepted-terms`)",
    );
  for (const note of notes)
    await io.stderr.write(`note: ${escapeUnseen(`${now.model}: ${note}`)}\n`);
  return entry;
}

function refuseOneForMany(targets: readonly string[], { accepted }: Signatures): void {
  if (accepted === null || targets.length === 1) return;
  throw usageError(
    "cli/conflicting-options",
    `\`--accepted-by\` is about the terms of one model, and ${targets.length} were named`,
    "lock the gated models one by one",
  );
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
