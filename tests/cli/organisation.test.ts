import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelcheck, ROOT, type Run } from "./run.ts";

const HUB = ["--hub", join(ROOT, "fixtures/hub")];
const MIMO = "XiaomiMiMo/MiMo-V2.5";
const LLAMA = "meta-llama/Llama-3.1-8B-Instruct";

/** A folder of its own for each test, and the program run in it. */
function folder(): { at: (name: string) => string; run: (...args: string[]) => Promise<Run> } {
  const cwd = mkdtempSync(join(tmpdir(), "modelcheck-"));
  return {
    at: (name) => join(cwd, name),
    run: async (...args) => await modelcheck(args, { cwd }),
  };
}

describe("init", () => {
  test("writes a rules file that is valid and in force from then on", async () => {
    const { at, run } = folder();
    const made = await run("init", "--preset", "commercial", "--use", "host", "--domicile", "DE");
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(at("modelcheck.yaml"), "utf8")).toContain("use: [host]");
    const checked = await run(MIMO, ...HUB, "--short");
    expect(checked.stdout).toContain("host allowed [policy modelcheck.yaml]");
  });

  test("what it shows as a comment is valid once the # is gone", async () => {
    const { at, run } = folder();
    await run("init");
    const lines = readFileSync(at("modelcheck.yaml"), "utf8").split("\n");
    const packs = lines.findIndex((line) => line.startsWith("# extends:"));
    const from = lines.findIndex((line) => line.startsWith("# statements:"));
    const to = lines.findIndex((line) => line.startsWith("# allegations:"));
    const open = lines
      .map((line, index) =>
        index === packs || (index >= from && index <= to)
          ? line.replace(/^# (?=[a-z ])/u, "")
          : line,
      )
      .filter((line) => !line.startsWith("extends: modelcheck:"));
    writeFileSync(at("modelcheck.yaml"), open.join("\n"));
    const checked = await run(MIMO, ...HUB);
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toContain("[eu-art53/public-summary]");
  });

  test("never replaces a file without --force", async () => {
    const { at, run } = folder();
    writeFileSync(at("modelcheck.yaml"), "use: [research]\n");
    const refused = await run("init");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("error[cli/exists]: `modelcheck.yaml` is there already");
    expect(readFileSync(at("modelcheck.yaml"), "utf8")).toBe("use: [research]\n");
    expect((await run("init", "--force")).code).toBe(0);
  });

  test("takes nothing into the file that YAML would read as something else", async () => {
    const { run } = folder();
    const refused = await run("init", "--domicile", "DE }\nuse: [research]");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("is not a number or a word");
  });
});

test.each([
  [["--domicile", "Germany"], "write an ISO 3166 code such as DE"],
  [["--mau", "lots"], "write a number such as"],
  [["--fields-of-use", "codin"], "did you mean `coding`?"],
])("init %j is refused before anything is written", async (args, help) => {
  const { at, run } = folder();
  const refused = await run("init", ...args);
  expect(refused.code).toBe(2);
  expect(refused.stderr.replaceAll(/\s+/gu, " ")).toContain(help);
  expect(() => readFileSync(at("modelcheck.yaml"))).toThrow("ENOENT");
});

