import type { LockVerdict } from "../decide/lock/drift.ts";
import type { Acceptance } from "../decide/lock/entry.ts";
import type { ExceptionStatus } from "../model/exception.ts";
import { escapeUnseen } from "../reporters/escape.ts";
import { hang } from "../reporters/wrap.ts";
import type { PageOptions } from "./page-options.ts";

/** What `modelcheck ci` says about one locked model. */
export interface CiRow extends LockVerdict {
  /** `false` where nothing could be read, so that nothing was compared. */
  readonly verified: boolean;
  /** What became of every exception for this model; none where it could not be read. */
  readonly exceptions: readonly ExceptionStatus[];
  /** Who accepted the terms of a gated model, as the lock says. */
  readonly accepted: Acceptance | null;
  /** Whether the model is gated; `null` where that is not known. */
  readonly gated: boolean | null;
}

const WORDS = {
  holds: ["pass", "HOLDS"],
  fails: ["fail", "FAILS"],
  unseen: ["review", "NOT VERIFIED"],
} as const;

/** One locked model: whether its decision holds, and everything that is no longer the same. */
export function ciRow(row: CiRow, page: PageOptions): string {
  const { model, holds, decision, drift, exceptions } = row;
  const [style, word] = WORDS[holds ? "holds" : row.verified ? "fails" : "unseen"];
  const text = escapeUnseen(`${model}: ${decision}`);
  const [first, ...rest] = hang(`${word}  `, "  ", text, page.width);
  const lines = [
    ...drift.map(({ material, text: what }) => `${material ? "material" : "noted"}: ${what}`),
    ...exceptions.map(({ state, text: what }) => `${state}: ${what}`),
    ...acceptanceOf(row),
  ];
  return [
    page.paint(style, word) + (first ?? "").slice(word.length),
    ...rest,
    ...lines.flatMap((line) => hang("  - ", "    ", escapeUnseen(line), page.width)),
    "",
  ].join("\n");
}

/** Whose acceptance of a gated model's terms the lock holds: nothing here can prove it. */
function acceptanceOf({ accepted, gated }: CiRow): readonly string[] {
  if (accepted !== null)
    return [
      `as the lock says: terms ${accepted.terms} accepted by ${accepted.by} on ${accepted.on}`,
    ];
  return gated === true
    ? ["noted: it is gated, and the lock names nobody who accepted its terms"]
    : [];
}

/** `200 models: 198 hold, 1 fails, 1 not verified`; nothing where there is only one. */
export function ciSummary(rows: readonly CiRow[]): string {
  if (rows.length < 2) return "";
  const hold = rows.filter((row) => row.holds).length;
  const fail = rows.filter((row) => !row.holds && row.verified).length;
  const unseen = rows.length - hold - fail;
  const parts = [
    ...(hold === 0 ? [] : [`${hold} ${hold === 1 ? "holds" : "hold"}`]),
    ...(fail === 0 ? [] : [`${fail} ${fail === 1 ? "fails" : "fail"}`]),
    ...(unseen === 0 ? [] : [`${unseen} not verified`]),
  ];
  return `${rows.length} models: ${parts.join(", ")}\n`;
}
