import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseQuestions } from "../../src/disclosure/questions.ts";
import { ITEMS } from "../../src/disclosure/items/index.ts";
import { runCommandLine } from "../../src/cli/main.ts";
import { rules } from "../disclosure/tables.ts";
import { fakeIo } from "./fake-io.ts";

async function run(
  ...argv: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const fake = fakeIo();
  const code = await runCommandLine([...argv, "--hub", "fixtures/hub"], fake.io);
  return { code, stdout: fake.stdout(), stderr: fake.stderr() };
}

/** A folder with one card. */
function folderWith(card: string): string {
  const folder = mkdtempSync(join(tmpdir(), "modelcheck-"));
  writeFileSync(join(folder, "README.md"), card);
  return folder;
}

const QUESTIONS = parseQuestions(rules("items"));

describe("the checklist", () => {
  test("has 48 questions in order, each with a name of its own", () => {
    expect(QUESTIONS.map(({ id }) => id)).toEqual(
      Array.from({ length: 48 }, (_, i) => `D${String(i + 1).padStart(2, "0")}`),
    );
    expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(48);
  });

  test("every answer has a question", () => {
    const known = new Set(QUESTIONS.map(({ id }) => id));
    expect(ITEMS.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(new Set(ITEMS.map(({ id }) => id)).size).toBe(ITEMS.length);
  });
});

describe("disclosure", () => {
  test("prints the score card", async () => {
    const { code, stdout } = await run("disclosure", "xiaomi/mimo-2.5");
    expect(code).toBe(0);
    expect(stdout).toContain("D21  vague");
    expect(stdout).toContain("asked by EU summary template 2.1");
  });

  test("as JSON gives items with evidence", async () => {
    const { stdout } = await run("disclosure", "xiaomi/mimo-2.5", "--format", "json");
    const { items } = JSON.parse(stdout) as {
      items: readonly { id: string; evidence: object[] }[];
    };
    expect(items.find(({ id }) => id === "D21")?.evidence).not.toHaveLength(0);
  });

  test("filters by state", async () => {
    const { stdout } = await run("disclosure", "xiaomi/mimo-2.5", "--state", "vague");
    expect(stdout).toContain("D21  vague");
    expect(stdout).not.toMatch(/^ {2}D\d\d {2}(?:absent|present)/mu);
  });

  test("writes the open parts of the public summary", async () => {
    const { stdout } = await run("disclosure", "xiaomi/mimo-2.5", "--template", "eu");
    expect(stdout).toContain("# Public summary of training content: XiaomiMiMo/MiMo-V2.5");
    expect(stdout).toContain("**2.5**");
  });

  test("leaves illegal content open in the form where only duplicates were removed", async () => {
    const card = "---\nlicense: mit\n---\n# Tern\n\nThe training data was deduplicated.\n";
    const { stdout } = await run("disclosure", folderWith(card), "--template", "eu");
    const [open = "", said = ""] = stdout.split("## Already said");
    expect(open).toContain("How illegal content is kept out or removed");
    expect(said).toContain("Other processing that matters: duplicates were removed");
  });

  test.each(
    QUESTIONS.filter(({ id }) => /^D0[145]$/u.test(id)).flatMap(({ id, examples }) =>
      examples.map((line) => [id, line] as const),
    ),
  )("what is to answer %s does: %s", async (id, line) => {
    const body = id === "D01" ? `${line}\n---\n` : `license: gemma\n---\n## License\n\n${line}\n`;
    const { stdout } = await run("disclosure", folderWith(`---\n${body}# Tern\n\nWords.\n`));
    expect(stdout).toMatch(new RegExp(`^  ${id}  present`, "mu"));
  });

  test("an open item says as JSON what would answer it", async () => {
    const { stdout } = await run("disclosure", "xiaomi/mimo-2.5", "--format", "json");
    const { items } = JSON.parse(stdout) as { items: readonly Record<string, unknown>[] };
    for (const { state, place, examples } of items) {
      const isOpen = state === "absent" || state === "vague" || state === "contradicted";
      expect(typeof place).toBe(isOpen ? "string" : "undefined");
      expect(Array.isArray(examples)).toBe(isOpen);
    }
  });

  test.each(["--format=json", "--state=absent", "--pack=mof"])(
    "a form is written as a whole, so %s is refused",
    async (option) => {
      const { code, stdout, stderr } = await run("disclosure", "a/b", "--template", "eu", option);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("`--template` does not go with");
    },
  );

  test.each([
    ["--state", "gone", "is not a value of `--state`"],
    ["--template", "us", "is not a value of `--template`"],
    ["--pack", "eu-art35", "did you mean `eu-art53`?"],
  ])("%s %s is refused", async (option, value, said) => {
    const { code, stderr } = await run("disclosure", "xiaomi/mimo-2.5", option, value);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

test("ask drafts the open questions", async () => {
  const { code, stdout } = await run("ask", "xiaomi/mimo-2.5");
  expect(code).toBe(0);
  expect(stdout).toContain("On which data was this model trained?");
  expect(stdout).toContain("Where it belongs: `datasets` in front matter");
});
