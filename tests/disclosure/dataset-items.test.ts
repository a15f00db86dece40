import { describe, expect, it } from "vitest";
import { parseModelCard } from "../../src/card/parse.ts";
import { readBody } from "../../src/card/units.ts";
import { datasetLicenses } from "../../src/disclosure/items/dataset-licenses.ts";
import { datasetsReachable } from "../../src/disclosure/items/datasets-reachable.ts";
import type { Item, ItemReading } from "../../src/disclosure/items/item.ts";
import { syntheticGenerators } from "../../src/disclosure/items/synthetic-generators.ts";
import { readNamedData } from "../../src/disclosure/read.ts";
import type { DatasetReading } from "../../src/model/dataset.ts";
import type { Teacher } from "../../src/model/disclosure.ts";
import { snapshotOf } from "../card/snapshot.ts";
import { NO_LICENSES } from "./read.ts";
import { shippedTables } from "./tables.ts";

const tables = shippedTables();

function evidence(excerpt: string): DatasetReading["evidence"][number] {
  return {
    kind: "file",
    repository: "datasets/lab/rows",
    commit: "d".repeat(40),
    file: "README.md",
    startLine: 1,
    endLine: 1,
    excerpt,
  };
}

/** A data set that exists, under MIT, written by nobody in particular. */
function reading(name: string, given: Partial<DatasetReading> = {}): DatasetReading {
  const license = given.license === undefined ? "mit" : given.license;
  return {
    name,
    state: "exists",
    id: name,
    commit: "d".repeat(40),
    createdAt: null,
    license,
    sources: [],
    generators: [],
    synthetic: false,
    why: "",
    evidence: license === null ? [] : [evidence(`license: ${license}`)],
    ...given,
  };
}

const gone = (name: string): DatasetReading =>
  reading(name, { state: "gone", id: null, license: null, why: "hidden" });
const unread = (name: string): DatasetReading =>
  reading(name, { state: "unread", id: null, license: null, why: "offline mode is on" });
const synthetic = (name: string, ...generators: readonly string[]): DatasetReading =>
  reading(name, {
    synthetic: true,
    generators,
    evidence: [evidence("license: mit"), evidence("- synthetic")],
  });

/** The item's answer for a card that lists the data sets, with a body. */
async function ask(
  item: Item,
  readings: readonly DatasetReading[],
  body = "",
  teachers: readonly Teacher[] = [],
): Promise<ItemReading | null> {
  const list = readings.map(({ name }) => `- ${name}\n`).join("");
  const source = `---\n${list === "" ? "language: en\n" : `datasets:\n${list}`}---\n# Tern\n\n${body}\n`;
  const snapshot = snapshotOf("acme/tern-7b", { "README.md": source });
  const card = await parseModelCard("README.md", source);
  const distillation = {
    status: "not-stated",
    teachersNamed: false,
    teachers,
    evidence: [],
  } as const;
  return item.read({
    card,
    body: readBody(card),
    snapshot,
    bases: [],
    licenses: NO_LICENSES,
    trainingData: readNamedData(card, snapshot, tables),
    distillation,
    datasets: readings,
    tables,
  });
}

const state = async (...asked: Parameters<typeof ask>): Promise<string | undefined> =>
  (await ask(...asked))?.state;

describe("without listed data sets", () => {
  it.each([datasetsReachable, datasetLicenses, syntheticGenerators])(
    "$id does not arise",
    async (item) => {
      expect(await ask(item, [])).toBeNull();
    },
  );
});

describe("D22: can the data sets be had", () => {
  const rows = reading("lab/rows");
  it.each<[string, readonly DatasetReading[], string]>([
    ["all", [rows], "present"],
    ["all, one under a new name", [rows, reading("lab/old", { state: "renamed", id: "lab/new" })], "present"],
    ["all that were asked for", [rows, unread("lab/later")], "present"],
    ["some behind a gate", [rows, reading("lab/gated", { state: "gated" })], "vague"],
    ["only behind a gate", [reading("lab/gated", { state: "gated" })], "vague"],
    ["some gone", [rows, gone("lab/none")], "vague"],
    ["none", [gone("lab/none"), gone("lab/lost")], "absent"],
    ["nobody asked", [unread("lab/rows")], "unread"],
  ])("%s", async (_, readings, expected) => {
    expect(await state(datasetsReachable, readings)).toBe(expected);
  }); // prettier-ignore

  it("names what cannot be had, and where it is listed", async () => {
    const answer = await ask(datasetsReachable, [rows, gone("lab/none")]);
    expect(answer?.detail).toBe(
      "1 of 2 can be had from the Hub; unknown to the Hub, or hidden: `lab/none`",
    );
    expect(answer?.evidence.map(({ excerpt }) => excerpt)).toEqual(["- lab/none"]);
  });

  it("says that nothing was looked up where no name is an id", async () => {
    const answer = await ask(datasetsReachable, [], "Trained on the Common Crawl corpus.");
    expect(answer).toMatchObject({ state: "unread", evidence: [] });
  });
});

