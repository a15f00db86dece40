import { describe, expect, test } from "vitest";
import { modelcheck } from "./run.ts";

interface Mistake {
  readonly name: string;
  readonly args: readonly string[];
  readonly says: readonly string[];
}

const MISTAKES: readonly Mistake[] = [
  { name: "no target", args: [], says: ["error[cli/no-target]: no model was named"] },
  {
    name: "an unknown option",
    args: ["a/b", "--fromat", "json"],
    says: ["error[cli/unknown-option]: unknown option `--fromat`", "did you mean `--format`?"],
  },
  {
    name: "an option without its value",
    args: ["a/b", "--use"],
    says: ["error[cli/missing-value]: option `--use` needs a value"],
  },
  {
    name: "an unknown use",
    args: ["a/b", "--use", "commercial,host"],
    says: ["`commercial` is not a value of `--use`", "`commercialUse`"],
  },
  {
    name: "a use in everyday words",
    args: ["a/b", "--use", "sell"],
    says: ["`sell` is not a value of `--use`", "did you mean `commercialUse`?"],
  },
  {
    name: "no use at all",
    args: ["a/b", "--use", ","],
    says: ["`--use` names no use"],
  },
  {
    name: "an unknown format",
    args: ["a/b", "-f", "jason"],
    says: ["`jason` is not a value of `--format`", "did you mean `json`?"],
  },
  {
    name: "two formats",
    args: ["a/b", "-f", "json", "--short"],
    says: ["`--short` is a format, and so is `json`"],
  },
  {
    name: "an outcome that --fail-on does not know",
    args: ["a/b", "--fail-on", "revew"],
    says: ["`revew` is not a value of `--fail-on`", "did you mean `review`?"],
  },
  {
    name: "a day that does not exist",
    args: ["a/b", "--as-of", "2026-02-30"],
    says: ["`2026-02-30` is not a date for `--as-of`"],
  },
  {
    name: "a width that is none",
    args: ["a/b", "--width", "wide"],
    says: ["`wide` is not a width for `--width`"],
  },
  {
    name: "a mistyped command",
    args: ["licens", "LICENSE"],
    says: [
      "error[cli/unknown-command]: `licens` is no command",
      "did you mean `modelcheck license`?",
    ],
  },
  {
    name: "a command without an option it needs",
    args: ["approve", "a/b"],
    says: ["error[cli/missing-option]: option `--rule` is missing"],
  },
  {
    name: "two sets of rules",
    args: ["a/b", "--policy", "strict", "--config", "rules.yaml"],
    says: ["`--policy` and `--config` both name the rules"],
  },
  {
    name: "one JSON document for two models",
    args: ["a/b", "c/d", "-f", "json"],
    says: ["`--format json` holds one report, and 2 models were named", "--format jsonl"],
  },
  {
    name: "an output file in a folder that is not there",
    args: ["a/b", "-o", "no-such-folder/out.json"],
    says: [
      "error[cli/cannot-write]: cannot write `no-such-folder/out.json`: its folder does not exist",
    ],
  },
  {
    name: "a directory as the output file",
    args: ["a/b", "-o", "src"],
    says: ["cannot write `src`: it is a directory"],
  },
];

describe("a mistake on the command line", () => {
  test.each(MISTAKES)("$name: exit 2, a message, nothing on stdout", async ({ args, says }) => {
    const run = await modelcheck(args);
    expect(run.stdout).toBe("");
    expect(run.code).toBe(2);
    const text = run.stderr.replaceAll(/\s+/gu, " ");
    for (const words of says) expect(text).toContain(words);
    expect(text).toContain("= help: ");
    expect(run.stderr).not.toMatch(/^\s+at /mu);
  });

  test("an empty list on standard input", async () => {
    const run = await modelcheck(["-"], { stdin: "# nothing here\n\n" });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("error[cli/no-target]: standard input names no model");
  });
});

describe("help and version", () => {
  test("--version prints one line", async () => {
    const run = await modelcheck(["--version"]);
    expect(run).toStrictEqual({
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) as string,
      stderr: "",
      code: 0,
    });
  });

  test.each([[["--help"]], [["help"]], [["-h"]]])("%s explains the program", async (args) => {
    const run = await modelcheck(args);
    expect(run.code).toBe(0);
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("Usage: modelcheck [options] [target...]");
    for (const words of ["Examples:", "Exit codes:", "--hub <url|dir>", "--fail-on"])
      expect(run.stdout).toContain(words);
  });

  test("the help fits 80 columns", async () => {
    const run = await modelcheck(["--help"]);
    for (const line of run.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});
