import { lockedDecision, verifyLock, type LockVerdict } from "../../decide/lock/drift.ts";
import { lockEntry, type LockEntry } from "../../decide/lock/entry.ts";
import type { ExceptionStatus } from "../../model/exception.ts";
import type { Report } from "../../model/report.ts";
import { sha256 } from "../../node/environment.ts";
import { escapeUnseen, escapeUnseenJson } from "../../reporters/escape.ts";
import { hang } from "../../reporters/wrap.ts";
import { defineRuleFlags, oneOf, text } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import type { Judgement } from "../../check.ts";
import { EXIT, exitCodeOf, worstExitCode } from "../exit-codes.ts";
import { openLock } from "../lock-file.ts";
import { pageWidth } from "../page.ts";
import { definePageOptions, readPageOptions, type PageOptions } from "../page-options.ts";
import { evidenceHashOf } from "../rules-file.ts";
import { openQuietly } from "../single.ts";
import { unmetText } from "../unmet.ts";

interface Row extends LockVerdict {
  /** What became of every exception for this model; none where it could not be read. */
  readonly exceptions: readonly ExceptionStatus[];
}

interface Judged {
  readonly row: Row;
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
    const judged: Judged[] = [];
    for (const locked of lock.models) {
      const now = await engine.judge(targetOf(locked));
      judged.push(rowOf(locked, now, fallback === "use-lock"));
    }
    const rows = judged.map(({ row }) => row);
    await io.stdout.write(
      page.json
        ? `${escapeUnseenJson(JSON.stringify(rows, null, 2))}\n`
        : rows.map((row) => show(row, page)).join(""),
    );
    const models = rows.map(({ model }) => model);
    const width = pageWidth(null, io.stderr);
    await io.stderr.write(unmetText(engine.exceptions, models, { all: true, width }));
    return worstExitCode(judged.map(({ code }) => code));
  },
};

/** The locked commit, as `modelcheck check` takes it; a directory has none. */
function targetOf({ model, purl, commit }: LockEntry): string {
  return commit === null
    ? model
    : purl.startsWith("pkg:huggingface/")
      ? `${model}@${commit}`
      : model;
}

function rowOf(locked: LockEntry, { report, snapshot }: Judgement, useLock: boolean): Judged {
  const { exceptions } = report;
  if (report.outcome === "none" || snapshot === null) {
    const code = exitCodeOf(report, "fail");
    const verdict = lockedDecision(locked, whyNone(report));
    if (code !== EXIT.retry || !useLock)
      return { row: { ...verdict, holds: false, exceptions }, code };
    return { row: { ...verdict, exceptions }, code: verdict.holds ? EXIT.ok : EXIT.fail };
  }
  const { approvedBy, accepted } = locked;
  const hash = evidenceHashOf({ report, snapshot });
  const now = lockEntry(report, snapshot, hash, sha256, { approvedBy, accepted });
  const verdict = verifyLock(locked, now);
  return { row: { ...verdict, exceptions }, code: verdict.holds ? EXIT.ok : EXIT.fail };
}

function whyNone({ problems }: Report): string {
  return problems.find((problem) => problem.fatal)?.message ?? "it could not be read";
}

function show({ model, holds, decision, drift, exceptions }: Row, page: PageOptions): string {
  const word = holds ? page.paint("pass", "HOLDS") : page.paint("fail", "FAILS");
  const [first, ...rest] = hang("HOLDS  ", "  ", escapeUnseen(`${model}: ${decision}`), page.width);
  const lines = [
    ...drift.map(({ material, text: what }) => `${material ? "material" : "noted"}: ${what}`),
    ...exceptions.map(({ state, text: what }) => `${state}: ${what}`),
  ];
  return [
    word + (first ?? "").slice("HOLDS".length),
    ...rest,
    ...lines.flatMap((line) => hang("  - ", "    ", escapeUnseen(line), page.width)),
    "",
  ].join("\n");
}
