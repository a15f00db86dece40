import { describe, expect, test } from "vitest";
import { readBody } from "../../src/card/units.ts";
import { parseModelCard } from "../../src/card/parse.ts";
import { readDistillation } from "../../src/disclosure/distillation/read.ts";
import { readNamedData } from "../../src/disclosure/read.ts";
import { baseModelClaims } from "../../src/facts/base-models.ts";
import type { DatasetReading } from "../../src/model/dataset.ts";
import type { Disclosure } from "../../src/model/disclosure.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { snapshotOf } from "../card/snapshot.ts";
import { quote } from "../support/terms.ts";
import { shippedTables } from "./tables.ts";

const reading = (given: Partial<DatasetReading>): DatasetReading => ({
  name: "fen/notes",
  state: "exists",
  id: "fen/notes",
  commit: "b".repeat(40),
  createdAt: null,
  license: null,
  sources: [],
  generators: [],
  synthetic: false,
  why: "",
  evidence: [],
  ...given,
});

interface Given {
  readonly name?: string;
  readonly createdAt?: string;
  readonly readings?: readonly DatasetReading[];
  readonly files?: Snapshot["listing"]["files"];
  readonly tables?: ReturnType<typeof shippedTables>;
}

async function read(source: string, given: Given = {}): Promise<Disclosure["distillation"]> {
  const tables = given.tables ?? shippedTables();
  const { name = "acme/tern-7b", createdAt = null, files = [] } = given;
  const bare = snapshotOf(name, { "README.md": source }, createdAt === null ? null : { createdAt });
  const snapshot: Snapshot = { ...bare, listing: { complete: false, files } };
  const card = await parseModelCard("README.md", source);
  const data = readNamedData(card, snapshot, tables);
  const bases = baseModelClaims(card, snapshot);
  const readings = given.readings ?? [];
  return readDistillation(readBody(card), data.datasets, readings, bases, snapshot, tables);
}

const shown = ({ teachers }: Disclosure["distillation"]): readonly string[] =>
  teachers.map((one) => `${one.name}: ${one.class}, ${one.via}, ${one.terms?.asOf ?? "-"}`);

const listing = (...names: readonly string[]): string =>
  `---\ndatasets:\n${names.map((name) => `- ${name}`).join("\n")}\n---\n\n# Tern\n\nA model.\n`;

