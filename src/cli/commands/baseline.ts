import { grandfather, type NewException } from "../../decide/edit/exceptions.ts";
import { dateOf, defineRuleFlags, text } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { usageError } from "../errors.ts";
import { worstExitCode } from "../exit-codes.ts";
import { addExceptions, evidenceHashOf, rulesFileToEdit } from "../rules-file.ts";
import { judgeEach, openQuietly } from "../single.ts";
import { readTargets } from "../targets.ts";

/** `modelcheck baseline <model…>`: accept what is in use today, until a day. */
export const baselineCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Accepts every finding on the models in use today, until a day, and writes it\ninto the rules file.",
      )
      .argument("<model...>", "the models, as for `modelcheck check`; - reads a list")
      .requiredOption("--by <person>", "who accepts it")
      .requiredOption("--until <date>", "the last day it holds, YYYY-MM-DD");
    defineRuleFlags(command);
  },
  run: async (models, flags, io) => {
    const by = text(flags, "by") ?? "";
    const until = dateOf("--until", text(flags, "until")) ?? "";
    if (until <= (text(flags, "asOf") ?? io.today()))
      throw usageError("cli/invalid-value", `\`${until}\` is past`, "name a day to come");
    const engine = await openQuietly(flags, io);
    const entries: NewException[] = [];
    const targets = await readTargets(models, io);
    const codes = await judgeEach(targets, engine.judge, io, (known) => {
      entries.push(...grandfather(known.report, evidenceHashOf(known), { by, until }));
    });
    const file = await rulesFileToEdit(flags, io);
    if (entries.length > 0) await addExceptions(file, entries, io);
    const found = `${entries.length} ${entries.length === 1 ? "finding" : "findings"}`;
    await io.stdout.write(`${file}: ${found} accepted until ${until}, by ${by}\n`);
    return worstExitCode(codes);
  },
};
