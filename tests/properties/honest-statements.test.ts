import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/index.ts";
import { parseQuestions } from "../../src/disclosure/questions.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { PACK_NAMES } from "../../src/policy/preset-names.ts";
import type { Folder, Judge } from "./memory-files.ts";
import { openJudge, spdxText } from "./memory-files.ts";

const RANK: Readonly<Record<Report["outcome"], number>> = { pass: 0, review: 1, fail: 2, none: 3 };
const PRESETS = ["default", "research", "commercial", "strict"] as const;
const questions = parseQuestions(nodeCatalog().table("items"));

/** A card that answers with these lines: `key: value` belongs into front matter. */
function folderOf(lines: readonly string[]): Folder {
  const fields = new Map([["license", "apache-2.0"]]);
  const body: string[] = [];
  for (const line of lines) {
    const field = /^([a-z_]+): (\S.*)$/u.exec(line);
    if (field === null) body.push(line);
    else fields.set(field[1] ?? "", field[2] ?? "");
  }
  const front = [...fields].map(([key, value]) => `${key}: ${value}`).join("\n");
  return {
    "README.md": `---\n${front}\n---\n\n# Model\n\nA small model.\n\n## Training data\n\n${body.join("\n\n")}\n`,
    LICENSE: spdxText("Apache-2.0"),
  };
}

/** What the checklist itself gives as an answer to each question. */
const ANSWERS = questions
  .flatMap(({ id, group, examples }) =>
    group === "identity" ? [] : examples.map((line, at) => ({ id, line, at })),
  )
  .filter(({ line }) => !/licen[sc]e/iu.test(line));

describe.each(PRESETS)("who answers under %s with every pack", (preset) => {
  let folder = "";
  let judge: Judge["judge"];
  let silence: Report;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "modelcheck-honest-"));
    const file = join(folder, "modelcheck.yaml");
    writeFileSync(file, `extends: [${[preset, ...PACK_NAMES].join(", ")}]\n`);
    ({ judge } = await openJudge(file));
    silence = await judge(folderOf([]));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(ANSWERS)("is no worse off for $id: $line", async ({ line }) => {
    const report = await judge(folderOf([line]));
    expect(RANK[report.outcome]).toBeLessThanOrEqual(RANK[silence.outcome]);
  });

  it("is no worse off for any of what they have, or for any of what they have not", async () => {
    expect.hasAssertions();
    const some = fc.constantFrom(0, 1).chain((at) =>
      fc.subarray(
        ANSWERS.filter((one) => one.at === at).map(({ line }) => line),
        { maxLength: 6 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(some, async (lines) => {
        const report = await judge(folderOf(lines));
        expect(RANK[report.outcome]).toBeLessThanOrEqual(RANK[silence.outcome]);
      }),
      { numRuns: 15 },
    );
  });

  it("names where was looked for every answer that is no", async () => {
    expect.hasAssertions();
    for (const report of [silence, await judge(folderOf(ANSWERS.slice(0, 4).map((a) => a.line)))]) {
      for (const { id, state, searched, evidence } of report.disclosure.items) {
        if (state === "absent") expect([id, searched.length > 0]).toEqual([id, true]);
        if (state === "present" || state === "contradicted" || state === "stated-none")
          expect([id, evidence.length > 0]).toEqual([id, true]);
      }
    }
  });
});
