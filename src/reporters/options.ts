import type { Report } from "../model/report.ts";
import type { Use } from "../model/use.ts";

/** Roles a piece of text can have; a role never says anything that the words do not. */
export type Style = "pass" | "review" | "fail" | "strong" | "dim" | "where";

/** Colours `text` for its role, or returns it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Everything a reporter may know beside the report. */
export interface ReporterOptions {
  /** Columns of the page; text is wrapped to it where it can be. */
  readonly width: number;
  readonly paint: Paint;
  /** `answer`: the first block only. `full`: every reason with its evidence. */
  readonly detail: "answer" | "normal" | "full";
  /** The uses to show; `null` shows all eight. */
  readonly uses: readonly Use[] | null;
}

/** Turns a report into text that ends with a line feed. Pure: no clock, no disk, no terminal. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** No colour. */
export const plain: Paint = (_style, text) => text;

/** What a reporter gets when nobody says otherwise. */
export const DEFAULT_REPORTER_OPTIONS: ReporterOptions = {
  width: 80,
  paint: plain,
  detail: "normal",
  uses: null,
};
