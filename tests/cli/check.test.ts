import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCommandWith } from "../../src/cli/commands/check.ts";
import type { Flags } from "../../src/cli/command.ts";
import { ReaderGone } from "../../src/cli/errors.ts";
import type { Io } from "../../src/cli/io.ts";
import { runCommandLine } from "../../src/cli/main.ts";
import type { Report } from "../../src/model/report.ts";
import { noVerdict, sampleReport } from "../reporters/sample-report.ts";
import { fakeIo, linesOf } from "./fake-io.ts";

/** An engine that knows what each name leads to; `slow-…` answers late. */
async function engineFor(target: string): Promise<Report> {
  if (target.startsWith("slow-")) await new Promise((done) => setTimeout(done, 20));
  if (target.endsWith("bug")) throw new TypeError("cannot read `x` of undefined");
  if (target.endsWith("missing")) return noVerdict();
  const outcome = target.endsWith("pass") ? "pass" : target.endsWith("fail") ? "fail" : "review";
  const subject = { ...sampleReport().subject, name: target };
  return sampleReport({ outcome, subject });
}

const command = checkCommandWith(() => Promise.resolve({ check: engineFor, exceptions: [] }));

async function run(
  args: readonly string[],
  flags: Flags = {},
  part: Partial<Io> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const fake = fakeIo(part);
  const code = await command.run(args, flags, fake.io);
  return { code, stdout: fake.stdout(), stderr: fake.stderr() };
}

describe("several targets", () => {
  test("jsonl keeps the order of the input, whoever answers first", async () => {
    const { stdout, stderr } = await run(["slow-a", "b", "slow-c", "d", "e", "f"], {
      format: "jsonl",
    });
    const names = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as Report).subject.name);
    expect(names).toStrictEqual(["slow-a", "b", "slow-c", "d", "e", "f"]);
    expect(stderr).toBe("6 models: 6 review\n");
  });

  test("one that cannot be read and one that hits a bug stop nobody", async () => {
    const { code, stdout, stderr } = await run(["a-pass", "b-bug", "c-missing", "d-review"], {
      format: "jsonl",
    });
    expect(stdout.trimEnd().split("\n")).toHaveLength(3);
    expect(stderr).toContain("bug: TypeError: cannot read `x` of undefined\n");
    expect(stderr).toContain("= doing: check b-bug");
    expect(stderr).toContain("4 models: 1 pass, 1 review, 1 without a verdict, 1 stopped by a bug");
    expect(code).toBe(70);
  });

  test.each([
    [["a-pass", "b-review"], {}, 0],
    [["a-pass", "b-review"], { failOn: "review" }, 1],
    [["a-missing", "b-fail"], {}, 1],
    [["a-pass", "b-missing"], {}, 3],
  ])("%j with %j exits with %i", async (args, flags, expected) => {
    expect((await run(args, flags)).code).toBe(expected);
  });

  test("terminal reports are divided and summed up", async () => {
    const { stdout } = await run(["a-pass", "b-fail"]);
    expect(stdout.split(`\n${"-".repeat(80)}\n`)).toHaveLength(3);
    expect(stdout).toMatch(/\n2 models: 1 pass, 1 fail\n$/u);
  });

  test("one line each with --short, the sum beside them", async () => {
    const { stdout, stderr } = await run(["a-pass", "b-fail"], { short: true });
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toBe("2 models: 1 pass, 1 fail\n");
  });

  test("--quiet prints no sum", async () => {
    const { stdout, stderr } = await run(["a-pass", "b-fail"], { quiet: true, format: "jsonl" });
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  test("standard input is a list among the arguments", async () => {
    const lines = linesOf(["\uFEFF# models", "", "  b-pass  ", "c-fail"]);
    const { stdout } = await run(
      ["a-pass", "-"],
      { short: true },
      { stdin: { isTTY: false, lines: () => lines } },
    );
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(/ +/u)[1]?.split("@")[0]),
    ).toStrictEqual(["a-pass", "b-pass", "c-fail"]);
  });
});

