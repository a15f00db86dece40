import { unmetExceptions } from "../decide/exceptions.ts";
import type { PolicyException } from "../model/exception.ts";
import type { Report } from "../model/report.ts";
import { escapeUnseen } from "../reporters/escape.ts";
import { hang } from "../reporters/wrap.ts";

/** Every name under which one report's model was asked for or judged. */
export function namesMet({ subject, resolution }: Report): readonly string[] {
  return [subject.name, resolution.judged, resolution.typed];
}

/**
 * What a run says of exceptions for models it did not meet: each of them with `all`, else how many.
 * A run over one model says nothing by itself, because the rules file is about others as well.
 */
export function unmetText(
  exceptions: readonly PolicyException[],
  met: readonly string[],
  { all, width }: { readonly all: boolean; readonly width: number },
): string {
  const unmet = unmetExceptions(exceptions, met);
  const [first] = unmet;
  if (first === undefined) return "";
  const lines = all
    ? unmet.map(({ state, text }) => `${state}: ${text}`)
    : [
        unmet.length === 1
          ? `${first.state}: ${first.text}`
          : `unused: ${unmet.length} exceptions are for models that were not checked in this run; -v names them`,
      ];
  return lines
    .flatMap((line) => hang("", "  ", escapeUnseen(line), width))
    .map((line) => `${line}\n`)
    .join("");
}
