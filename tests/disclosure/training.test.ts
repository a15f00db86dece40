import { describe, expect, test } from "vitest";
import { disclosed } from "./read.ts";

async function level(source: string): Promise<string> {
  return (await disclosed(source)).trainingData.level;
}

describe("named-sources", () => {
  test.each([
    "---\ndatasets: [acme/birds]\n---\n",
    "---\ndatasets: squad\n---\n",
    "We fine-tuned it on [birds](https://huggingface.co/datasets/acme/birds).",
    "It was pre-trained on Wikipedia and BookCorpus.",
    "Fine-tuned on the PANDA-v2 dataset.",
    "This model is a fine-tuned version of x/y on the tern-songs dataset.",
    "* dataset: opus",
    "## Training data\n\n- SkyText, ten thousand pages\n",
    "It was trained on the following data sets:\n\n- LakeQA\n- HillQA\n",
    "| Dataset | LAION-5B |",
    "It was trained on YFCC100M images.",
    "2000 samples from the Plover Dataset.",
    "The corpus contains text from Common Crawl.",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("named-sources");
  });
});

describe("vague", () => {
  test.each([
    "---\ndatasets:\n- custom\n- None\n---\n",
    "---\ndatasets: [train.jsonl]\n---\n",
    "---\ndatasets: private dataset\n---\n",
    "We collect diverse text data for pre-training the backbone.",
    "Trained on a total of 48T tokens.",
    "The model was trained on a 10-million-hour corpus.",
    "It was pretrained on data from publicly available sources.",
    "A significant part of the training data is web text.",
    "## Training Data\n\nIt consists of stories that we wrote ourselves.\n",
    "| Training data | 9.8T tokens |",
    "Trained on Orca style datasets.",
    "This model is trained on a private dataset.",
    "Fine-tuned on Luganda texts.",
    "本模型基于大量中文数据进行训练。",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("vague");
  });
});

describe("none", () => {
  test.each([
    "",
    "A model.",
    "## Training data\n\n[More Information Needed]\n",
    "This model is a fine-tuned version of x/y on an unknown dataset.",
    "This model is a fine-tuned version of x/y on the None dataset.",
    "---\ndatasets:\n- None\n- TBD\n---\n",
    "---\ndatasets: [acme/imatrix-calibration]\n---\n",
    "Quantised with calibration data from WikiText.",
    "## Evaluation\n\nWe evaluate on GSM8K and Wikipedia questions.\n",
    "| Model | GSM8K |\n| tern | 70 |\n",
    "It uses the Alpaca prompt format.",
    "You can fine-tune it on your own dataset.",
    "Trained on 8 A100 80GB GPUs for 30 hours.",
    "| Sources | n/a |",
    "| Data | |",
    "A script to run SFT on the UltraChat dataset.",
    "Follow us on [Twitter](https://twitter.com/x) and [GitHub](https://github.com/x).",
    "Fine-tuned from Gull, with a context window of 128k tokens.",
    "```\ntrained on Wikipedia\n```",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("none");
  });
});

describe("full", () => {
  test("a table of sources whose shares add up", async () => {
    const rows = [
      "| Source | Share |",
      "|---|---|",
      "| Wikipedia | 60% |",
      "| BookCorpus | 30% |",
      "| Notes | 10% |",
    ];
    expect(await level(`## Training data\n\n${rows.join("\n")}\n`)).toBe("full");
    expect(await level(`## Training data\n\n${rows.slice(0, 4).join("\n")}\n`)).toBe(
      "named-sources",
    );
  });

  test("a sentence that lists sources with shares", async () => {
    expect(await level("Trained on: Wikipedia [50%], C4 [30%], arXiv [20%].")).toBe("full");
    expect(await level("Trained on 75% English, 20% multilingual and 5% code data.")).toBe("vague");
  });
});

test("evidence is the sentence, with its place", async () => {
  const { trainingData } = await disclosed(
    "# T\n\nHello. It was trained on the PANDA-v2 dataset. Bye.\n",
  );
  expect(trainingData.evidence).toMatchObject([
    {
      file: "README.md",
      startLine: 3,
      column: 8,
      excerpt: "It was trained on the PANDA-v2 dataset.",
    },
  ]);
  expect(trainingData.datasets.map((one) => one.name)).toEqual(["PANDA-v2"]);
});

test("a statement that nothing was trained is kept apart from silence", async () => {
  expect((await disclosed("No additional training was performed.")).trainingData.statedNone).toBe(
    true,
  );
  expect((await disclosed("A model.")).trainingData.statedNone).toBe(false);
  const partly = await disclosed("It was not trained on any part of Wikipedia.");
  expect(partly.trainingData.statedNone).toBe(false);
});
