import type { Out } from "./io.ts";

const DEFAULT_WIDTH = 80;
const NARROWEST = 40;
const WIDEST = 100;

/** Columns to wrap at: as asked, else the terminal's between 40 and 100, else 80. */
export function pageWidth(asked: number | null, out: Out): number {
  if (asked !== null) return asked;
  if (out.columns === null) return DEFAULT_WIDTH;
  return Math.min(Math.max(out.columns, NARROWEST), WIDEST);
}
