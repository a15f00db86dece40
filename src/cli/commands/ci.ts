import { lockedDecision, verifyLock } from "../../decide/lock/drift.ts";
import { lockEntry, type LockEntry } from "../../decide/lock/entry.ts";
import type { Report } from "../../model/report.ts";
import { sha256 } from "../../node/environment.ts";
import { escapeUnseenJson } from "../../reporters/escape.ts";
import { defineRuleFlags, oneOf, text } from "../check-flags.ts";
import { ciRow, ciSummary, type CiRow } from "../ci-row.ts";
import type { CliCommand } from "../command.ts";
import type { Judgement } from "../../check.ts";
import { EXIT, exitCodeOf, worstExitCode } from "../exit-codes.ts";
import { lockedTarget, openLock } from "../lock-file.ts";
import { inOrder } from "../ordered.ts";
import { pageWidth } from "../page.ts";
import { definePageOptions, readPageOptions } from "../page-options.ts";
import { evidenceHashOf } from "../rules-file.ts";
import { AT_ONCE, openQuietly } from "../single.ts";
import { unmetText } from "../unmet.ts";

interface Judged {
  readonly row: CiRow;
  readonly code: number;
}

/** `modelcheck ci`: do the locked decisions still follow from the policy and the evidence? */
export const ciCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Judges the locked commits again. Exit 1 when a decision no longer follows from\nthe policy or the licence, terms, lineage, weights or code changed.",
      )
      .option("--lock <file>", "the lock file (default: modelcheck.lock)")
      .option("--latest", "what the default branch holds now, instead of the locked commit")
      .option("--on-unreachable <what>", "fail (default, exit 4) or use-lock");
    defineRuleFlags(command);
    definePageOptions(command);
  },
  run: async (_args, flags, io) => {
    const page = await readPageOptions(flags, io);
    const lock = openLock(text(flags, "lock") ?? "modelcheck.lock", io);
    const fallback = oneOf("--on-unreachable", text(flags, "onUnreachable") ?? "fail", [
      "fail",
      "use-lock",
    ]);
    const engine = await openQuietly({ ...flags, format: undefined }, io);
    const latest = flags["latest"] === true;
    const judged: Judged[] = [];
    await inOrder(
      lock.models,
      AT_ONCE,
      async (locked) => await engine.judge(lockedTarget(locked, latest)),
      async (now, locked) => {
        judged.push(rowOf(locked, now, fallback === "use-lock"));
        await Promise.resolve();
      },
    );
    const rows = judged.map(({ row }) => row);
    await io.stdout.write(
      page.json
        ? `${escapeUnseenJson(JSON.stringify(rows, null, 2))}\n`
        : rows.map((row) => ciRow(row, page)).join("") + ciSummary(rows),
    );
    const models = rows.map(({ model }) => model);
    const width = pageWidth(null, io.stderr);
    await io.stderr.write(unmetText(engine.exceptions, models, { all: true, width }));
    return worstExitCode(judged.map(({ code }) => code));
  },
};

function rowOf(locked: LockEntry, { report, snapshot }: Judgement, useLock: boolean): Judged {
  const { approvedBy, accepted } = locked;
  const { exceptions } = report;
  if (report.outcome === "none" || snapshot === null) {
    const code = exitCodeOf(report, "fail");
    const verdict = lockedDecision(locked, whyNone(report), `sha256:${report.policy.digest}`);
    const row = { ...verdict, verified: false, exceptions, accepted, gated: null };
    if (code !== EXIT.retry || !useLock) return { row: { ...row, holds: false }, code };
    return { row, code: row.holds ? EXIT.ok : EXIT.fail };
  }
  const hash = evidenceHashOf({ report, snapshot });
  const now = lockEntry(report, snapshot, hash, sha256, { approvedBy, accepted });
  const verdict = verifyLock(locked, now);
  const gated = snapshot.hub === null ? null : snapshot.hub.gated !== false;
  const row = { ...verdict, verified: true, exceptions, accepted, gated };
  return { row, code: row.holds ? EXIT.ok : EXIT.fail };
}

function whyNone({ problems }: Report): string {
  return problems.find((problem) => problem.fatal)?.message ?? "it could not be read";
}
