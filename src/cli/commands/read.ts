import { openEnvironment } from "../../node/environment.ts";
import { nodeFiles } from "../../node/files.ts";
import { escapeUnseen } from "../../reporters/escape.ts";
import { hang } from "../../reporters/wrap.ts";
import { readTarget } from "../../sources/read-target.ts";
import { isLicensePath } from "../../sources/select.ts";
import { parseTarget } from "../../targets/parse.ts";
import { lawyerReading, type LawyerSentence } from "../../terms/lawyer.ts";
import { readText } from "../../terms/read-text.ts";
import type { CliCommand, Flags } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import type { Problem } from "../../model/problem.ts";
import type { Io } from "../io.ts";
import { readFileText } from "../license-file.ts";
import { definePageOptions, readPageOptions, type PageOptions } from "../page-options.ts";
import { showProblem } from "../show-mistake.ts";

interface Text {
  readonly file: string;
  readonly text: string;
}

/** `modelcheck read <model|file>`: the sentences of its licences that a lawyer must read. */
export const readCommand: CliCommand = {
  define: (command) => {
    command
      .description("Shows the sentences of a licence that a lawyer must read, verbatim.")
      .argument("<model|file>", "a licence text, or a model whose licence files are read")
      .option("--hub <url|dir>", "another Hub, or a directory laid out like one");
    definePageOptions(command);
  },
  run: async ([name = ""], flags, io) => {
    const page = await readPageOptions(flags, io);
    const texts = await textsOf(name, flags, io);
    if ("code" in texts) {
      await io.stderr.write(showProblem(texts, page.width));
      return texts.retryable ? EXIT.retry : EXIT.act;
    }
    const readings = texts.map(({ file, text }) => ({
      file,
      ...lawyerReading(readText(text, { file, repository: null, commit: null })),
    }));
    await io.stdout.write(
      page.json
        ? `${JSON.stringify(readings, null, 2)}\n`
        : readings
            .map(({ file, sentences, summary }) => show(file, sentences, summary, page))
            .join("\n"),
    );
    return EXIT.ok;
  },
};

async function textsOf(name: string, flags: Flags, io: Io): Promise<readonly Text[] | Problem> {
  if ((await nodeFiles.stat(name))?.kind === "file") {
    const read = await readFileText(name);
    return "text" in read ? [{ file: name, text: read.text }] : read;
  }
  const hub = typeof flags["hub"] === "string" ? flags["hub"] : undefined;
  const environment = await openEnvironment({ hub, environment: io.env });
  if ("code" in environment) return environment;
  const target = await parseTarget(name, environment.ports.files);
  if ("code" in target) return target;
  const snapshot = await readTarget(target, environment.ports, { exact: false });
  if ("code" in snapshot) return snapshot;
  const texts = snapshot.texts.filter(({ path }) => isLicensePath(path));
  if (texts.length > 0) return texts.map(({ path, text }) => ({ file: path, text }));
  return {
    code: "target/empty",
    message: `no licence text could be read in \`${snapshot.subject.name}\``,
    help: `\`modelcheck ${name}\` says what is declared instead`,
    retryable: false,
    fatal: true,
  };
}

function show(
  file: string,
  sentences: readonly LawyerSentence[],
  summary: string,
  page: PageOptions,
): string {
  const blocks = sentences.flatMap((sentence) => {
    const clause = sentence.label === null ? "" : ` ${sentence.label}`;
    const mark = sentence.unmodelled ? "  [not accounted for]" : "";
    const place = escapeUnseen(`${file}:${sentence.startLine}${clause}${mark}`);
    const words = escapeUnseen(sentence.text.replaceAll(/\s+/gu, " "));
    return [page.paint("where", place), ...hang("  ", "  ", words, page.width), ""];
  });
  return `${[...blocks, `${escapeUnseen(file)}: ${summary}`].join("\n")}\n`;
}
