import { noticeFor, type NoticeInput } from "../../decide/notice.ts";
import { escapeUnseen } from "../../reporters/escape.ts";
import { defineRuleFlags, text } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { EXIT, worstExitCode } from "../exit-codes.ts";
import { writeFileWhole } from "../rules-file.ts";
import { judgeEach, openQuietly } from "../single.ts";
import { readTargets } from "../targets.ts";

/** `modelcheck notice <model…>`: the attribution text to ship with a set of models. */
export const noticeCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Writes the attribution text to ship. A copyright holder is never invented: what\nis not stated is named on standard error, and the exit code is 1.",
      )
      .argument("<model...>", "the models, as for `modelcheck check`; - reads a list")
      .option("-o, --output <file>", "write to a file, which is replaced only when complete");
    defineRuleFlags(command);
  },
  run: async (models, flags, io) => {
    const engine = await openQuietly({ ...flags, output: undefined }, io);
    const inputs: NoticeInput[] = [];
    const targets = await readTargets(models, io);
    const codes = await judgeEach(targets, engine.judge, io, ({ report, snapshot }) => {
      inputs.push({ report, texts: snapshot.texts });
    });
    const notice = noticeFor(inputs);
    const written = notice.text.split("\n").map(escapeUnseen).join("\n");
    const output = text(flags, "output");
    if (output === null) await io.stdout.write(written);
    else await writeFileWhole(output, written, io);
    for (const line of notice.missing) await io.stderr.write(`missing: ${escapeUnseen(line)}\n`);
    return worstExitCode(notice.missing.length > 0 ? [...codes, EXIT.fail] : codes);
  },
};
