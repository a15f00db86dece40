import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { BIN, cleanEnvironment, modelcheck, ROOT } from "./run.ts";

const HUB = ["--hub", "fixtures/hub"];
const PASS = "northwind/plain-mit-1b";
const REVIEW = "xiaomi/mimo-2.5";
const FAIL = "northwind/mit-plus-one-1b";
const MISSING = "nobody/nothing";

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe("exit codes, row by row", () => {
  test.each([
    [0, "pass", [PASS], /^PASS {2}/u],
    [0, "review", [REVIEW], /^REVIEW {2}/u],
    [1, "review with --fail-on review", [REVIEW, "--fail-on", "review"], /^REVIEW {2}/u],
    [1, "fail", [FAIL], /^FAIL {2}/u],
    [3, "not found", [MISSING], /^NO VERDICT {2}.*\n\nproblem\[target\/not-found\]/u],
    [3, "gated", ["vault/sealed-2b"], /problem\[hub\/gated\]/u],
    [3, "an id that is none", ["a//b"], /^NO VERDICT/u],
    [3, "an alias with --exact", [REVIEW, "--exact"], /^NO VERDICT/u],
  ])("%i: %s", async (code, _name, args, says) => {
    const run = await modelcheck([...args, ...HUB]);
    expect(run.stdout).toMatch(says);
    expect({ code: run.code, stderr: run.stderr }).toStrictEqual({ code, stderr: "" });
  });

  test.each([
    ["a Hub that is neither a URL nor a directory", ["--hub", "no-such-hub"]],
    ["a preset that does not exist", [...HUB, "--policy", "modelcheck:strikt"]],
    ["a rules file that does not exist", [...HUB, "--config", "no-such-rules.yaml"]],
  ])("2: %s", async (_name, args) => {
    const run = await modelcheck([PASS, ...args]);
    expect({ code: run.code, stdout: run.stdout }).toStrictEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error\[[a-z]+\/[a-z-]+\]: .*\n(?:.*\n)*? {2}= help: /u);
  });

  test("2: a mistake in the rules file, with its place and a suggestion", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "modelcheck-")), "modelcheck.yaml");
    writeFileSync(file, "extends: modelcheck:default\nlicences:\n  allow: [MIT]\n");
    const run = await modelcheck([PASS, ...HUB, "-c", file]);
    expect({ code: run.code, stdout: run.stdout }).toStrictEqual({ code: 2, stdout: "" });
    expect(run.stderr).toContain("error[config/unknown-key]");
    expect(run.stderr).toContain(`--> ${file}:2:1`);
    expect(run.stderr).toContain("`licenses`");
  });

  test("4: nobody answers", async () => {
    const run = await modelcheck([PASS, "--hub", "http://127.0.0.1:1"]);
    expect(run.code).toBe(4);
    expect(run.stdout).toMatch(/^NO VERDICT {2}.*\n\nproblem\[hub\/network\]/u);
  });

  test.each([
    [429, "hub/rate-limited"],
    [503, "hub/unavailable"],
  ])("4: the Hub answers %i", async (status, problem) => {
    const hub = await serve((_request, response) => {
      response.writeHead(status, { "content-type": "text/plain", "retry-after": "0" });
      response.end("no");
    });
    const run = await modelcheck([PASS, "--hub", hub]);
    expect(run.code).toBe(4);
    expect(run.stdout).toContain(`problem[${problem}]`);
  });

  test.each([
    [[PASS, MISSING], 3],
    [[MISSING, FAIL], 1],
    [[PASS, REVIEW], 0],
  ])("many: %j exits with %i", async (targets, code) => {
    const run = await modelcheck([...targets, ...HUB, "-f", "jsonl"]);
    expect(run.code).toBe(code);
    expect(run.stdout.trimEnd().split("\n")).toHaveLength(targets.length);
  });

  test("the format never changes the exit code", async () => {
    const codes = await Promise.all(
      ["terminal", "json", "jsonl", "short"].map(
        async (format) => (await modelcheck([FAIL, ...HUB, "-f", format])).code,
      ),
    );
    expect(codes).toStrictEqual([1, 1, 1, 1]);
  });
});

