import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseQuestions } from "../../src/disclosure/questions.ts";
import { allRules } from "../../src/cli/all-rules.ts";
import { RULES } from "../../src/findings/index.ts";
import { openSession } from "../../src/index.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { nodePolicyPorts } from "../../src/node/policy-ports.ts";
import { packNotes } from "../../src/pages/pack-notes.ts";
import { parseRuleNotes } from "../../src/pages/rule-notes.ts";
import { exampleRunner } from "../../src/pages/run-example.ts";
import { shippedPacks } from "../../src/policy/packs.ts";
import { rules } from "../disclosure/tables.ts";
import { spdxText } from "../properties/memory-files.ts";

const FOLDER = new URL("../../fixtures/rules/", import.meta.url);
const yaml = (file: string): unknown => parse(readFileSync(new URL(file, FOLDER), "utf8"));
const catalog = nodeCatalog();
const packs = packNotes(shippedPacks(nodePolicyPorts(catalog)), yaml("packs.yaml"));
const notesOf = (id: string): ReturnType<typeof parseRuleNotes> =>
  packs.get(id) ?? parseRuleNotes(yaml(`${id}.yaml`), id);

const run = exampleRunner({
  check: async (target, policy, files) => {
    const local = target.startsWith("/") ? { files } : {};
    const hub = { hub: "fixtures/hub", environment: {}, asOf: "2026-11-01", catalog };
    const session = await openSession({ policy, ...hub, ...local });
    return await session.check(target);
  },
  licenseText: (id) => Promise.resolve(spdxText(id)),
});

describe.each(allRules(catalog).map(({ id }) => id))("%s", (id) => {
  test("has notes with examples on both sides", () => {
    expect(notesOf(id).examples.every(({ about }) => about !== "")).toBe(true);
  });

  test("does in its examples what they say", async () => {
    const done = [];
    for (const example of notesOf(id).examples)
      done.push([example.about, (await run(id, example)).length > 0]);
    expect(done).toEqual(notesOf(id).examples.map(({ about, fires }) => [about, fires]));
  });
});

test("notes name questions that exist, and rules that exist", () => {
  const known = new Set(parseQuestions(rules("items")).map(({ id }) => id));
  const ids = new Set(["packs.yaml", ...RULES.map(({ id }) => `${id}.yaml`)]);
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  expect(files.filter((name) => !ids.has(name))).toEqual([]);
  for (const { id } of RULES)
    expect(notesOf(id).items.filter((one) => !known.has(one))).toEqual([]);
});
