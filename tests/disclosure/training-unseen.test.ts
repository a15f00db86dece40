import { describe, expect, test } from "vitest";
import { parseModelCard } from "../../src/card/parse.ts";
import { readBody } from "../../src/card/units.ts";
import { readTrainingData } from "../../src/disclosure/training/read.ts";
import { shippedTables } from "./tables.ts";

const tables = shippedTables();

async function level(source: string): Promise<string> {
  const card = await parseModelCard("README.md", source);
  return readTrainingData(readBody(card), null, tables).level;
}

describe("another model's data is not this model's", () => {
  test.each([
    "The base Gull model was trained on Wikipedia and C4.",
    "Almost every fine-tune is trained on Alpaca.",
    "Most open models are trained on Common Crawl.",
    "---\ntags: [merge]\n---\nGull was trained on Wikipedia, Plover on books.",
    "A merge of two models:\n\n- [acme/gull-7b](https://huggingface.co/acme/gull-7b): this model was fine-tuned on the Capybara dataset\n",
    "## License\n\nSince data sets such as Alpaca are used for fine-tuning, we release the fine-tuned model for research.\n",
    "Merged Gull with OpenHermes-2-Mistral-7B, both DPO trained.",
    "## Downstream\n\n### Fine-tuning\n\nGull-chat was trained on the PANDA-v2 dataset.\n",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("none");
  });
});

describe("a bibliography, an instruction or a plan is not a statement", () => {
  test.each([
    "## References\n\n1. Doe, J. (2023). Gull: tuned on the OpenOrca Dataset. Repository.\n",
    "Doe, J. and Roe, R. Tern: trained on Wikipedia. arXiv preprint arXiv:0000.00000.",
    "## Fine-tuning code\n\nBy default, we use [acme/birds](https://huggingface.co/datasets/acme/birds) to finetune the base model.\n",
    "A strong base suitable for downstream fine-tuning on a variety of tasks.",
    "Stop training models on chat data.",
    "A potential base model for fine-tuning with our dataset.",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("none");
  });
});

describe("a place, a format or a plan is not data", () => {
  test.each([
    "The training code is available on GitHub.",
    "It can be fine-tuned on downstream tasks such as SQuAD.",
    "The next version will be trained on SlimPajama.",
    "Large language models are trained on large text corpora.",
    "We trained it for use with chat apps.",
    "Finetuned from Nous-Hermes and Airoboros.",
    "You can train your own model with [birds](https://huggingface.co/datasets/acme/birds).",
    "Distilled with the following [GitHub code](https://github.com/acme/tern).",
    "Details of our training run are on [Twitter](https://twitter.com/acme).",
    "Trained with Alpaca prompt formatting, other formats work too.",
    "## To do\n\n- train on a larger dataset\n",
    "Configs used:\n\n- dataset: bigbench (subset: x)\n- rate: 8\n",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("none");
  });
});

describe("in the manner of a corpus is not the corpus", () => {
  test.each([
    "Fine-tuned on 80k examples inspired by Alpaca and Dolly.",
    "Tuned on an internal Tern dataset of problems.",
    "## Used Datasets\n\n- Alpaca-style dataset\n",
    "This model is trained on a private dataset. The score is not because of the MetaMath dataset.",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("vague");
  });
});

describe("named", () => {
  test.each([
    "LoRA'd the [Based Dataset](https://huggingface.co/datasets/acme/based) myself.",
    "We use approximately 80k ShareGPT conversations to deliver outstanding performance.",
    "Fine-tuned for sentiment analysis with the TweetEval benchmark.",
    "Tern was trained on `plover dataset`, which contains harsh language.",
    "Tern, DPO-trained on Acme/orca_dpo_pairs",
    "使用Common Crawl进行预训练。",
    "Entrenado con el corpus OSCAR.",
    "Trained on MS MARCO passages.",
    "Pre-trained on The Stack and OpenWebText.",
    "Gave it an epoch of https://huggingface.co/datasets/acme/birds which it had never seen.",
    "| **Sources** | [UD Tern v2](https://github.com/acme/UD_Tern) |",
    "## 사용 데이터\n\n- KorQuAD 2.0\n",
    "## Credits\n\n- Jo curated and published [PloverText](https://huggingface.co/datasets/acme/plover)\n",
    "The data set used to train this model is here:\n\nhttps://huggingface.co/datasets/acme/birds\n",
    "I have mostly curated instructions from evolInstruct datasets.",
    "训练语料是九十万句对，[数据集链接](https://github.com/acme/birds)。",
    "---\ntags: [merge]\n---\nWe fine-tuned this model on the PANDA-v2 dataset.",
    "The data set is a merge of three data sets by [Jigsaw](https://www.kaggle.com/c/toxic) used for training.",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("named-sources");
  });
});

describe("vague", () => {
  test.each([
    "The model was trained on synthetic outputs.",
    "- **Training data:** web text",
    "Trained on data with a possible bias of race or origin, from forums.",
    "Training tokens: 2T",
    "Entrenado con textos.",
    "A fine-tuned version of a generative text model using a variety of public conversation datasets.",
    "Took 3 hours, over 2 epochs, with around 52K varied samples.",
    "Dataset Composition:\n<br>20% - Coding\n<br>80% - Chat",
    "Fine-tuned on over 40,000 long chat discussions.",
    "We use a large text corpus as the learning data.",
    "- **Used Dataset Details**\n  Tern-like data sets\n",
    "This model was trained on viable data and is licensed under the Tern licence.",
    "## 2. About the data\n\nI picked up some college textbooks and professional books.\n",
  ])("%s", async (source) => {
    expect(await level(source)).toBe("vague");
  });
});
