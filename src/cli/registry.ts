import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the help. The first is what runs when none is named. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "check",
    summary: "judge models (the default: the word can be left out)",
    namesOnly: true,
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    name: "license",
    summary: "which licence a text is, what it grants and asks",
    namesOnly: true,
    load: async () => (await import("./commands/license.ts")).licenseCommand,
  },
  {
    name: "read",
    summary: "the sentences of a licence that a lawyer must read",
    load: async () => (await import("./commands/read.ts")).readCommand,
  },
  {
    name: "disclosure",
    summary: "what a model's makers say of data and teachers, and what not",
    load: async () => (await import("./commands/disclosure.ts")).disclosureCommand,
  },
  {
    name: "ask",
    summary: "draft what to ask the publisher",
    load: async () => (await import("./commands/ask.ts")).askCommand,
  },
  {
    name: "licenses",
    summary: "the licences of the catalogue, or the terms of one",
    load: async () => (await import("./commands/licenses.ts")).licensesCommand,
  },
  {
    name: "rules",
    summary: "the rules and their severities; `rules test <dir>`",
    load: async () => (await import("./commands/rules.ts")).rulesCommand,
  },
  {
    name: "explain",
    summary: "what a rule finds, or how an answer was reached",
    load: async () => (await import("./commands/explain.ts")).explainCommand,
  },
  {
    name: "init",
    summary: "write a commented modelcheck.yaml",
    load: async () => (await import("./commands/init.ts")).initCommand,
  },
  {
    name: "approve",
    summary: "accept one finding on one model, until a day",
    load: async () => (await import("./commands/approve.ts")).approveCommand,
  },
  {
    name: "clarify",
    summary: "record which licence a person concluded, bound to the files",
    load: async () => (await import("./commands/clarify.ts")).clarifyCommand,
  },
  {
    name: "baseline",
    summary: "accept what is in use today, until a day",
    load: async () => (await import("./commands/baseline.ts")).baselineCommand,
  },
  {
    name: "lock",
    summary: "write down what was judged and decided",
    load: async () => (await import("./commands/lock.ts")).lockCommand,
  },
  {
    name: "ci",
    summary: "do the locked decisions still hold",
    load: async () => (await import("./commands/ci.ts")).ciCommand,
  },
  {
    name: "diff",
    summary: "what changed between two commits, models or reports",
    load: async () => (await import("./commands/diff.ts")).diffCommand,
  },
  {
    name: "whatif",
    summary: "which decisions change if your organisation were another",
    load: async () => (await import("./commands/whatif.ts")).whatifCommand,
  },
  {
    name: "notice",
    summary: "the attribution text to ship with models",
    load: async () => (await import("./commands/notice.ts")).noticeCommand,
  },
];
