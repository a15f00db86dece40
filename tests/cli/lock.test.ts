import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelcheck, ROOT, type Run } from "./run.ts";

const FIXTURES = join(ROOT, "fixtures/hub");
const MODEL = "acme/clerk-1b";
const SECOND = "acme/clerk-2b";
const CARD = "---\nlicense: mit\nbase_model: acme/clerk-2b\n---\n\n# Clerk\n\nIt sorts letters.\n";
const REPO = `synthetic: true
commit: 0123456789abcdef0123456789abcdef01234567
files:
  - { path: LICENSE, spdx: MIT, holder: Acme Models, year: 2026 }
  - { path: model.safetensors, size: 99, lfs: true, sha256: "${"1".repeat(64)}" }
`;

const flat = (text: string): string => text.replaceAll(/\s+/gu, " ");

/** A folder of its own with a Hub of two models whose commits stay the same whatever changes. */
function world(): {
  at: (name: string) => string;
  write: (name: string, text: string) => void;
  run: (...args: readonly string[]) => Promise<Run>;
} {
  const cwd = mkdtempSync(join(tmpdir(), "modelcheck-"));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  };
  write(`hub/${MODEL}/repo.yaml`, REPO);
  write(`hub/${MODEL}/files/README.md`, CARD);
  write(`hub/${SECOND}/repo.yaml`, REPO.replaceAll("0123", "4567"));
  write(`hub/${SECOND}/files/README.md`, "---\nlicense: mit\n---\n\n# Clerk, larger\n");
  return {
    at: (name) => join(cwd, name),
    write,
    run: async (...args) => await modelcheck([...args, "--hub", join(cwd, "hub")], { cwd }),
  };
}

const repo = (from: string, to: string): [string, string] => [
  `hub/${MODEL}/repo.yaml`,
  REPO.replace(from, to),
];
const card = (from: string, to: string): [string, string] => [
  `hub/${MODEL}/files/README.md`,
  CARD.replace(from, to),
];

describe.concurrent("ci, row by row", () => {
  test.each([
    ["another tag", card("license: mit", "license: apache-2.0"), "material: the licence was `mit`"],
    ["another licence text", repo("spdx: MIT", "spdx: Apache-2.0"), "material: the licence"],
    ["other terms", repo("year: 2026 }", 'year: 2026, append: "Not for sale." }'), "material: "],
    ["another base", card("acme/clerk-2b", "acme/clerk-3b"), "material: the lineage was"],
    ["other weights", repo("1".repeat(64), "2".repeat(64)), "material: the weights changed"],
    ["other code", [`hub/${MODEL}/files/run.py`, "import os\n"], "material: the code changed"],
  ] as const)("%s is material and fails", async (_what, [file, text], says) => {
    const { run, write } = world();
    expect((await run("lock", MODEL, SECOND)).code).toBe(0);
    write(file, text);
    const { code, stdout } = await run("ci");
    expect(code).toBe(1);
    const [first = "", second = ""] = stdout.split(/^(?=HOLDS|FAILS)/mu);
    expect(flat(first)).toContain(`FAILS ${MODEL}: `);
    expect(flat(first)).toContain(says);
    expect(second).toMatch(/^HOLDS {2}acme\/clerk-2b/u);
  });

  test.each([
    ["a changed sentence", card("letters.", "letters and parcels."), "noted: the card changed"],
    ["a picture", [`hub/${MODEL}/files/letters.png`, "PNG"], "still follows from default"],
  ] as const)("%s is not material", async (_what, [file, text], says) => {
    const { run, write } = world();
    await run("lock", MODEL);
    write(file, text);
    const { code, stdout } = await run("ci");
    expect(code).toBe(0);
    expect(flat(stdout)).toContain(says);
    expect(stdout).not.toContain("material");
  });

  test("a licence that the base took away is found at the locked commit", async () => {
    const { run, write } = world();
    await run("lock", MODEL);
    write(`hub/${SECOND}/repo.yaml`, REPO.replace("spdx: MIT", "spdx: CC-BY-NC-4.0"));
    write(`hub/${SECOND}/files/README.md`, "---\nlicense: cc-by-nc-4.0\n---\n");
    const { code, stdout } = await run("ci");
    expect(code).toBe(1);
    expect(flat(stdout)).toContain("material: the lineage was");
  });

  test("a locked commit that is gone is not taken for another", async () => {
    const { run, write } = world();
    await run("lock", MODEL);
    write(...repo("0123456789abcdef", "fedcba9876543210"));
    const gone = await run("ci");
    expect(gone.code).toBe(3);
    expect(gone.stdout).toMatch(/^NOT VERIFIED /u);
    const latest = await run("ci", "--latest");
    expect(latest.code).toBe(0);
    expect(flat(latest.stdout)).toContain("noted: the commit was `0123456789abcdef");
  });

  test("a directory is judged again where it was", async () => {
    const { run, write } = world();
    await run("lock", `./hub/${MODEL}/files`);
    expect((await run("ci")).stdout).toMatch(/^HOLDS /u);
    write(...card("license: mit", "license: apache-2.0"));
    const { code, stdout } = await run("ci");
    expect(code).toBe(1);
    expect(flat(stdout)).toContain("material: the licence was `MIT` and is `Apache-2.0`");
  });

  test("--latest finds what the default branch changed", async () => {
    const { run, write } = world();
    await run("lock", MODEL);
    write(
      `hub/${MODEL}/repo.yaml`,
      REPO.replace("01234567\n", "76543210\n").replace("MIT", "0BSD"),
    );
    const { code, stdout } = await run("ci", "--latest");
    expect(code).toBe(1);
    expect(flat(stdout)).toContain("material: the licence");
  });

  test("as JSON each row says whether it holds, what drifted and who accepted what", async () => {
    const { run } = world();
    await run("lock", MODEL, "--by", "legal@example.org");
    const { stdout } = await run("ci", "-f", "json");
    expect(JSON.parse(stdout)).toMatchObject([
      { model: MODEL, holds: true, drift: [], exceptions: [], accepted: null, gated: false },
    ]);
    expect(stdout).toContain("approved by legal@example.org");
  });

  test("use-lock says that nothing was verified, and what else is no longer the same", async () => {
    const { at, run, write } = world();
    await run("lock", MODEL);
    write("modelcheck.yaml", "extends: modelcheck:strict\n");
    const nowhere = ["ci", "--hub", "http://127.0.0.1:1"];
    const cwd = dirname(at("modelcheck.yaml"));
    expect((await modelcheck(nowhere, { cwd })).code).toBe(4);
    const locked = await modelcheck([...nowhere, "--on-unreachable", "use-lock"], { cwd });
    expect(locked.code).toBe(0);
    expect(flat(locked.stdout)).toContain(
      "HOLDS acme/clerk-1b: `pass` as locked at 0123456789abcdef0123456789abcdef01234567; not verified:",
    );
    expect(flat(locked.stdout)).toContain("noted: the policy was");
  });
});

