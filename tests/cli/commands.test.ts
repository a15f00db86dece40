import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/cli/main.ts";
import { COMMANDS } from "../../src/cli/registry.ts";
import { RULES } from "../../src/findings/index.ts";
import { PACK_NAMES } from "../../src/policy/preset-names.ts";
import { fakeIo } from "./fake-io.ts";

async function run(
  ...argv: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const fake = fakeIo();
  const code = await runCommandLine(argv, fake.io);
  return { code, stdout: fake.stdout(), stderr: fake.stderr() };
}

function textFile(text: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "modelcheck-")), "LICENSE");
  writeFileSync(file, text);
  return file;
}

const OWN = `Harbour License

1. You may use, copy, modify and distribute the Model for any purpose, commercial or not.

2. You must keep this notice with every copy.
`;

test.each(COMMANDS.map(({ name }) => name))("%s --help explains itself", async (name) => {
  const { code, stdout, stderr } = await run(name, "--help");
  expect({ code, stderr }).toStrictEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`Usage: modelcheck ${name}`);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

test("the overview lists every command", async () => {
  const { stdout } = await run("--help");
  for (const { name, summary } of COMMANDS.slice(1))
    expect(stdout).toContain(`  ${name.padEnd(12)}${summary}`);
});

describe("rules and explain", () => {
  test("rules lists each rule with its severity", async () => {
    const { code, stdout } = await run("rules");
    expect(code).toBe(0);
    const [own = "", ...packs] = stdout.trimEnd().split("\n\n");
    expect(own.split("\n").filter((line) => !line.startsWith(" "))).toHaveLength(RULES.length);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^license-mismatch +error +/mu);
    expect(packs).toHaveLength(PACK_NAMES.length);
    expect(packs.join("\n")).toMatch(/^eu-art53\/public-summary +warning +/mu);
  });

  test("rules as JSON", async () => {
    const { stdout } = await run("rules", "--format", "json");
    const ids = (JSON.parse(stdout) as readonly { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(RULES.map(({ id }) => id)));
    expect(ids).toContain("osaid/code");
  });

  test("explain knows the rules of packs, and what was meant", async () => {
    const known = await run("explain", "eu-art53/public-summary");
    expect(known).toMatchObject({ code: 0 });
    expect(known.stdout).toContain("eu-art53/public-summary (warning)");
    const wrong = await run("explain", "eu-art53/public-sumary");
    expect(wrong.stderr).toContain("did you mean `eu-art53/public-summary`?");
  });

  test("explain knows the questions of the score card", async () => {
    const { code, stdout } = await run("explain", "D26");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^D26 \(data-size\)\nHow much data was it\?\n/u);
    expect(stdout).toContain("Asked by EU summary template 1.3; California AB 2013 (3);");
    expect(stdout).toContain("Answered in: a section `Training Data`.\n  - The training data has");
    const wrong = await run("explain", "d77");
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("`D77` is no question");
  });

  test("explain says what a rule is for", async () => {
    const { code, stdout } = await run("explain", "license-modified");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^license-modified \(warning\)\n/u);
  });

  test("an unknown rule is met with a suggestion", async () => {
    const { code, stdout, stderr } = await run("explain", "license-modifed");
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("error[cli/unknown-rule]: `license-modifed` is no rule");
    expect(stderr).toContain("did you mean `license-modified`?");
  });
});

describe("licenses", () => {
  test("lists the catalogue", async () => {
    const { code, stdout } = await run("licenses");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^llama3\.1 +Llama 3\.1 Community License/mu);
  });

  test.each(["mit", "MIT", "spdx:MIT", "MIT License"])("%s shows one term sheet", async (name) => {
    const { code, stdout } = await run("licenses", name);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^MIT License \(spdx:MIT\)\n/u);
    expect(stdout).toMatch(/^commercial use +allowed/mu);
  });

  test("an unknown name is met with a suggestion", async () => {
    const { code, stderr } = await run("licenses", "lama3.1");
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean `llama3.1`?");
  });
});

describe("license", () => {
  test("reads a text that nobody catalogued", async () => {
    const file = textFile(OWN);
    const { code, stdout } = await run("license", file);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain("not a licence we know");
    expect(stdout).toMatch(/^commercial use +allowed/mu);
  });

  test("JSON is an array with one object a file", async () => {
    const file = textFile(OWN);
    const { stdout } = await run("license", file, file, "--format", "json", "--no-catalogue");
    const answers = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(answers).toHaveLength(2);
    expect(answers[0]).toMatchObject({
      file,
      match: "none",
      key: null,
      license: null,
      language: "en",
    });
    const terms = answers[0]?.["terms"] as Record<string, { status: string; basis: string }>;
    expect(terms["commercialUse"]).toMatchObject({ status: "allowed", basis: "text" });
  });

  test("a file that cannot be read is named, and the others are read", async () => {
    const { code, stdout, stderr } = await run("license", "no-such-file", textFile(OWN));
    expect(code).toBe(3);
    expect(stdout).toContain("commercial use");
    expect(stderr).toContain("problem[file/unreadable]: `no-such-file` cannot be read");
  });

  test("a file that is no text", async () => {
    const { code, stdout, stderr } = await run("license", textFile(new Uint8Array([0, 1, 2, 0])));
    expect({ code, stdout }).toStrictEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("problem[file/binary]");
  });
});

describe("read", () => {
  test("shows the sentences of a file that a lawyer must read", async () => {
    const file = textFile(OWN);
    const { code, stdout } = await run("read", file);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain("You must keep this notice with every copy.");
    expect(stdout).toMatch(/\d+ of \d+ sentences accounted for\n$/u);
  });

  test("reads the licence files of a model", async () => {
    const { code, stdout } = await run("read", "meridian/community-7b", "--hub", "fixtures/hub");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^LICENSE:\d+ /mu);
  });

  test("a model without a licence text", async () => {
    const { code, stderr } = await run("read", "driftwood/no-licence-3b", "--hub", "fixtures/hub");
    expect(code).toBe(3);
    expect(stderr).toContain("problem[target/empty]: no licence text could be read");
  });
});

test("a command without its argument says so", async () => {
  const { code, stdout, stderr } = await run("explain");
  expect({ code, stdout }).toStrictEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("error[cli/missing-argument]");
});
