import { nodeCatalog } from "../../node/catalog.ts";
import { escapeUnseen } from "../../reporters/escape.ts";
import { escapeUnseenJson } from "../../reporters/escape.ts";
import { hang } from "../../reporters/wrap.ts";
import type { CliCommand } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT, worstExitCode } from "../exit-codes.ts";
import { answerInFull, answerText, readFileText, type LicenseAnswer } from "../license-file.ts";
import { dutyLines, termLines } from "../license-sheet.ts";
import { definePageOptions, readPageOptions, type PageOptions } from "../page-options.ts";
import { showProblem } from "../show-mistake.ts";

/** `modelcheck license <file…>`: what licence texts are, grant and ask. */
export const licenseCommand: CliCommand = {
  define: (command) => {
    command
      .description("Says which licence a text is, where it differs, and what it grants and asks.")
      .argument("<file...>", "licence texts")
      .option("--no-catalogue", "read the terms from the words alone");
    definePageOptions(command);
  },
  run: async (files, flags, io) => {
    if (files.length === 0)
      throw usageError("cli/missing-argument", "no file was named", "name one");
    const page = await readPageOptions(flags, io);
    const catalog = flags["catalogue"] === false ? null : nodeCatalog();
    const answers: LicenseAnswer[] = [];
    const codes: number[] = [];
    for (const file of files) {
      const read = await readFileText(file);
      if ("text" in read)
        answers.push(
          page.json
            ? await answerInFull(file, read.text, catalog)
            : await answerText(file, read.text, catalog),
        );
      else {
        await io.stderr.write(showProblem(read, page.width));
        codes.push(EXIT.act);
      }
    }
    await io.stdout.write(
      page.json
        ? `${escapeUnseenJson(JSON.stringify(answers, null, 2))}\n`
        : answers.map((answer) => show(answer, page)).join("\n"),
    );
    return worstExitCode(codes);
  },
};

function show(answer: LicenseAnswer, page: PageOptions): string {
  const lines = [
    ...hang("", "  ", escapeUnseen(headline(answer)), page.width),
    ...answer.changes.flatMap((change) => [
      `  ${change.kind} at line ${change.startLine}:`,
      ...hang("    ", "    ", escapeUnseen(change.excerpt), page.width),
    ]),
    "",
    ...termLines(answer.terms, page),
    ...dutyLines(answer.obligations, page),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function headline({ file, match, key, confidence }: LicenseAnswer): string {
  const share = `${Math.floor(confidence * 100)} % of the words accounted for`;
  switch (match) {
    case "exact":
      return `${file}: ${key ?? "a known licence"}, unchanged`;
    case "modified":
      return `${file}: an edited copy of ${key ?? "a known licence"}, ${share}`;
    case "partial":
      return `${file}: parts of ${key ?? "a known licence"}, ${share}`;
    case "pointer":
      return `${file}: names ${key ?? "a licence"}, its text is not included`;
    case "none":
      return `${file}: not a licence we know; what follows is read from its words`;
    default:
      return file;
  }
}