describe.concurrent("who signed", () => {
  const LLAMA = "meta-llama/Llama-3.1-8B-Instruct";
  const terms = ["--accepted-by", "ops@example.org", "--accepted-on", "2026-01-02"];

  test("an approval is kept while the decision is the same, and dropped aloud when not", async () => {
    const { run, write, at } = world();
    await run("lock", MODEL, "--by", "legal@example.org");
    const again = await run("lock", MODEL);
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain("pass, approved by legal@example.org");
    write(...card("license: mit", "license: cc-by-nc-4.0"));
    const other = await run("lock", MODEL);
    expect(flat(other.stderr)).toContain("the approval by legal@example.org was of another");
    expect(readFileSync(at("modelcheck.lock"), "utf8")).toContain("approvedBy: null");
  });

  test("the terms of a gated model: who accepted which, and when", async () => {
    const { run, write, at } = world();
    cpSync(join(FIXTURES, LLAMA), at(`hub/${LLAMA}`), { recursive: true });
    write("terms.txt", "Our copy of what was accepted.\n");
    const without = await run("lock", LLAMA);
    expect(without.code).toBe(0);
    expect(flat(without.stderr)).toContain("it is gated, and nobody is recorded");
    expect(flat((await run("ci")).stdout)).toContain(
      "noted: it is gated, and the lock names nobody",
    );
    expect(await run("lock", LLAMA, ...terms, "--accepted-terms", "terms.txt")).toMatchObject({
      code: 0,
      stderr: "",
    });
    const lock = readFileSync(at("modelcheck.lock"), "utf8");
    expect(lock).toMatch(
      /accepted:\n +by: ops@example.org\n +on: 2026-01-02\n +terms: sha256:[0-9a-f]{64}\n/u,
    );
    expect(flat((await run("ci")).stdout)).toMatch(
      /as the lock says: terms sha256:[0-9a-f]{64} accepted by ops@example.org on 2026-01-02/u,
    );
  });

  test.each([
    [["--accepted-by", "ops"], "`--accepted-terms` is missing"],
    [["--accepted-terms", "sha256:0"], "`--accepted-by` is missing"],
    [[...terms, "--accepted-terms", "no.txt"], "there are no terms in `no.txt`"],
    [["--accepted-by", "ops", "--accepted-on", "2999-01-01"], "`--accepted-terms` is missing"],
    [
      [...terms.slice(0, 3), "2999-01-01", "--accepted-terms", `sha256:${"1".repeat(64)}`],
      "`2999-01-01` is still to come",
    ],
    [[...terms, "--accepted-terms", `sha256:${"1".repeat(64)}`], "is not gated"],
    [[SECOND, ...terms, "--accepted-terms", `sha256:${"1".repeat(64)}`], "2 were named"],
  ])("%j is refused", async (args, says) => {
    const { run, at } = world();
    const refused = await run("lock", MODEL, ...args);
    expect(refused.code).toBe(2);
    expect(flat(refused.stderr)).toContain(says);
    rmSync(at("hub"), { recursive: true });
    expect(() => readFileSync(at("modelcheck.lock"))).toThrow("ENOENT");
  });
});

describe("against the lock", () => {
  test("diff compares the locked commit with what stands now; whatif takes the locked models", async () => {
    const { run } = world();
    expect((await run("lock", MODEL)).code).toBe(0);
    const same = await run("diff", MODEL, "--lock");
    expect(same.code).toBe(0);
    expect(flat(same.stdout)).toContain("licence: `MIT`, unchanged");
    const all = await run("whatif", "--mau", "800M", "--lock");
    expect(all.code).toBe(0);
    expect(all.stdout).toContain("no decision changes for 1 model");
  });

  test("diff says which models are locked, and what is missing without the lock", async () => {
    const { run } = world();
    await run("lock", MODEL);
    const unknown = await run("diff", SECOND, "--lock");
    expect(unknown.code).toBe(2);
    expect(flat(unknown.stderr)).toContain(`it holds \`${MODEL}\``);
    expect((await run("diff", MODEL)).stderr).toContain("cli/missing-argument");
  });
});