describe("D24: licences of the data sets", () => {
  it.each<[string, readonly (string | null)[], string]>([
    ["all stated", ["mit", "cc-by-sa-3.0, gfdl"], "present"],
    ["one is a word for some licence", ["mit", "other"], "vague"],
    ["one of a list is unknown", ["mit, unknown"], "vague"],
    ["one is silent", ["mit", null], "vague"],
    ["all silent", [null, null], "absent"],
  ])("%s", async (_, licenses, expected) => {
    const readings = licenses.map((license, i) => reading(`lab/set${i}`, { license }));
    expect(await state(datasetLicenses, readings)).toBe(expected);
  });

  it("takes a card that was not read for no silence", async () => {
    const hidden = reading("lab/hidden", { license: null, why: "its card was not read: gated" });
    expect(await state(datasetLicenses, [hidden])).toBe("unread");
    expect(await state(datasetLicenses, [hidden, gone("lab/none")])).toBe("unread");
    expect(await state(datasetLicenses, [hidden, reading("lab/rows")])).toBe("present");
  });

  it("quotes the licence fields", async () => {
    const answer = await ask(datasetLicenses, [synthetic("lab/rows", "GPT-4")]);
    expect(answer?.evidence.map(({ excerpt }) => excerpt)).toEqual(["license: mit"]);
  });
});

describe("D38: who made the synthetic data", () => {
  it.each<[string, readonly DatasetReading[], string | undefined]>([
    ["none of it is synthetic", [reading("lab/rows")], undefined],
    ["its card names a model", [synthetic("lab/rows", "GPT-4")], "present"],
    ["the table knows it", [reading("tatsu-lab/alpaca")], "present"],
    ["the table knows it, and nobody asked", [unread("tatsu-lab/alpaca")], "present"],
    ["no model is named", [synthetic("lab/rows")], "vague"],
    ["one of two names none", [synthetic("lab/a", "GPT-4"), synthetic("lab/b")], "vague"],
    ["nothing was read", [unread("lab/rows")], "unread"],
  ])("%s", async (_, readings, expected) => {
    expect(await state(syntheticGenerators, readings)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["written by people", "Every text of lab/tales is human-written.", "contradicted"],
    ["denied for this one", "lab/tales contains no synthetic data.", "contradicted"],
    ["only in part", "The prompts of lab/tales are human-written.", "vague"],
    ["of another one", "lab/rows was written by people.", "vague"],
    ["of one of two", "Human-written lab/rows and lab/tales.", "vague"],
    ["of no data set", "Our documentation was written by people.", "vague"],
  ])("against the model's own card: %s", async (_, body, expected) => {
    expect(
      await state(syntheticGenerators, [synthetic("lab/tales"), reading("lab/rows")], body),
    ).toBe(expected);
  });

  it("shows both sides of a contradiction", async () => {
    const body = "Every text of lab/tales is human-written.";
    const answer = await ask(syntheticGenerators, [synthetic("lab/tales", "GPT-4")], body);
    expect(answer?.evidence.map(({ repository, excerpt }) => [repository, excerpt])).toEqual([
      [null, body],
      ["datasets/lab/rows", "- synthetic"],
    ]);
  });

  const author = (sentence: string, via: Teacher["via"] = "prose"): Teacher => ({
    name: "Kettle-70B",
    provider: null,
    class: "unknown",
    terms: null,
    via,
    evidence: evidence(sentence),
  });

  it.each<[string, string, readonly string[], Teacher, string]>([
    ["of the only one", "", ["lab/rows"], author("Kettle-70B wrote the data."), "present"],
    ["by name", "", ["lab/rows", "lab/tales"], author("Kettle-70B wrote rows and tales."), "present"],
    ["of one of two", "", ["lab/rows", "lab/tales"], author("Kettle-70B wrote rows."), "vague"],
    ["only guessed from a name", "", ["lab/rows"], author("kettle-rows", "name"), "vague"],
  ])("the author is named in the model's own card: %s", async (_, body, names, teacher, expected) => {
    const sets = names.map((name) => synthetic(name));
    expect((await ask(syntheticGenerators, sets, body, [teacher]))?.state).toBe(expected);
  }); // prettier-ignore
});
