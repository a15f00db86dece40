import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { modelcheck, ROOT, type Run } from "./run.ts";

const HUB = ["--hub", join(ROOT, "fixtures/hub")];
const MIMO = "XiaomiMiMo/MiMo-V2.5";
const PLAIN = "northwind/plain-mit-1b";

const flat = (text: string): string => text.replaceAll(/\s+/gu, " ");

/** A rules file with one exception that `modelcheck approve` wrote, and changes to it. */
let approved = "";

beforeAll(async () => {
  const cwd = mkdtempSync(join(tmpdir(), "modelcheck-"));
  const person = ["--by", "legal@example.org", "--until", "2099-12-31"];
  const why = ["--reason", "condition-met", "--comment", "we ship the notice"];
  await modelcheck(["approve", MIMO, ...HUB, "--rule", "use-conditional", ...person, ...why], {
    cwd,
  });
  approved = readFileSync(join(cwd, "modelcheck.yaml"), "utf8");
});

async function under(files: Record<string, string>, ...args: readonly string[]): Promise<Run> {
  const cwd = mkdtempSync(join(tmpdir(), "modelcheck-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return await modelcheck([...args, ...HUB], { cwd });
}

describe("what becomes of an exception", () => {
  test("applied: the finding no longer counts, and every format shows that", async () => {
    const files = { "modelcheck.yaml": approved };
    const short = await under(files, MIMO, PLAIN, "--short");
    expect(short.stdout).toMatch(/^PASS {2}XiaomiMiMo.*\[exceptions: 1 accepted\]$/mu);
    expect(short.stderr).toBe("2 models: 2 pass; 1 finding accepted\n");
    const json = await under(files, MIMO, "-f", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      outcome: "pass",
      waived: [{ exception: { rule: "use-conditional" } }],
      exceptions: [{ state: "applied" }],
    });
  });

  test("expired: the finding counts from the day after", async () => {
    const files = { "modelcheck.yaml": approved };
    const last = await under(files, MIMO, "--as-of", "2099-12-31", "--short");
    expect(last.stdout).toMatch(/^PASS /u);
    const late = await under(files, MIMO, "--as-of", "2100-01-01");
    expect(late.stdout).toMatch(/^REVIEW /u);
    expect(flat(late.stdout)).toContain(
      "expired: exception to `use-conditional` for `XiaomiMiMo/MiMo-V2.5` (modelcheck.yaml:4): " +
        "it held until 2099-12-31; decide again with `modelcheck approve`",
    );
  });

  test("stale: the finding counts as soon as the evidence is another", async () => {
    const other = approved.replace(/sha256:[0-9a-f]{64}/u, `sha256:${"0".repeat(64)}`);
    const stale = await under({ "modelcheck.yaml": other }, MIMO);
    expect(stale.stdout).toMatch(/^REVIEW /u);
    expect(flat(stale.stdout)).toMatch(/stale: .* the evidence is now sha256:[0-9a-f]{64}/u);
  });

  test("unused: there is no such finding", async () => {
    const other = approved.replace("rule: use-conditional", "rule: license-denied");
    const unused = await under({ "modelcheck.yaml": other }, MIMO);
    expect(unused.stdout).toMatch(/^REVIEW /u);
    expect(flat(unused.stdout)).toContain(
      "there is no such finding now; delete it where it stays so",
    );
  });

  test("unauthorised: a pull request cannot waive itself", async () => {
    const base = "extends: modelcheck:default\nexceptionsFrom: [waivers.yaml]\n";
    const own = approved.replace("modelcheck:default", "base.yaml");
    const refused = await under({ "base.yaml": base, "modelcheck.yaml": own }, MIMO);
    expect(refused.stdout).toMatch(/^REVIEW /u);
    expect(flat(refused.stdout)).toContain("the policy takes no exceptions from modelcheck.yaml");
    const waivers = approved.replace("extends: modelcheck:default\n", "extends: []\n");
    const taken = await under(
      {
        "base.yaml": base,
        "waivers.yaml": waivers,
        "modelcheck.yaml": "extends: [base.yaml, waivers.yaml]\n",
      },
      MIMO,
      "--short",
    );
    expect(taken.stdout).toMatch(/^PASS .*\[exceptions: 1 accepted\]$/mu);
  });

  test.each([
    ["a pattern for a model", `model: ${MIMO}`, "model: XiaomiMiMo/*"],
    ["a rule that does not exist", "rule: use-conditional", "rule: use-conditonal"],
    ["a reason off the list", "reason: condition-met", "reason: because"],
    ["a day that is none", "expires: 2099-12-31", "expires: 2099-13-31"],
    ["nobody who approved it", "    approvedBy: legal@example.org\n", ""],
    ["a hash that is none", /sha256:[0-9a-f]{64}/u, "sha256:123"],
  ])("malformed: %s refuses the whole file", async (_what, from, to) => {
    const broken = approved.replace(from, to);
    expect(broken).not.toBe(approved);
    const refused = await under({ "modelcheck.yaml": broken }, MIMO);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/^error\[config\/[a-z-]+\]: /u);
    expect(refused.stderr).toMatch(/--> modelcheck\.yaml:\d+:\d+$/mu);
  });
});

describe("exceptions for models that a run did not meet", () => {
  const line = "`XiaomiMiMo/MiMo-V2.5` was not checked in this run";

  test("are named after a run over several", async () => {
    const many = await under({ "modelcheck.yaml": approved }, PLAIN, "openforge/agpl-coder-1b");
    expect(flat(many.stdout)).toContain(`unused: exception to \`use-conditional\` for`);
    expect(flat(many.stdout)).toContain(line);
    const data = await under({ "modelcheck.yaml": approved }, PLAIN, PLAIN, "-f", "jsonl");
    expect(flat(data.stdout)).not.toContain(line);
    expect(flat(data.stderr)).toContain(line);
  });

  test("are counted where there are several, and named with -v", async () => {
    const [, entry = ""] = approved.split("exceptions:\n");
    const two = approved + entry.replace(MIMO, "acme/small").replace("notice", "text");
    const files = { "modelcheck.yaml": two };
    const counted = await under(files, PLAIN, PLAIN, "--short");
    expect(flat(counted.stderr)).toContain("unused: 2 exceptions are for models that were not");
    const named = await under(files, PLAIN, PLAIN, "--short", "-v");
    expect(named.stderr.match(/^unused: /gmu)).toHaveLength(2);
  });

  test("are no news after a run over one model, unless -v asks", async () => {
    const files = { "modelcheck.yaml": approved };
    expect((await under(files, PLAIN, "--short")).stderr).toBe("");
    expect(flat((await under(files, PLAIN, "--short", "-v")).stderr)).toContain(line);
  });

  test("are named by ci, whose lock is the whole list", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "modelcheck-"));
    writeFileSync(join(cwd, "modelcheck.yaml"), approved);
    await modelcheck(["lock", PLAIN, ...HUB], { cwd });
    const checked = await modelcheck(["ci", ...HUB], { cwd });
    expect(checked.code).toBe(0);
    expect(flat(checked.stderr)).toContain(line);
  });
});
