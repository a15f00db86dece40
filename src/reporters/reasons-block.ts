import type { Report } from "../model/report.ts";
import { USES } from "../model/use.ts";
import { escapeUnseen } from "./escape.ts";
import { placeBlock } from "./finding-block.ts";
import type { ReporterOptions } from "./options.ts";
import { hang } from "./wrap.ts";

/** Every reason of every shown use, with the words it rests on. */
export function reasonsBlock(report: Report, options: ReporterOptions): string[] {
  return (options.uses ?? USES).flatMap((use) => {
    const { answer, basis, confidence, reasons } = report.uses[use];
    const rests = basis === null ? "" : `, basis ${basis}, confidence ${confidence}`;
    return [
      ...heading(`${use}: ${answer}${rests}`, options),
      ...reasons.flatMap((reason) => [
        ...hang("  = ", "    ", escapeUnseen(reason.text), options.width),
        ...reason.evidence.flatMap((one) => placeBlock(one, options)),
      ]),
    ];
  });
}

function heading(text: string, options: ReporterOptions): string[] {
  return hang("", "  ", text, options.width).map((line) => options.paint("strong", line));
}
