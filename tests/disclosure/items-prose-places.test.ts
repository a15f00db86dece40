import { describe, expect, test } from "vitest";
import type { DisclosureItem } from "../../src/model/disclosure.ts";
import { disclosed } from "./read.ts";

async function item(
  id: string,
  card: string,
  files: Readonly<Record<string, string>> = {},
): Promise<DisclosureItem | undefined> {
  const { items } = await disclosed(card, "acme/tern-7b", files);
  return items.find((one) => one.id === id);
}

const AXOLOTL = [
  "```yaml",
  "base_model: acme/gull-7b",
  "datasets:",
  "  - path: acme/lake-songs",
  "    type: alpaca",
  "test_datasets:",
  "  - path: acme/held-out",
  "micro_batch_size: 2",
  "```",
].join("\n");
const ROWS = [
  "## Training data",
  "",
  "| Source | Tokens |",
  "|---|---|",
  "| Lakes | 12B |",
  "| Hills | 4B |",
].join("\n");
const STUB = [
  "<!-- This model card has been generated automatically according to the information the Trainer had access to. You should probably proofread it. -->",
  "# tern",
  "A model.",
  "## Model description",
  "More information needed",
  "## Intended uses & limitations",
  "More information needed",
  "## Training and evaluation data",
  "More information needed",
  "## Hyperparameters",
  "- learning_rate: 1e-5",
].join("\n\n");

const CASES: readonly (readonly [string, string, string])[] = [
  ["D21", "present", "---\ndatasets: [acme/birds]\n---\n"],
  ["D21", "present", AXOLOTL],
  ["D21", "vague", "It was trained on web text."],
  ["D21", "absent", "A model."],
  ["D21", "stated-none", "The weights were merged without any further training."],
  ["D23", "present", "---\ndatasets: [acme/birds-v2.1]\n---\n"],
  ["D23", "present", "It was trained on a Wikipedia dump of 2023."],
  ["D23", "vague", "---\ndatasets: [acme/birds]\n---\n"],
  ["D23", "absent", "Version 2.0 of the model."],
  ["D25", "present", ROWS],
  ["D25", "present", "The training data is 70% web text and 30% code."],
  ["D25", "vague", "It was trained on a mixture of books and code data."],
  ["D25", "absent", "It reaches 70% accuracy and 30% recall on the test data."],
  ["D26", "present", "It was trained on 12,000 instructions."],
  ["D26", "present", "Trained on 600 hours of speech."],
  ["D26", "present", "It was trained on 2T tokens."],
  ["D26", "vague", "It was trained on a large dataset."],
  ["D26", "absent", "It was trained with a context of 8192 tokens on 8 A100 80GB GPUs."],
  ["D27", "present", "The training data is 90% English and 10% Finnish."],
  ["D27", "present", "It was trained only on English text."],
  ["D27", "vague", "It was trained on English and French text."],
  ["D27", "vague", "---\nlanguage: [en, fi]\n---\nA model."],
  ["D27", "absent", "A model trained on images."],
  ["D28", "present", "The training data has a cutoff of June 2024."],
  ["D28", "absent", "Released in June 2024."],
  ["D40", "present", "See our [copyright policy](https://acme.example/copyright-policy)."],
  ["D40", "vague", "We respect opt-outs of web sites in training."],
  ["D40", "stated-none", "It does not contain copyrighted material."],
  [
    "D40",
    "absent",
    "Copyright 2026 Acme. [Opt out of our newsletter](https://acme.example/opt-out-newsletter)",
  ],
  ["D41", "present", "[Public summary of training content](https://acme.example/tern/summary)"],
  ["D41", "present", "See https://acme.example/eu-ai-act-training-summary."],
  ["D41", "vague", "A public summary of the training content will follow."],
  ["D41", "stated-none", "No public summary is required for this model."],
  ["D41", "absent", "[Summary of our paper](https://acme.example/paper)"],
  ["D42", "present", "[AB 2013](https://acme.example/california) documentation."],
  ["D42", "vague", "Documentation under AB 2013 is in the making."],
  ["D42", "stated-none", "The model is not subject to AB 2013."],
  ["D42", "absent", "We trained it in 2013 in California."],
  ["D45", "stated-none", "No training compute was used."],
  ["D46", "present", AXOLOTL],
  ["D46", "present", "- learning_rate: 1e-5\n- batch_size: 8\n"],
  ["D46", "present", "The [training code](https://github.com/acme/tern) is open."],
  ["D46", "vague", "It was trained with Axolotl."],
  ["D46", "vague", "Training code will be released."],
  ["D46", "absent", "You can fine-tune it on your own data with Axolotl."],
  ["D47", "present", "A model of bird songs."],
  ["D47", "absent", "# tern\n\n## Uses\n\n[More Information Needed]\n"],
  ["D47", "absent", STUB],
  ["D47", "absent", "---\nlicense: mit\n---\n"],
];

