import { approve } from "../../decide/edit/exceptions.ts";
import { EXCEPTION_REASONS } from "../../model/exception.ts";
import { dateOf, defineRuleFlags, oneOf, text } from "../check-flags.ts";
import type { CliCommand, Flags } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { addExceptions, evidenceHashOf, rulesFileToEdit } from "../rules-file.ts";
import { knownOr, openQuietly } from "../single.ts";

/** `modelcheck approve <model>`: accept one finding, by a person, for a reason, until a day. */
export const approveCommand: CliCommand = {
  define: (command) => {
    command
      .description("Accepts one finding on one model and writes it into the rules file.")
      .argument("<model>", "the model, as for `modelcheck check`")
      .requiredOption("--rule <id>", "the finding that is accepted")
      .requiredOption("--by <person>", "who accepts it")
      .requiredOption("--until <date>", "the last day it holds, YYYY-MM-DD")
      .requiredOption("--comment <text>", "why, in a sentence that a reviewer can check")
      .requiredOption("--reason <word>", EXCEPTION_REASONS.join(", "));
    defineRuleFlags(command);
  },
  run: async ([model = ""], flags, io) => {
    const engine = await openQuietly(flags, io);
    const known = await knownOr(await engine.judge(model), io);
    if (typeof known === "number") return known;
    const wish = {
      rule: required(flags, "rule"),
      reason: oneOf("--reason", required(flags, "reason"), EXCEPTION_REASONS),
      comment: required(flags, "comment"),
      approvedBy: required(flags, "by"),
      expires: dateOf("--until", required(flags, "until")) ?? "",
    };
    const asOf = text(flags, "asOf") ?? io.today();
    const entry = approve(known.report, evidenceHashOf(known), wish, asOf);
    if ("problem" in entry)
      throw usageError("cli/approve", entry.problem, "correct it and try again");
    const file = await rulesFileToEdit(flags, io);
    await addExceptions(file, [entry], io);
    await io.stdout.write(
      `${file}: \`${entry.rule}\` is accepted for ${entry.model} until ${entry.expires}, by ${entry.approvedBy}\n`,
    );
    return EXIT.ok;
  },
};

function required(flags: Flags, name: string): string {
  const value = text(flags, name);
  if (value !== null && value.trim() !== "") return value;
  throw usageError("cli/missing-value", `option \`--${name}\` needs a value`, "give one");
}
