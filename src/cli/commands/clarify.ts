import { boundFiles } from "../../decide/edit/clarifications.ts";
import { evidenceSet } from "../../decide/evidence-hash.ts";
import { defineRuleFlags, text } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { addClarification, rulesFileToEdit } from "../rules-file.ts";
import { knownOr, openQuietly } from "../single.ts";

/** `modelcheck clarify <model>`: a person's conclusion about a licence, bound to what was read. */
export const clarifyCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Writes a person's conclusion about a licence into the rules file. It lapses as\nsoon as one of the licence files changes.",
      )
      .argument("<model>", "the model, as for `modelcheck check`")
      .requiredOption("--license <id>", "the licence that was concluded, such as Apache-2.0")
      .requiredOption("--comment <text>", "who concluded it and from what, for a reviewer");
    defineRuleFlags(command);
  },
  run: async ([model = ""], flags, io) => {
    const engine = await openQuietly(flags, io);
    const known = await knownOr(await engine.judge(model), io);
    if (typeof known === "number") return known;
    const { report, snapshot } = known;
    const bound = boundFiles(evidenceSet(report.licenses.declared, snapshot));
    if ("problem" in bound)
      throw usageError("cli/clarify", bound.problem, "check a complete copy of the files");
    const license = text(flags, "license") ?? "";
    const entry = {
      model: report.subject.name,
      license,
      ...bound,
      comment: text(flags, "comment") ?? "",
    };
    const file = await rulesFileToEdit(flags, io);
    await addClarification(file, entry, io);
    const paths = Object.keys(bound.files).join(", ");
    await io.stdout.write(
      `${file}: the licence of ${entry.model} is concluded to be ${license}, bound to ${paths}\n`,
    );
    return EXIT.ok;
  },
};
