import { describe, expect, test } from "vitest";
import { NO_TABLES, parseDisclosureTables } from "../../src/disclosure/tables.ts";
import { teacherNames } from "../../src/disclosure/teacher-names.ts";
import { rules, shippedTables } from "./tables.ts";

function listOf(file: string, key: string): readonly unknown[] {
  const value = rules(file);
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : [];
  return Array.isArray(list) ? list : [];
}

describe("the shipped tables", () => {
  test("no row is lost when they are read", () => {
    const tables = shippedTables();
    expect(tables.datasets).toHaveLength(listOf("datasets", "datasets").length);
    expect(tables.providers).toHaveLength(listOf("providers", "providers").length);
    expect(tables.families).toHaveLength(listOf("providers", "families").length);
    expect(tables.terms).toHaveLength(listOf("providers", "terms").length);
    expect(tables.datasets.length).toBeGreaterThan(200);
  });

  test("ids are unique, dates are dates, families have a listed provider", () => {
    const { datasets, terms, families, providers } = shippedTables();
    expect(new Set(datasets.map((row) => row.id)).size).toBe(datasets.length);
    expect(new Set(terms.map((row) => row.id)).size).toBe(terms.length);
    for (const { from } of terms) expect(from ?? "2024").toMatch(/^\d{4}(?:-\d\d){0,2}$/);
    const names = new Set(providers.map((row) => row.name));
    expect(families.filter((row) => !names.has(row.provider))).toEqual([]);
  });

  test("a spelling belongs to one family", () => {
    const spellings = shippedTables().families.flatMap((row) =>
      row.names.map((n) => n.replaceAll(" ", "-")),
    );
    const twice = spellings.filter((name, i) => spellings.indexOf(name) !== i);
    const owners = twice.map(
      (name) =>
        shippedTables().families.filter((row) =>
          row.names.some((n) => n.replaceAll(" ", "-") === name),
        ).length,
    );
    expect(owners.filter((count) => count > 1)).toEqual([]);
  });
});

describe("parseDisclosureTables", () => {
  test.each([[null], [[]], ["x"], [{ datasets: 1 }], [{ datasets: [null, 1, {}] }]])(
    "takes %j without throwing",
    (value) => {
      expect(parseDisclosureTables(value, value, value)).toEqual(NO_TABLES);
    },
  );
});

describe("teacherNames", () => {
  const tables = shippedTables();

  test.each([
    [
      "answers of GPT-4o and Claude 3 Opus",
      [
        ["GPT-4o", "OpenAI"],
        ["Claude 3", "Anthropic"],
      ],
    ],
    ["logits of Llama 3.1 8B", [["Llama 3.1 8B", "Meta"]]],
    ["a gpt4-generated set", [["gpt4-generated", "OpenAI"]]],
    ["nothing of the kind", []],
    ["ungpt-4 and geminiano", []],
  ])("%s", (text, expected) => {
    expect(teacherNames(text, tables).map((one) => [one.name, one.family.provider])).toEqual(
      expected,
    );
  });

  test("the longest spelling decides the class", () => {
    const classes = (text: string): readonly string[] =>
      teacherNames(text, tables).map((one) => one.family.class);
    expect(classes("Llama 2 70B")).toEqual(["restricted-by-terms"]);
    expect(classes("Llama-3.1-405B")).toEqual(["open-with-duty"]);
    expect(classes("DeepSeek-R1")).toEqual(["open-permissive"]);
    expect(classes("Gemma 4")).toEqual(["open-permissive"]);
    expect(classes("Gemma 3")).toEqual(["open-with-duty"]);
  });
});