describe("the embedded default", () => {
  test("says of MiMo-V2.5 what its card supports, and no more", async () => {
    const run = await modelcheck([REVIEW, ...HUB, "-f", "json"]);
    const report = JSON.parse(run.stdout) as Report;
    const answers = Object.fromEntries(
      Object.entries(report.uses).map(([use, { answer, basis }]) => [use, `${answer} ${basis}`]),
    );
    expect(answers).toStrictEqual({
      research: "allowed tag",
      commercialUse: "allowed tag",
      fineTune: "allowed tag",
      redistribute: "conditional tag",
      redistributeDerivative: "conditional tag",
      host: "allowed tag",
      useOutputs: "silent tag",
      trainOnOutputs: "silent tag",
    });
    expect(report.resolution).toMatchObject({ typed: REVIEW, judged: "XiaomiMiMo/MiMo-V2.5" });
    expect(report.subject.purl).toMatch(/^pkg:huggingface\/XiaomiMiMo\/MiMo-V2\.5@[0-9a-f]{40}$/u);
    expect(report.disclosure.trainingData.level).toBe("vague");
    expect(report.disclosure.distillation).toMatchObject({
      status: "stated",
      teachersNamed: false,
    });
    expect(report.lineage.edges.map((edge) => edge.basis)).toStrictEqual(["prose", "prose"]);
    const rules = report.findings.map((finding) => finding.ruleId);
    for (const rule of ["license-text-missing", "remote-code-required", "teacher-undisclosed"])
      expect(rules).toContain(rule);
    expect(report.outcome).toBe("review");
  });
});

describe("options", () => {
  test("--use narrows what decides and what is shown", async () => {
    const run = await modelcheck([REVIEW, ...HUB, "--use", "commercialUse,host"]);
    expect(run.stdout).toMatch(/^PASS {2}/u);
    expect(run.stdout).toContain("which asks about commercial use and hosting");
    expect(run.stdout).not.toContain("conditional  ");
  });

  test("--evidence keeps what was read, and the report", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    await modelcheck([PASS, ...HUB, "--evidence", folder]);
    const root = join(folder, "northwind", "plain-mit-1b");
    const [commit = ""] = readdirSync(root);
    expect(commit).toMatch(/^[0-9a-f]{40}$/u);
    expect(readdirSync(join(root, commit)).toSorted()).toStrictEqual(["files", "report.json"]);
    expect(readFileSync(join(root, commit, "files", "LICENSE"), "utf8")).toContain("Northwind");
  });

  test("HF_ENDPOINT is honoured, and --hub wins over it", async () => {
    const env = { HF_ENDPOINT: "http://127.0.0.1:1" };
    expect((await modelcheck([PASS], { env })).code).toBe(4);
    expect((await modelcheck([PASS, ...HUB], { env })).code).toBe(0);
  });

  test("the rules file is found above the working directory and named in the report", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    writeFileSync(
      join(folder, "modelcheck.yaml"),
      "extends: modelcheck:default\nuse: [research]\n",
    );
    const run = await modelcheck([REVIEW, "--hub", join(ROOT, "fixtures/hub"), "--short"], {
      cwd: folder,
    });
    expect(run.stdout).toContain("research allowed [policy modelcheck.yaml]");
    expect(run.code).toBe(0);
  });
});

function idle(): void {
  // replaced when the Hub is asked
}

describe.skipIf(!existsSync("/dev/full"))("a full disk", () => {
  test("behind --output is exit 2 with the reason", async () => {
    const run = await modelcheck([PASS, ...HUB, "-o", "/dev/full"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("cannot write `/dev/full`: the disk is full");
  });
});

describe("a reader or a user who leaves", () => {
  test("a closed pipe ends the program without a word", async () => {
    const targets = Array.from({ length: 30 }, () => PASS);
    const child = spawn(process.execPath, [BIN, ...targets, ...HUB, "-v"], {
      cwd: ROOT,
      env: cleanEnvironment(),
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toStrictEqual({ code: 141, stderr: "" });
  });

  test("Ctrl-C leaves no half-written file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
    let asked = idle;
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    const hub = await serve(() => asked());
    const child = spawn(
      process.execPath,
      [BIN, PASS, "--hub", hub, "-o", join(folder, "report.txt")],
      { cwd: ROOT, env: cleanEnvironment() },
    );
    await waiting;
    expect(readdirSync(folder)).toHaveLength(1);
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(readdirSync(folder)).toStrictEqual([]);
  });
});
