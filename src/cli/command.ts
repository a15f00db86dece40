import type { Command } from "commander";
import type { Io } from "./io.ts";

/** One subcommand: how its line is spelled, and what it does. */
export interface CliCommand {
  /** Adds arguments, options and help text. */
  readonly define: (command: Command) => void;
  /** Runs with what was typed; returns the exit code. */
  readonly run: (args: readonly string[], flags: Flags, io: Io) => Promise<number>;
}

/** Options as commander hands them over: camel-case names. */
export type Flags = Readonly<Record<string, unknown>>;

/** A row of the command table; the module is loaded when the command is typed. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;

  /** Takes any number of names, and every option has a default. */
  readonly namesOnly?: true;
  readonly load: () => Promise<CliCommand>;
}
