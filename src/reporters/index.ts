import type { Reporter } from "./options.ts";

/** The formats by name. A reporter is loaded when it is used: most runs need one. */
const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  terminal: async () => (await import("./terminal.ts")).terminalReporter,
  json: async () => (await import("./json.ts")).jsonReporter,
  jsonl: async () => (await import("./jsonl.ts")).jsonlReporter,
  short: async () => (await import("./short.ts")).shortReporter,
};

/** Names that `--format` takes. */
export const FORMATS = ["terminal", "json", "jsonl", "short"] as const;

export type Format = (typeof FORMATS)[number];

/** Loads the reporter of one format. */
export async function loadReporter(format: Format): Promise<Reporter> {
  return await REPORTERS[format]();
}