describe("approve and baseline", () => {
  const person = ["--by", "legal@example.org", "--until", "2099-12-31"];
  const why = ["--reason", "condition-met", "--comment", "we ship the notice"];

  test("approve writes an entry bound to the evidence", async () => {
    const { at, run } = folder();
    const done = await run("approve", MIMO, ...HUB, "--rule", "use-conditional", ...person, ...why);
    expect(done).toMatchObject({ code: 0, stderr: "" });
    const rules = readFileSync(at("modelcheck.yaml"), "utf8");
    expect(rules).toContain(`model: ${MIMO}`);
    expect(rules).toMatch(/evidenceHash: sha256:[0-9a-f]{64}/u);
    const accepted = await run(MIMO, ...HUB);
    expect(accepted.stdout).toMatch(/^PASS {2}/u);
    expect(accepted.stdout).toContain("by legal@example.org, until 2099-12-31");
  });

  test("an exception ends on its day", async () => {
    const { run } = folder();
    await run("approve", MIMO, ...HUB, "--rule", "use-conditional", ...person, ...why);
    const late = await run(MIMO, ...HUB, "--as-of", "2100-01-01");
    expect(late.stdout).toMatch(/^REVIEW {2}/u);
    expect(late.stdout).toContain("Decided by people\n  - expired: ");
    expect(late.stdout).toContain("Dated rules as of 2100-01-01.");
  });

  test("approve refuses a finding that is not there", async () => {
    const { run } = folder();
    const refused = await run(
      "approve",
      MIMO,
      ...HUB,
      "--rule",
      "license-denied",
      ...person,
      ...why,
    );
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("has no finding `license-denied`");
  });

  test("approve refuses a reason that is not on the list", async () => {
    const { run } = folder();
    const wish = ["--rule", "use-conditional", "--reason", "because", "--comment", "x"];
    const refused = await run("approve", MIMO, ...HUB, ...person, ...wish);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("`because` is not a value of `--reason`");
  });

  test("baseline accepts every finding that is more than a note", async () => {
    const { at, run } = folder();
    const done = await run("baseline", MIMO, "northwind/plain-mit-1b", ...HUB, ...person);
    expect(done.stdout).toBe(
      "modelcheck.yaml: 1 finding accepted until 2099-12-31, by legal@example.org\n",
    );
    expect(readFileSync(at("modelcheck.yaml"), "utf8")).toContain("reason: grandfathered");
  });

  test("a model without a verdict is not accepted", async () => {
    const { run } = folder();
    const done = await run("baseline", "nobody/nothing", ...HUB, ...person);
    expect(done.code).toBe(3);
    expect(done.stderr).toContain("problem[target/not-found]");
  });
});

describe("clarify", () => {
  const SILENT = "driftwood/no-licence-3b";
  const mail = ["--comment", "confirmed by mail"];

  test("records a conclusion that holds while no licence file appears", async () => {
    const { at, run } = folder();
    const done = await run("clarify", SILENT, ...HUB, "--license", "Apache-2.0", ...mail);
    expect(done).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(at("modelcheck.yaml"), "utf8")).toContain("LICENSE: absent");
    const checked = await run(SILENT, ...HUB, "-f", "json");
    expect(JSON.parse(checked.stdout)).toMatchObject({
      outcome: "pass",
      clarifications: [{ state: "applied" }],
    });
    await run("clarify", SILENT, ...HUB, "--license", "MIT", ...mail);
    expect(readFileSync(at("modelcheck.yaml"), "utf8").match(/license:/gu)).toHaveLength(1);
  });

  test("binds to the bytes of the files, and refuses what was not read", async () => {
    const { at, run } = folder();
    await run("clarify", "meridian/community-7b", ...HUB, "--license", "MIT", ...mail);
    expect(readFileSync(at("modelcheck.yaml"), "utf8")).toMatch(/LICENSE: sha256:[0-9a-f]{64}/u);
    const refused = await run("clarify", LLAMA, ...HUB, "--license", "llama3.1", ...mail);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("`LICENSE` was not read as a whole");
  });

  test("refuses a licence nobody knows, and writes nothing", async () => {
    const { at, run } = folder();
    const refused = await run("clarify", SILENT, ...HUB, "--license", "MTI", ...mail);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("there is no licence `MTI`");
    expect(() => readFileSync(at("modelcheck.yaml"))).toThrow("ENOENT");
  });
});

