import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the help. The first is what runs when none is named. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "check",
    summary: "judge models (the default: the word can be left out)",
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    name: "license",
    summary: "which licence a text is, what it grants and asks",
    load: async () => (await import("./commands/license.ts")).licenseCommand,
  },
  {
    name: "read",
    summary: "the sentences of a licence that a lawyer must read",
    load: async () => (await import("./commands/read.ts")).readCommand,
  },
  {
    name: "licenses",
    summary: "the licences of the catalogue, or the terms of one",
    load: async () => (await import("./commands/licenses.ts")).licensesCommand,
  },
  {
    name: "rules",
    summary: "the rules and their severities",
    load: async () => (await import("./commands/rules.ts")).rulesCommand,
  },
  {
    name: "explain",
    summary: "what one rule finds and how it is decided",
    load: async () => (await import("./commands/explain.ts")).explainCommand,
  },
];
