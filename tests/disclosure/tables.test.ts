import { describe, expect, test } from "vitest";
import { firstTables, NO_TABLES, parseDisclosureTables } from "../../src/disclosure/tables.ts";
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
    expect(new Set(datasets.map((row) => row.id.toLowerCase())).size).toBe(datasets.length);
    expect(new Set(terms.map((row) => row.id)).size).toBe(terms.length);
    const dates = terms.flatMap(({ from, until }) => [from, until]);
    const days = [...dates, ...datasets.flatMap(({ made, added }) => [made, added])];
    for (const day of days) expect(day ?? "2024").toMatch(/^\d{4}(?:-\d\d){0,2}$/);
    const names = new Set(providers.map((row) => row.name));
    expect(families.filter((row) => !names.has(row.provider))).toEqual([]);
    expect(terms.filter((row) => !names.has(row.provider))).toEqual([]);
  });

  test("every row says where its fact can be read", () => {
    const { datasets, terms } = shippedTables();
    expect(datasets.filter(({ url }) => !url.startsWith("https://"))).toEqual([]);
    const read = terms.filter(({ verified }) => verified);
    expect(read.filter(({ url }) => !url.startsWith("https://"))).toEqual([]);
    expect(terms.filter(({ verified, effect }) => verified && effect === "unknown")).toEqual([]);
  });

  test("a day by which a data set was made comes with the place where it can be read", () => {
    const places = listOf("datasets", "datasets").map((row) => ({
      made: Reflect.get(Object(row), "made"),
      paper: Reflect.get(Object(row), "paper"),
    }));
    const dated = places.filter(({ made }) => made !== undefined);
    expect(dated.length).toBeGreaterThan(50);
    for (const { paper } of dated) expect(paper).toMatch(/^(?:arXiv:\d{4}\.\d{5}|https:\/\/.+)$/);
    expect(places.filter(({ made, paper }) => made === undefined && paper !== undefined)).toEqual(
      [],
    );
  });

  test("an arXiv id and its month agree, as far as the id tells the month", () => {
    const late = listOf("datasets", "datasets").flatMap((row) => {
      const [made, paper] = ["made", "paper"].map((key) => String(Reflect.get(Object(row), key)));
      const id = /^arXiv:(\d\d)(\d\d)\./u.exec(paper ?? "");
      const written = id === null ? "" : `20${id[1]}-${id[2]}`;
      return id !== null && (made ?? "").slice(0, 7) > written ? [`${made} ${paper}`] : [];
    });
    expect(late).toEqual([]);
  });

  test("rows added later are marked, and can be left out", () => {
    const tables = shippedTables();
    const first = firstTables(tables).datasets;
    expect(first).toHaveLength(231);
    expect(tables.datasets.length).toBeGreaterThan(first.length);
  });

  test("clauses govern families that exist, effects are of the list, versions follow one another", () => {
    const { terms, families } = shippedTables();
    const names = new Set(families.map(({ name }) => name));
    expect(terms.flatMap((row) => row.families).filter((one) => !names.has(one))).toEqual([]);
    const written = listOf("providers", "terms").map((row) => Reflect.get(Object(row), "effect"));
    expect(terms.map(({ effect }) => effect)).toEqual(written);
    for (const { from, until } of terms)
      if (from !== null && until !== null) expect(from < until).toBe(true);
  });

  test("people wrote the controls, and a judge is no author", () => {
    const { datasets } = shippedTables();
    const human = datasets.filter(({ kind }) => kind === "human");
    expect(human.map(({ id }) => id).toSorted()).toEqual([
      "CohereLabs/aya_dataset",
      "HuggingFaceH4/no_robots",
      "OpenAssistant/oasst1",
      "databricks/databricks-dolly-15k",
    ]);
    expect(human.flatMap(({ generators }) => generators)).toEqual([]);
    expect(datasets.flatMap((row) => row.generators).filter((g) => g.includes("judge"))).toEqual(
      [],
    );
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
        ["Claude 3 Opus", "Anthropic"],
      ],
    ],
    ["logits of Llama 3.1 8B", [["Llama 3.1 8B", "Meta"]]],
    ["a gpt4-generated set", [["gpt4", "OpenAI"]]],
    ["nothing of the kind", []],
    ["ungpt-4 and geminiano", []],
  ])("%s", (text, expected) => {
    expect(teacherNames(text, tables).map((one) => [one.name, one.family.provider])).toEqual(
      expected,
    );
  });

  test("the longest spelling decides the family", () => {
    const families = (text: string): readonly string[] =>
      teacherNames(text, tables).map((one) => one.family.name);
    expect(families("Llama 2 70B")).toEqual(["Llama 2"]);
    expect(families("Llama-3.1-405B")).toEqual(["Llama 3.1"]);
    expect(families("Meta-Llama-3-8B")).toEqual(["Llama 3"]);
    expect(families("DeepSeek-R1")).toEqual(["DeepSeek MIT weights"]);
    expect(families("Gemma 4")).toEqual(["Gemma 4"]);
    expect(families("Gemma 3")).toEqual(["Gemma 1 to 3"]);
    expect(families("qwen3.8-max")).toEqual(["Qwen service"]);
    expect(families("DeepSeek-V3-0324")).toEqual(["DeepSeek MIT weights"]);
    expect(families("DeepSeek-V3")).toEqual(["DeepSeek-V3 and Coder"]);
    expect(families("answers of kimi.ai")).toEqual(["Kimi Chat"]);
    expect(families("Kimi-VL")).toEqual(["Kimi"]);
  });

  test("a sibling whose licence nobody saw has no clause that was read", () => {
    const governed = new Set(
      tables.terms.filter(({ verified }) => verified).flatMap((row) => row.families),
    );
    const unread = ["GLM-4.6", "MiMo-V2.6-Pro", "Mistral-Small-24B", "QVQ-72B-Preview"];
    for (const name of unread) {
      const found = teacherNames(name, tables).map(({ family }) => family.name);
      expect(found).toHaveLength(1);
      expect(found.filter((one) => governed.has(one))).toEqual([]);
    }
  });
});