describe("items that tables, links and configurations answer", () => {
  test.each(CASES)("%s %s: %s", async (id, state, card) => {
    expect((await item(id, card))?.state).toBe(state);
  });

  test("a configuration of the repository counts, its evaluation data does not", async () => {
    const reading = await item("D21", "A model.", {
      "axolotl.yaml": AXOLOTL.replaceAll("```", ""),
    });
    expect(reading?.state).toBe("present");
    expect(reading?.evidence.map(({ excerpt }) => excerpt).join()).not.toContain("held-out");
    expect(reading?.evidence[0]?.file).toBe("axolotl.yaml");
  });

  test("a training script in the list of files is a recipe, one for inference is not", async () => {
    expect((await item("D46", "A model.", { "train.py": "" }))?.state).toBe("present");
    expect((await item("D46", "A model.", { "run.py": "" }))?.state).toBe("absent");
  });

  test("data sets that only the configuration names are counted apart", async () => {
    const reading = await item("D21", `---\ndatasets: [acme/birds]\n---\n\n${AXOLOTL}\n`);
    expect(reading?.detail).toContain("1 of them only in a trainer configuration");
  });
});

describe("contradictions", () => {
  test("no synthetic data beside a data set that models wrote quotes both sides", async () => {
    const card =
      "---\ndatasets:\n- tatsu-lab/alpaca\n---\nNo synthetic data was used in training.\n";
    const reading = await item("D36", card);
    expect(reading?.state).toBe("contradicted");
    expect(reading?.evidence.map(({ startLine }) => startLine)).toEqual([5, 3]);
  });

  test("only people wrote it, and a tag says synthetic", async () => {
    const card = "---\ntags: [synthetic]\n---\nIt was trained exclusively on human-written text.\n";
    expect((await item("D36", card))?.state).toBe("contradicted");
  });

  test("a denial for one stage is none for the others", async () => {
    const card =
      "---\ndatasets:\n- tatsu-lab/alpaca\n---\nNo synthetic data was used in pre-training.\n";
    expect((await item("D36", card))?.state).not.toBe("contradicted");
  });

  test("trained exclusively on one set while another is listed", async () => {
    const card = (other: string): string =>
      `---\ndatasets:\n- acme/lake-songs\n${other}---\nIt was trained exclusively on the lake-songs dataset.\n`;
    expect((await item("D21", card("- acme/hill-notes\n")))?.state).toBe("contradicted");
    expect((await item("D21", card("")))?.state).toBe("present");
  });
});

describe("answers of a form", () => {
  test.each([
    ["D29", "| Was data crawled from the web? | No |", "stated-none"],
    ["D31", "Commercially licensed data: none", "stated-none"],
    ["D33", "### Data from user interactions\n\nNot applicable.", "stated-none"],
    ["D33", "### Data from user interactions\n\nYes.", "present"],
    ["D36", "- Synthetic data: no", "stated-none"],
    ["D31", "Were licensing agreements concluded with rightsholders? No.", "stated-none"],
    ["D33", "Was data from user interactions used in training? Yes.", "present"],
    ["D33", "## Example usage\n\nWas data from user interactions lost? Yes.", "absent"],
    ["D32", "| Private third-party data | not applicable |", "stated-none"],
    ["D43", "| Personal data in training? | No |", "stated-none"],
    ["D43", "| Personal data in training? | [More Information Needed] |", "absent"],
  ])("%s %s", async (id, card, state) => {
    expect((await item(id, card))?.state).toBe(state);
  });
});
