import type { TextChange } from "../model/license.ts";
import { excerptOf } from "../text/excerpt.ts";
import { positionAt } from "../text/lines.ts";
import type { LineIndex } from "../text/lines.ts";
import { endOf, startOf } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** A change that covers the compared words `[from, to)` of the scanned text; not empty. */
export function changeOf(
  stream: Stream,
  lines: LineIndex,
  kind: "added" | "changed",
  from: number,
  to: number,
): TextChange {
  const start = startOf(stream, from);
  const end = endOf(stream, to - 1);
  return {
    kind,
    startLine: positionAt(lines, start).line,
    endLine: positionAt(lines, Math.max(start, end - 1)).line,
    excerpt: excerptOf(stream.source, start, end),
  };
}

/** Words of the base that are missing after the compared word `after` (-1: at the beginning). */
export function removalAt(
  stream: Stream,
  lines: LineIndex,
  after: number,
  excerpt: string,
): TextChange {
  const line = after < 0 ? 1 : positionAt(lines, Math.max(0, endOf(stream, after) - 1)).line;
  return { kind: "removed", startLine: line, endLine: line, excerpt };
}
