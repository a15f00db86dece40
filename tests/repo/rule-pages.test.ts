import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseQuestions } from "../../src/disclosure/questions.ts";
import { RULES } from "../../src/findings/index.ts";
import { openSession } from "../../src/index.ts";
import { parseRuleNotes } from "../../src/pages/rule-notes.ts";
import type { ExamplePorts } from "../../src/pages/run-example.ts";
import { runExample } from "../../src/pages/run-example.ts";
import { rules } from "../disclosure/tables.ts";
import { spdxText } from "../properties/memory-files.ts";

const FOLDER = new URL("../../fixtures/rules/", import.meta.url);
const notesOf = (id: string): ReturnType<typeof parseRuleNotes> => {
  const file = `${id.replace("/", ".")}.yaml`;
  return parseRuleNotes(parse(readFileSync(new URL(file, FOLDER), "utf8")), file);
};

const ports: ExamplePorts = {
  check: async (target, policy, files) => {
    const local = target.startsWith("/") ? { files } : {};
    const session = await openSession({ policy, hub: "fixtures/hub", environment: {}, ...local });
    return await session.check(target);
  },
  licenseText: (id) => Promise.resolve(spdxText(id)),
};

describe.each(RULES.map(({ id }) => id))("%s", (id) => {
  test("has notes with examples on both sides", () => {
    expect(existsSync(new URL(`${id}.yaml`, FOLDER))).toBe(true);
    expect(notesOf(id).examples.every(({ about }) => about !== "")).toBe(true);
  });

  test("does in its examples what they say", async () => {
    const done = [];
    for (const example of notesOf(id).examples)
      done.push([example.about, (await runExample(id, example, ports)).length > 0]);
    expect(done).toEqual(notesOf(id).examples.map(({ about, fires }) => [about, fires]));
  });
});

test("notes name questions that exist, and rules that exist", () => {
  const known = new Set(parseQuestions(rules("items")).map(({ id }) => id));
  const ids = new Set(RULES.map(({ id }) => `${id}.yaml`));
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  expect(files.filter((name) => !ids.has(name))).toEqual([]);
  for (const { id } of RULES)
    expect(notesOf(id).items.filter((one) => !known.has(one))).toEqual([]);
});
