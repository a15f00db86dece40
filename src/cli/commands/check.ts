import type { Outcome, Report } from "../../model/report.ts";
import { packageVersion } from "../../node/package-version.ts";
import { loadReporter } from "../../reporters/index.ts";
import type { Reporter, ReporterOptions } from "../../reporters/options.ts";
import { defineCheckFlags, readCheckFlags, type CheckFlags } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { openEngine } from "../engine.ts";
import { usageError } from "../errors.ts";
import { EXIT, exitCodeOf, worstExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { inOrder } from "../ordered.ts";
import { openSink, type Sink } from "../output.ts";
import { pageWidth } from "../page.ts";
import { loadPaint, wantsColor } from "../paint.ts";
import { openProgress } from "../progress.ts";
import { showBug } from "../show-mistake.ts";
import { summaryLine, summaryOnStdout } from "../summary.ts";
import { readTargets } from "../targets.ts";

const AT_ONCE = 4;

/** `modelcheck <target…>`: judge models and print reports. */
export const checkCommand: CliCommand = {
  define: (command) => {
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
    command
      .option("-V, --version", "print the version")
      .helpOption("-h, --help", "print this help");
  },
  run: async (args, given, io) => {
    const flags = readCheckFlags(given);
    const targets = await readTargets(args, io);
    if (flags.format === "json" && targets.length > 1)
      throw usageError(
        "cli/one-report",
        `\`--format json\` holds one report, and ${targets.length} models were named`,
        "use `--format jsonl`: one report a line, in the order of the input",
      );
    const sink = await openSink(flags.output, io);
    try {
      const code = await checkAll(targets, flags, sink, io);
      await sink.close();
      return code;
    } catch (error) {
      sink.discard();
      throw error;
    }
  },
};

async function checkAll(
  targets: readonly string[],
  flags: CheckFlags,
  sink: Sink,
  io: Io,
): Promise<number> {
  const progress = openProgress(flags.quiet, io);
  const engine = await openEngine(flags, io, progress);
  const reporter = await loadReporter(flags.format);
  const options = await reporterOptions(flags, io);
  const results: Result[] = [];
  const judge = async (target: string, index: number): Promise<Judged> => {
    const count = targets.length === 1 ? "" : ` (${index + 1} of ${targets.length})`;
    progress.show(`reading ${target}${count}`);
    try {
      return { report: await engine.check(target) };
    } catch (error) {
      return { error };
    }
  };
  await inOrder(targets, AT_ONCE, judge, async (judged, target) => {
    progress.clear();
    const divider = results.length === 0 || flags.format !== "terminal" ? "" : rule(options);
    results.push(await show(judged, target, { divider, flags, io, options, reporter, sink }));
  });
  progress.clear();
  if (targets.length > 1 && !flags.quiet) {
    const line = summaryLine(results.map((result) => result.outcome));
    if (summaryOnStdout(flags)) await sink.write(rule(options) + line);
    else await io.stderr.write(line);
  }
  return worstExitCode(results.map((result) => result.code));
}

type Judged = { readonly report: Report } | { readonly error: unknown };

interface Result {
  readonly code: number;
  readonly outcome: Outcome | "bug";
}

interface Page {
  readonly divider: string;
  readonly flags: CheckFlags;
  readonly io: Io;
  readonly options: ReporterOptions;
  readonly reporter: Reporter;
  readonly sink: Sink;
}

async function show(judged: Judged, target: string, page: Page): Promise<Result> {
  if ("error" in judged) {
    const width = pageWidth(page.flags.width, page.io.stderr);
    await page.io.stderr.write(showBug(judged.error, packageVersion(), `check ${target}`, width));
    return { code: EXIT.bug, outcome: "bug" };
  }
  const { report } = judged;
  await page.sink.write(page.divider + page.reporter(report, page.options));
  return { code: exitCodeOf(report, page.flags.failOn), outcome: report.outcome };
}

async function reporterOptions(flags: CheckFlags, io: Io): Promise<ReporterOptions> {
  const toFile = flags.output !== null && flags.output !== "-";
  const color = !toFile && wantsColor(flags.color, io.env, io.stdout);
  return {
    width: toFile ? (flags.width ?? 80) : pageWidth(flags.width, io.stdout),
    paint: await loadPaint(color),
    detail: flags.quiet ? "answer" : flags.verbose ? "full" : "normal",
    uses: flags.use,
  };
}

function rule(options: ReporterOptions): string {
  return `\n${"-".repeat(options.width)}\n\n`;
}