describe("listed data sets", () => {
  test("the table's row, with where its fact can be read, by the day of the row", async () => {
    const found = await read(listing("allenai/WildChat"), { createdAt: "2025-01-02T03:04:05Z" });
    expect(found.status).toBe("implied");
    expect(shown(found)).toEqual([
      "gpt-3.5-turbo: restricted-by-terms, dataset, 2024-05",
      "gpt-4: restricted-by-terms, dataset, 2024-05",
    ]);
    expect(found.teachers[0]?.evidence).toMatchObject({ file: "README.md", startLine: 3 });
    expect(found.teachers[0]?.evidence.url).toMatch(/^https:\/\//);
  });

  test("else by the day of the data set, else of the model, at the latest", async () => {
    const source = listing("someone/openhermes-2.5");
    const readings = [
      reading({ name: "someone/openhermes-2.5", createdAt: "2023-11-01T00:00:00Z" }),
    ];
    const createdAt = "2025-01-02T03:04:05Z";
    expect(shown(await read(source, { createdAt, readings }))).toEqual([
      "gpt-4: restricted-by-terms, dataset, 2023-11-01",
    ]);
    expect(shown(await read(source, { createdAt }))).toEqual([
      "gpt-4: restricted-by-terms, dataset, 2025-01-02",
    ]);
    expect(shown(await read(source))).toEqual(["gpt-4: restricted-by-terms, dataset, -"]);
  });

  test("terms that were not read at the time are unknown", async () => {
    const found = await read(listing("lmsys/lmsys-chat-1m"));
    expect(shown(found)).toContain("claude-2: unknown, dataset, -");
    expect(shown(found)).toContain("gpt-4: restricted-by-terms, dataset, 2023-09");
  });

  test("a data set's own card names its generators, and the place is there", async () => {
    const evidence = {
      ...quote("written by GPT-4o", "README.md", 9),
      repository: "datasets/fen/notes",
    };
    const readings = [
      reading({
        generators: ["GPT-4o"],
        synthetic: true,
        createdAt: "2024-08-01",
        evidence: [quote("mit"), evidence],
      }),
    ];
    const found = await read(listing("fen/notes"), { readings });
    expect(shown(found)).toEqual(["GPT-4o: restricted-by-terms, dataset, 2024-08-01"]);
    expect(found.teachers[0]?.evidence).toEqual(evidence);
  });

  test("a data set that says models wrote it, and not which, implies unnamed ones", async () => {
    const found = await read(listing("fen/notes"), { readings: [reading({ synthetic: true })] });
    expect(found).toMatchObject({ status: "implied", teachersNamed: false, teachers: [] });
  });

  test("a copy says what it is a copy of", async () => {
    const found = await read(listing("fen/notes"), {
      readings: [reading({ sources: ["fen/other", "Open-Orca/SlimOrca"] })],
    });
    expect(shown(found)).toEqual(["gpt-4: restricted-by-terms, dataset, -"]);
  });

  test.each([
    ["someone/chatgpt-notes", "chatgpt"],
    ["someone/opus-instruct-22k", "Claude Opus"],
    ["someone/Sonnet3.5-Tales", "Claude 3.5 Sonnet"],
    ["someone/claude-opus-9-tales", "Claude Opus 9"],
    ["someone/tales-opus_4-6-traces", "Claude Opus 4.6"],
    ["someone/claude-3-haiku-tales", "Claude 3 Haiku"],
  ])("only a name is only a hint: %s", async (name, expected) => {
    const found = await read(listing(name));
    expect(shown(found)).toEqual([`${expected}: restricted-by-terms, name, -`]);
  });

  test.each([
    "databricks/databricks-dolly-15k",
    "OpenAssistant/oasst1",
    "HuggingFaceH4/no_robots",
    "CohereForAI/aya_dataset",
    "someone/databricks-dolly-15k-ja",
    "someone/no_robots_nl",
    "Anthropic/hh-rlhf",
    "opus-mt/opus",
    "Helsinki-NLP/opus-100",
    "someone/opus_books",
    "someone/sonnets-of-love",
    "someone/magnum-opus",
    "wikimedia/wikipedia",
  ])("%s implies nothing", async (name) => {
    expect(await read(listing(name))).toMatchObject({ status: "not-stated", teachers: [] });
  });

  test("a judge is no teacher", async () => {
    const found = await read(listing("allenai/llama-3.1-tulu-3-8b-preference-mixture"));
    expect(found.teachers).toEqual([]);
  });

  test("the publisher's own model writes no finding against it", async () => {
    const found = await read(listing("Magpie-Align/Magpie-Pro-300K-Filtered"), {
      name: "meta-llama/small",
    });
    expect(found.teachers.map((one) => one.class)).toEqual(["own"]);
  });

  test("a data set among the files is known by its hash", async () => {
    const tables = shippedTables();
    const sha256 = "c".repeat(64);
    const rows = tables.datasets.map((row) =>
      row.id === "teknium/OpenHermes-2.5" ? { ...row, sha256: [sha256] } : row,
    );
    const file = { path: "data/a.jsonl", size: 1, oid: null, sha256 };
    const found = await read("# Tern\n", { files: [file], tables: { ...tables, datasets: rows } });
    expect(shown(found)).toEqual(["gpt-4: restricted-by-terms, dataset, -"]);
    expect(found.evidence[0]).toMatchObject({ kind: "hub", file: "data/a.jsonl" });
  });
});

describe("sentences", () => {
  test("teachers of unknown number and name: stated, and no third party is claimed", async () => {
    const found = await read(
      "# Tern\n\nPost-training incorporates SFT and Multi-Teacher On-Policy Distillation (MOPD).\n",
    );
    expect(found).toMatchObject({ status: "stated", teachersNamed: false, teachers: [] });
  });

  test("answers that the web happens to hold teach nothing on purpose", async () => {
    const found = await read(
      "# Tern\n\nWe note that some web pages in the training data contain answers generated by GPT-4.\n",
    );
    expect(found).toMatchObject({ status: "not-stated", teachers: [] });
  });
});
