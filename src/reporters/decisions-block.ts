import type { Report } from "../model/report.ts";
import { escapeUnseen } from "./escape.ts";
import { placeBlock } from "./finding-block.ts";
import type { ReporterOptions } from "./options.ts";
import { USE_WORDS } from "../model/use.ts";
import { hang } from "./wrap.ts";

/** Whether this organisation may do each intended use: the chain of reasons, worst first. */
export function decisionsBlock(report: Report, options: ReporterOptions): string[] {
  const shown = report.decisions.filter(({ use }) => options.uses?.includes(use) ?? true);
  return shown.flatMap(({ use, outcome, reasons }) => [
    ...hang("", "  ", `${USE_WORDS[use]} under ${report.policy.name}: ${outcome}`, options.width),
    ...reasons.flatMap((reason) => [
      ...hang("  = ", "    ", escapeUnseen(`${reason.outcome}: ${reason.text}`), options.width),
      ...reason.evidence.flatMap((one) => placeBlock(one, options)),
    ]),
  ]);
}
