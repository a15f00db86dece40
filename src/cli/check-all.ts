import type { Report } from "../model/report.ts";
import { packageVersion } from "../node/package-version.ts";
import { loadReporter } from "../reporters/index.ts";
import type { Reporter, ReporterOptions } from "../reporters/options.ts";
import type { CheckFlags } from "./check-flags.ts";
import type { OpenEngine } from "./engine.ts";
import { EXIT, exitCodeOf, worstExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { inOrder } from "./ordered.ts";
import type { Sink } from "./output.ts";
import { pageWidth } from "./page.ts";
import { loadPaint, wantsColor } from "./paint.ts";
import { openProgress } from "./progress.ts";
import { showBug } from "./show-mistake.ts";
import { summaryLine, type Ending } from "./summary.ts";
import { namesMet, unmetText } from "./unmet.ts";

/** Targets that are read at the same time. */
const AT_ONCE = 4;

/** Where the reports come from and where they go. */
export interface Run {
  readonly io: Io;
  readonly open: OpenEngine;
  readonly sink: Sink;
}

type Judged = { readonly report: Report } | { readonly error: unknown };

interface Page {
  readonly flags: CheckFlags;
  readonly reporter: Reporter;
  readonly options: ReporterOptions;
}

/** Judges every target and writes the reports in input order; returns the exit code of the run. */
export async function checkAll(
  targets: readonly string[],
  flags: CheckFlags,
  run: Run,
): Promise<number> {
  const progress = openProgress(flags.quiet, run.io);
  const engine = await run.open(flags, run.io, progress);
  const page: Page = {
    flags,
    reporter: await loadReporter(flags.format),
    options: await reporterOptions(flags, run.io),
  };
  const endings: Ending[] = [];
  const met: string[] = [];
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
    endings.push(await show(judged, target, endings.length === 0, page, run));
    met.push(...("report" in judged ? namesMet(judged.report) : [target]));
  });
  progress.clear();
  if (targets.length > 1) await summarise(endings, page, run);
  if (!flags.quiet && (targets.length > 1 || flags.verbose)) {
    const { width } = page.options;
    const unmet = unmetText(engine.exceptions, met, { all: flags.verbose, width });
    await beside(unmet, page, run);
  }
  return worstExitCode(endings.map((ending) => ending.code));
}

async function show(
  judged: Judged,
  target: string,
  first: boolean,
  { flags, reporter, options }: Page,
  { io, sink }: Run,
): Promise<Ending> {
  if ("error" in judged) {
    const width = pageWidth(flags.width, io.stderr);
    await io.stderr.write(showBug(judged.error, packageVersion(), `check ${target}`, width));
    return { code: EXIT.bug, outcome: "bug", accepted: 0 };
  }
  const divider = first || flags.format !== "terminal" ? "" : rule(options);
  await sink.write(divider + reporter(judged.report, options));
  const { outcome, waived } = judged.report;
  return { code: exitCodeOf(judged.report, flags.failOn), outcome, accepted: waived.length };
}

async function summarise(endings: readonly Ending[], page: Page, run: Run): Promise<void> {
  if (page.flags.quiet) return;
  const divider = page.flags.format === "terminal" ? rule(page.options) : "";
  await beside(divider + summaryLine(endings), page, run);
}

/** With the reports where a person reads them, beside the data where a program does. */
async function beside(text: string, { flags }: Page, { io, sink }: Run): Promise<void> {
  if (flags.format === "terminal") await sink.write(text);
  else await io.stderr.write(text);
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
