import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCases } from "../../src/decide/rules-test/case.ts";
import { EXCEPTION_REASONS } from "../../src/model/exception.ts";
import { LICENSE_CATEGORIES } from "../../src/policy/categories.ts";
import { FIELDS_OF_USE } from "../../src/policy/fields-of-use.ts";
import { shippedPacks } from "../../src/policy/packs.ts";
import { MATCHERS } from "../../src/policy/matcher-names.ts";
import { knownKeys } from "../../src/policy/schema/known-keys.ts";
import { policyFile } from "../../src/policy/schema/policy-file.ts";
import { lookup } from "../decide/grants.ts";
import { errorsOf, packValue } from "./ports.ts";

const read = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
/** Both pages; the cases of a policy's tests are the last example. */
const PAGE = `${read("packs.md")}\n${read("policy.md")}`;
const EXAMPLES = [...PAGE.matchAll(/```yaml\n(.*?)```/gsu)].map(([, text]) => text ?? "");

describe("docs/policy.md and docs/packs.md", () => {
  it.each([
    ["key", knownKeys(policyFile, [])],
    ["organisation key", knownKeys(policyFile, ["organisation"]).filter((k) => !k.endsWith("Usd"))],
    ["matcher", Object.keys(MATCHERS)],
    ["reason", EXCEPTION_REASONS],
    ["field of use", FIELDS_OF_USE],
  ] as const)("names every %s", (_what, words) => {
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((word) => !PAGE.includes(`\`${word}\``))).toEqual([]);
  });

  it("names every category", () => {
    expect(LICENSE_CATEGORIES.filter((word) => !PAGE.includes(`${word}\``))).toEqual([]);
  });

  it.each(shippedPacks({ pack: packValue }))(
    "shows every row of $name as it is",
    ({ name, about, rules }) => {
      const from = PAGE.indexOf(`### \`modelcheck:${name}\``);
      const part = PAGE.slice(from, PAGE.indexOf("\n##", from + 4));
      expect(part).toContain(about.trim());
      const cells = [...part.matchAll(/^\| `(.*)` *\|(.*)\|(.*)\|(.*)\|$/gmu)].map((row) =>
        row.slice(1).map((cell) => cell.trim()),
      );
      const rows = rules.map(({ id, clause, items, orElse, marks, severity }) => {
        const asked = [items, orElse].filter((ids) => ids.length > 0).map((ids) => ids.join(", "));
        const answered = asked.join(" or ") || (marks === null ? "licence" : "files, card");
        return [id, clause, answered, severity];
      });
      expect(cells).toEqual(rows);
    },
  );

  it("shows rules files that are valid and cases that are read", async () => {
    const [cases, ...files] = EXAMPLES.toReversed();
    expect(files).toHaveLength(4);
    for (const text of files) expect(await errorsOf(text)).toEqual([]);
    expect(readCases("cases.yaml", cases ?? "")).toHaveProperty("cases");
  });
});

it("rules/fields-of-use.yaml speaks of licences of the catalogue and of fields that a profile can name", () => {
  const file = readFileSync(new URL("../../rules/fields-of-use.yaml", import.meta.url), "utf8");
  const { licenses } = parse(file) as {
    licenses: { keys: string[]; barred: string[]; limited: string[] }[];
  };
  const keys = licenses.flatMap((row) => row.keys);
  expect(keys.filter((key) => lookup.entry(key) === null)).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
  const words = licenses.flatMap(({ barred, limited }) => [...barred, ...limited]);
  const known: readonly string[] = FIELDS_OF_USE;
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !known.includes(word))).toEqual([]);
});