describe("lock and ci", () => {
  test("what was locked holds, and another lock does not", async () => {
    const { at, run } = folder();
    const locked = await run("lock", MIMO, "northwind/plain-mit-1b", ...HUB);
    expect(locked).toMatchObject({ code: 0, stderr: "" });
    const holds = await run("ci", ...HUB);
    expect(holds.code).toBe(0);
    expect(holds.stdout.match(/^HOLDS {2}/gmu)).toHaveLength(2);
    const lock = readFileSync(at("modelcheck.lock"), "utf8");
    writeFileSync(at("modelcheck.lock"), lock.replace("license: MIT", "license: Apache-2.0"));
    const fails = await run("ci", ...HUB);
    expect(fails.code).toBe(1);
    expect(fails.stdout).toMatch(/^FAILS {2}/mu);
    expect(fails.stdout).toContain("material: the licence was `Apache-2.0` and is `MIT`");
  });

  test("stricter rules break a lock", async () => {
    const { at, run } = folder();
    await run("lock", MIMO, ...HUB);
    const rules = "extends: modelcheck:default\nlicenses:\n  deny: [MIT]\n";
    writeFileSync(at("modelcheck.yaml"), rules);
    expect((await run("ci", ...HUB)).code).toBe(1);
  });

  test("an unreachable Hub is exit 4, or the locked decision when that is asked for", async () => {
    const { run } = folder();
    await run("lock", "northwind/plain-mit-1b", ...HUB);
    const nowhere = ["--hub", "http://127.0.0.1:1"];
    expect((await run("ci", ...nowhere)).code).toBe(4);
    const stated = await run("ci", ...nowhere, "--on-unreachable", "use-lock");
    expect(stated.code).toBe(0);
    expect(stated.stdout.replaceAll(/\s+/gu, " ")).toContain("not verified:");
  });

  test("no lock, or one with a mistake, is exit 2 with the place", async () => {
    const { at, run } = folder();
    expect((await run("ci", ...HUB)).stderr).toContain("there is no lock file `modelcheck.lock`");
    writeFileSync(at("modelcheck.lock"), "version: 1\nmodel: []\n");
    const broken = await run("ci", ...HUB);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain("--> modelcheck.lock:2:1");
  });
});

describe("diff", () => {
  test("names what became tighter between two models", async () => {
    const { run } = folder();
    const { code, stdout } = await run(
      "diff",
      "northwind/plain-mit-1b",
      "northwind/mit-plus-one-1b",
      ...HUB,
    );
    expect(code).toBe(0);
    expect(stdout).toContain("commercialUse: allowed -> prohibited, tighter");
  });

  test("takes saved reports", async () => {
    const { at, run } = folder();
    await run(MIMO, ...HUB, "-f", "json", "-o", at("a.json"));
    const { code, stdout } = await run("diff", "a.json", "a.json", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ license: { direction: null }, uses: [] });
  });

  test("refuses a JSON file that is no report", async () => {
    const { at, run } = folder();
    writeFileSync(at("a.json"), "{}");
    const refused = await run("diff", "a.json", "a.json");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("`a.json` is no report of version 1");
  });
});

describe("whatif, explain, notice", () => {
  test("whatif does the arithmetic and names the clause's number", async () => {
    const { run } = folder();
    const { code, stdout } = await run("whatif", LLAMA, ...HUB, "--mau", "900M");
    expect(code).toBe(0);
    expect(stdout).toContain(`${LLAMA}: commercial use: review -> fail`);
    expect(stdout).toContain("900,000,000");
  });

  test("whatif refuses a number that is none", async () => {
    const { run } = folder();
    const refused = await run("whatif", LLAMA, ...HUB, "--mau", "many");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("`many` is no count for mau");
  });

  test("explain follows one use down to the words it rests on", async () => {
    const { run } = folder();
    const { code, stdout } = await run("explain", MIMO, "--use", "host", ...HUB);
    expect(code).toBe(0);
    expect(stdout).toContain("host: allowed, basis tag");
    expect(stdout).toContain("   2 | license: mit");
    expect(stdout).toContain("hosting under default: pass");
  });

  test("notice quotes a holder, and says so where there is none", async () => {
    const { run } = folder();
    const stated = await run("notice", "northwind/plain-mit-1b", ...HUB);
    expect(stated).toMatchObject({ code: 0, stderr: "" });
    expect(stated.stdout).toContain("Copyright (c) 2025 Northwind Models");
    const missing = await run("notice", MIMO, ...HUB);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("no copyright holder is stated");
  });
});
