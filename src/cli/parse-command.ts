import type { Command, CommanderError } from "commander";
import { usageError, type UsageError } from "./errors.ts";

/** What parsing a command line leads to: something to run, or a text the user asked for. */
export type Parsed =
  | { readonly run: true; readonly args: readonly string[] }
  | { readonly run: false; readonly text: string };

/** Parses `argv` with `command`; `--help` gives its text, a mistake is thrown as a `UsageError`. */
export async function parseCommand(command: Command, argv: readonly string[]): Promise<Parsed> {
  const { CommanderError: Failure } = await import("commander");
  let text = "";
  command.exitOverride().configureOutput({
    writeOut: (part) => void (text += part),
    writeErr: () => undefined,
  });
  try {
    command.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.exitCode === 0) return { run: false, text };
    throw restyled(error, command);
  }
  return { run: true, args: command.args };
}

const QUOTED = /'(?<value>[^']*)'/u;
const MEANT = /\(Did you mean (?<options>[^?]*)\?\)/u;

function restyled(error: CommanderError, command: Command): UsageError {
  const value = optionName(QUOTED.exec(error.message)?.groups?.["value"] ?? "");
  const meant = MEANT.exec(error.message)?.groups?.["options"] ?? "";
  const more = `\`${command.name()} --help\` lists the options`;
  const code = error.code.replace("commander.", "");
  switch (code) {
    case "unknownOption": {
      const near = meant === "" ? "" : `did you mean \`${meant}\`? `;
      return usageError("cli/unknown-option", `unknown option \`${value}\``, near + more);
    }
    case "optionMissingArgument":
      return usageError("cli/missing-value", `option \`${value}\` needs a value`, more);
    case "missingMandatoryOptionValue":
      return usageError("cli/missing-option", `option \`${value}\` is missing`, more);
    case "missingArgument":
      return usageError("cli/missing-argument", `\`${value}\` is missing`, more);
    case "excessArguments":
      return usageError("cli/excess-arguments", "more arguments than this command takes", more);
    case "invalidArgument":
      return usageError("cli/invalid-value", invalidMessage(error.message), more);
    case "conflictingOption":
      return usageError("cli/conflicting-options", plainMessage(error.message), more);
    default:
      return usageError("cli/invalid", plainMessage(error.message), more);
  }
}

/** `-u, --use <uses>` as people type it: `--use`. */
function optionName(spelled: string): string {
  return /--[\w-]+/u.exec(spelled)?.[0] ?? spelled;
}

function invalidMessage(message: string): string {
  const parts =
    /^error: option '(?<option>[^']*)' argument '(?<value>[^']*)' is invalid\. (?<rest>.*)$/su.exec(
      message,
    )?.groups;
  if (parts === undefined) return plainMessage(message);
  const option = (parts["option"] ?? "").replace(/ [<[].*$/u, "");
  return `\`${parts["value"] ?? ""}\` is not a value of \`${option}\`: ${parts["rest"] ?? ""}`;
}

function plainMessage(message: string): string {
  return message.replace(/^error: /u, "").replaceAll("'", "`");
}
