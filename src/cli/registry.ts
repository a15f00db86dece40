import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the help. The first is what runs when none is named. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "check",
    summary: "judge models (the default: the word can be left out)",
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
];