describe("--output", () => {
  test("replaces a file as a whole and leaves nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    const file = join(folder, "report.jsonl");
    writeFileSync(file, "old");
    const { code, stdout } = await run(["a-pass", "b-pass"], { format: "jsonl", output: file });
    expect({ code, stdout }).toStrictEqual({ code: 0, stdout: "" });
    expect(readFileSync(file, "utf8").trimEnd().split("\n")).toHaveLength(2);
    expect(readdirSync(folder)).toStrictEqual(["report.jsonl"]);
  });

  test("follows a link instead of replacing it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    writeFileSync(join(folder, "real.txt"), "old");
    symlinkSync(join(folder, "real.txt"), join(folder, "link.txt"));
    await run(["a-pass"], { short: true, output: join(folder, "link.txt") });
    expect(readFileSync(join(folder, "real.txt"), "utf8")).toMatch(/^PASS/u);
  });

  test("keeps the old file when the run breaks off", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    const file = join(folder, "report.txt");
    writeFileSync(file, "old");
    const broken = checkCommandWith(() => Promise.reject(new Error("no engine")));
    await expect(broken.run(["a"], { output: file }, fakeIo().io)).rejects.toThrow("no engine");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toStrictEqual(["report.txt"]);
  });

  test("an interrupt removes what was half written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    const fake = fakeIo();
    let during: readonly string[] = [];
    const interrupted = checkCommandWith(async () => {
      during = readdirSync(folder);
      fake.interrupt();
      return await Promise.reject(new Error("stopped"));
    });
    const flags = { output: join(folder, "report.txt") };
    await expect(interrupted.run(["a"], flags, fake.io)).rejects.toThrow("stopped");
    expect(during).toHaveLength(1);
    expect(readdirSync(folder)).toStrictEqual([]);
  });
});

function brokenLines(): AsyncIterable<string> {
  throw new RangeError("impossible \u001B[2J");
}

describe("a run that cannot go on", () => {
  test("a bug is reported without a stack trace, exit 70", async () => {
    const fake = fakeIo({ stdin: { isTTY: false, lines: brokenLines } });
    expect(await runCommandLine(["-"], fake.io)).toBe(70);
    expect(fake.stdout()).toBe("");
    expect(fake.stderr()).toMatch(
      /^bug: RangeError: impossible \\x1b\[2J\n {2}= at: \S+:\d+:\d+\n/u,
    );
    expect(fake.stderr()).toContain("= help: this is a defect in modelcheck");
    expect(fake.stderr()).not.toContain("    at ");
  });

  test("a reader that went away ends it quietly, exit 141", async () => {
    const fake = fakeIo({
      stdout: { isTTY: false, columns: null, write: () => Promise.reject(new ReaderGone()) },
    });
    expect(await runCommandLine(["--version"], fake.io)).toBe(141);
    expect(fake.stderr()).toBe("");
  });
});

describe("colour and width", () => {
  const tty = { isTTY: true, columns: 60 };

  test.each([
    ["a terminal", {}, {}, tty, true],
    ["no terminal", {}, {}, { isTTY: false, columns: null }, false],
    ["--no-color", { color: false }, {}, tty, false],
    ["NO_COLOR", {}, { NO_COLOR: "1" }, tty, false],
    ["an empty NO_COLOR", {}, { NO_COLOR: "" }, tty, true],
    ["a dumb terminal", {}, { TERM: "dumb" }, tty, false],
    ["FORCE_COLOR", {}, { FORCE_COLOR: "1" }, { isTTY: false, columns: null }, true],
    ["FORCE_COLOR=0", {}, { FORCE_COLOR: "0" }, tty, false],
  ])("%s", async (_name, flags, env, stream, expected) => {
    let text = "";
    const stdout = {
      ...stream,
      write: async (part: string) => {
        text += part;
        await Promise.resolve();
      },
    };
    await run(["a-pass"], flags, { env, stdout });
    expect(text.includes("\u001B[")).toBe(expected);
  });

  test("text is wrapped to the terminal", async () => {
    let text = "";
    const write = async (part: string): Promise<void> => {
      text += part;
      await Promise.resolve();
    };
    await run(["a-pass"], { color: false }, { stdout: { ...tty, write } });
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});
