import { describe, expect, test } from "vitest";
import { disclosed } from "./read.ts";

const BASE = "---\nbase_model: reed/heron-7b\n---\n";

describe("what another model was trained on is not said of this one", () => {
  test.each([
    `${BASE}Heron was trained on Wikipedia and BookCorpus.`,
    `${BASE}The original Heron model was pre-trained on Common Crawl.`,
    `${BASE}Heron-7B was trained on a large corpus of web pages.`,
    "Gull-7B was trained on Wikipedia.",
    "The Gull 2 models are trained on two trillion tokens of text.",
  ])("%j", async (source) => {
    expect((await disclosed(source)).trainingData).toMatchObject({ level: "none", datasets: [] });
  });
});

describe("what is said of this one stays", () => {
  test.each([
    ["Tern was trained on Wikipedia.", "acme/tern-7b"],
    ["Tern-7B was trained on Wikipedia.", "acme/tern-7b"],
    ["Tern 2 was trained on Wikipedia.", "acme/tern-2-7b-chat"],
    ["The Tern-1B and Tern-7B models were trained on Wikipedia.", "acme/tern-7b"],
    [`${BASE}Heron Tales was trained on Wikipedia.`, "acme/heron-tales-7b"],
    [`${BASE}This model was trained on Wikipedia.`, "acme/tern-7b"],
    [`${BASE}It was trained on Wikipedia.`, "acme/tern-7b"],
    [`${BASE}Our Heron-based model was trained on Wikipedia.`, "acme/tern-7b"],
    // A conversion of a model is that model.
    [
      "---\nbase_model: reed/heron-7b\nbase_model_relation: quantized\n---\nHeron was trained on Wikipedia.",
      "acme/files",
    ],
    ["Tern was trained on Wikipedia.", "acme__tern-7b"],
  ])("%j as %s", async (source, name) => {
    expect((await disclosed(source, name)).trainingData.level).toBe("named-sources");
  });
});
