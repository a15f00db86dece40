import { stableJson } from "./json.ts";
import type { Reporter } from "./options.ts";

/** The JSON report on one line. */
export const jsonlReporter: Reporter = (report) => `${stableJson(report, 0)}\n`;
