import { describe, expect, test } from "vitest";
import type { Disclosure } from "../../src/model/disclosure.ts";
import { disclosed } from "./read.ts";

const AXOLOTL = `base_model: reed/heron-7b
sequence_len: 4096
datasets:
  - path: fen/marsh-talks  # the talks
    name: short
    type: sharegpt
  - path: json
    data_files: /data/sets/alpaca_data_cleaned.jsonl
  - path: ./mine/notes.jsonl
test_datasets:
  - path: fen/held-out
val_set_size: 0.05
`;

const shown = ({ signals }: Disclosure): readonly string[] =>
  signals.map(({ signal, kind, name }) => `${signal} ${kind} ${name ?? "-"}`);

const inCard = (config: string, before = ""): string =>
  `# Tern\n\n${before}\n\n\`\`\`yaml\n${config}\`\`\`\n`;

describe("the data of a trainer configuration", () => {
  test("named ones, known files and other files are told apart", async () => {
    const found = await disclosed(inCard(AXOLOTL));
    expect(shown(found)).toEqual([
      "S09 dataset fen/marsh-talks",
      "S09 dataset alpaca_data_cleaned",
      "S09 dataset -",
    ]);
    expect(found.trainingData.level).toBe("named-sources");
    expect(found.trainingData.datasets).toEqual([
      expect.objectContaining({ name: "fen/marsh-talks", resolvable: true }),
      expect.objectContaining({ name: "alpaca_data_cleaned", resolvable: false }),
    ]);
    expect(found.trainingData.evidence[0]).toMatchObject({
      file: "README.md",
      startLine: 9,
      excerpt: "- path: fen/marsh-talks  # the talks",
    });
  });

  test("what a known file records of its writers counts", async () => {
    const { distillation } = await disclosed(inCard(AXOLOTL));
    expect(distillation.status).toBe("implied");
    expect(distillation.teachers[0]).toMatchObject({ via: "dataset", provider: "OpenAI" });
  });

  test("a file of the repository is read, and quoted", async () => {
    const found = await disclosed("A model.", "acme/tern-7b", { "axolotl.yaml": AXOLOTL });
    expect(found.trainingData.level).toBe("named-sources");
    expect(found.trainingData.evidence[0]).toMatchObject({ file: "axolotl.yaml", startLine: 4 });
  });

  test.each([
    [
      "LLaMA-Factory",
      "model_name_or_path: reed/heron\nstage: sft\nlearning_rate: 1e-5\ndataset: alpaca_en, tern_notes\neval_dataset: squad\n",
      ["alpaca_en", null],
    ],
    [
      "a mixer",
      "model_name_or_path: reed/heron\nlearning_rate: 1.0e-5\ndataset_mixer:\n  fen/talks: 1.0\n  'fen/songs': 0.5\n",
      ["fen/talks", "fen/songs"],
    ],
    [
      "a mixture",
      "model_name_or_path: reed/heron\nnum_train_epochs: 1\ndataset_mixture:\n  datasets:\n    - id: fen/talks\n      config: all\n",
      ["fen/talks"],
    ],
    [
      "one name",
      "model_name_or_path: reed/heron\nnum_train_epochs: 1\ndataset_name: fen/talks\n",
      ["fen/talks"],
    ],
    [
      "pretraining",
      "base_model: reed/heron\nlearning_rate: 1\npretraining_dataset:\n- path: fen/pages\n  split: train\n",
      ["fen/pages"],
    ],
    [
      "the name of the result",
      "model_name: tern-7b\nbase_model: reed/heron\nlearning_rate: 1\ndataset: fen/pages\n",
      ["fen/pages"],
    ],
    [
      "a list of strings",
      "base_model: reed/heron\nlearning_rate: 1\ndatasets:\n  - fen/pages\n  - 'fen/songs'\n",
      ["fen/pages", "fen/songs"],
    ],
    [
      "JSON",
      '{\n  "model_id": "reed/heron",\n  "num_train_epochs": 1,\n  "dataset": {\n    "name": "fen/pages",\n    "split": "train"\n  }\n}\n',
      ["fen/pages"],
    ],
    [
      "an address",
      "base_model: reed/heron\nlearning_rate: 1\ndatasets:\n  - path: https://huggingface.co/datasets/fen/pages\n",
      ["fen/pages"],
    ],
    [
      "a copy under its owner's name",
      "base_model: reed/heron\nlearning_rate: 1\ndatasets:\n  - path: /x/y/tatsu-lab_alpaca.jsonl\n",
      ["alpaca"],
    ],
  ])("%s", async (_trainer, config, names) => {
    const { signals } = await disclosed(inCard(config));
    expect(signals.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    [
      "placeholders",
      "base_model: reed/heron\nlearning_rate: 1\ndatasets:\n  - path: dataset\n  - path: path/to/your.jsonl\n  - path: <yours>\n  - path: ${DATA}\n",
    ],
    ["a merge", "base_model: reed/heron\nmodels:\n  - model: reed/gull\ndataset: fen/pages\n"],
    ["no trainer", "dataset: fen/pages\nlearning_rate: 1\n"],
    [
      "this model as the base: how to go on",
      "base_model: acme/tern-7b\nlearning_rate: 1\ndataset: fen/pages\n",
    ],
    ["evaluation", "base_model: reed/heron\nlearning_rate: 1\nval_dataset:\n  path: fen/pages\n"],
    ["a comment", "base_model: reed/heron\nlearning_rate: 1\ndatasets:\n  # - path: fen/pages\n"],
  ])("%s: nothing", async (_what, config) => {
    const found = await disclosed(inCard(config));
    expect(found.signals).toEqual([]);
    expect(found.trainingData.datasets).toEqual([]);
  });

  test("under instructions it is an example", async () => {
    const found = await disclosed(inCard(AXOLOTL, "## How to fine-tune it"));
    expect(found.signals).toEqual([]);
  });

  test("only files: their place is told and not what they are", async () => {
    const config = "base_model: reed/heron\nlearning_rate: 1\ndatasets:\n  - path: /x/rows.jsonl\n";
    expect((await disclosed(inCard(config))).trainingData).toMatchObject({
      level: "vague",
      datasets: [],
      evidence: [{ excerpt: "- path: /x/rows.jsonl" }],
    });
  });

  test("what front matter lists comes first and once", async () => {
    const found = await disclosed(`---\ndatasets: [fen/marsh-talks]\n---\n${inCard(AXOLOTL)}`);
    expect(found.trainingData.datasets.map(({ name }) => name)).toEqual([
      "fen/marsh-talks",
      "alpaca_data_cleaned",
    ]);
    expect(found.trainingData.datasets[0]?.evidence.startLine).toBe(2);
  });
});

describe("the teacher of a trainer configuration", () => {
  const given = (lines: string): string =>
    inCard(`model_name_or_path: reed/heron-1b\nlearning_rate: 1\n${lines}`);

  test.each([
    ["teacher_model_name_or_path: Qwen/Qwen2.5-72B-Instruct\n", "Qwen/Qwen2.5-72B-Instruct"],
    ["teacher_model: reed/gull-70b\n", "reed/gull-70b"],
    ["models:\n  teacher: reed/gull-70b\n  student: reed/heron-1b\n", "reed/gull-70b"],
    ["teacher:\n  path: reed/gull-70b\n  dtype: bf16\n", "reed/gull-70b"],
    ['"teacher_model": "reed/gull-70b",\n', "reed/gull-70b"],
  ])("%j", async (lines, name) => {
    const { distillation } = await disclosed(given(lines));
    expect(distillation).toMatchObject({ status: "stated", teachersNamed: true });
    expect(distillation.teachers.map((one) => one.name)).toEqual([name]);
    expect(distillation.teachers[0]?.via).toBe("configuration");
  });

  test("its class is decided as any teacher's", async () => {
    const { distillation } = await disclosed(
      given("teacher_model: Qwen/Qwen3-32B\nteacher_revision: main\n"),
    );
    expect(distillation.teachers[0]).toMatchObject({
      provider: "Alibaba Qwen",
      class: "open-permissive",
    });
  });

  test("the publisher's own model is its own", async () => {
    const { distillation } = await disclosed(given("teacher_model: acme/tern-70b\n"));
    expect(distillation.teachers[0]?.class).toBe("own");
  });

  test.each([
    "teacher_model: /checkpoints/step-100\n",
    "kd_temperature: 2.0\n",
    "trainer: gkd\n",
    "rlhf_type: MiniLLM\n",
  ])("taught, but not by whom: %j", async (lines) => {
    expect((await disclosed(given(lines))).distillation).toMatchObject({
      status: "stated",
      teachersNamed: false,
      teachers: [],
    });
  });

  test.each([
    "teacher_model: null\n",
    "teacher_model:\n",
    "teacher_forcing: true\n",
    "kd_trainer: false\n",
    "trainer: sft\n",
    "teacher_model: your/teacher\n",
  ])("nobody: %j", async (lines) => {
    expect((await disclosed(given(lines))).distillation.status).toBe("not-stated");
  });
});

describe("a data pipeline beside the model", () => {
  const PIPELINE = `pipeline:
  name: rows
  steps:
    - step:
        name: text_generation_0
        llm: { model: gpt-4o-mini, type_info: { name: OpenAILLM } }
        type_info: { name: TextGeneration }
    - step:
        name: ultrafeedback_0
        llm: { model: claude-3-opus, type_info: { name: AnthropicLLM } }
        type_info: { name: UltraFeedback }
`;

  test("who wrote is implied, who judged is left out", async () => {
    const found = await disclosed("A model.", "acme/tern-7b", { "pipeline.yaml": PIPELINE });
    expect(shown(found)).toEqual(["S04 teacher gpt-4o-mini"]);
    expect(found.signals[0]?.evidence).toMatchObject({ file: "pipeline.yaml", repository: null });
    expect(found.distillation).toMatchObject({ status: "implied", teachersNamed: true });
  });

  test("any other pipeline says nothing", async () => {
    const files = { "pipeline.yaml": "steps:\n  - run: make\n" };
    expect((await disclosed("A model.", "acme/tern-7b", files)).signals).toEqual([]);
  });
});

describe("tags", () => {
  const tagged = (tags: string, rest = ""): string =>
    `---\ntags: [${tags}]\n${rest}---\nA model.\n`;

  test("distillation is implied; other makers' models beside it are hinted at", async () => {
    const found = await disclosed(tagged("chat, gpt4, distillation"));
    expect(shown(found)).toEqual(["S06 distillation -", "S06 teacher gpt4"]);
    expect(found.distillation.status).toBe("implied");
    expect(found.distillation.teachers).toEqual([
      expect.objectContaining({ name: "gpt4", via: "name" }),
    ]);
  });

  test("a tag may name the teacher", async () => {
    const found = await disclosed(tagged("'distilled-from:gull-70b'"));
    expect(found.distillation.teachers[0]?.name).toBe("gull-70b");
  });

  test.each([
    [tagged("chat, gpt4"), "acme/tern-7b"],
    [tagged("distillation"), "acme/distilheron-base"],
    [tagged("distillation", "base_model: acme/tern-70b\n"), "acme/tern-7b"],
    [tagged("distilbert, distillery"), "acme/tern-7b"],
  ])("nothing: %j %s", async (source, name) => {
    const found = await disclosed(source, name);
    expect(found.signals).toEqual([]);
    expect(found.distillation.status).toBe("not-stated");
  });

  test("the base's maker is no teacher", async () => {
    const source = tagged("mixtral, distillation", "base_model: mistralai/Mixtral-8x7B-v0.1\n");
    expect(shown(await disclosed(source))).toEqual(["S06 distillation -"]);
  });
});

describe("who a prompt or a tokenizer speaks as", () => {
  test("is shown and counts nowhere", async () => {
    const source =
      "# Tern\n\n```\nsystem: You are Claude, made by Anthropic.\n```\n\nI am ChatGPT.\n";
    const found = await disclosed(source);
    expect(shown(found)).toEqual(["S12 identity Anthropic", "S13 identity OpenAI"]);
    expect(found.distillation.status).toBe("not-stated");
    expect(found.trainingData.level).toBe("none");
  });

  test("not where the base speaks so", async () => {
    const source = "---\nbase_model: Qwen/Qwen2.5-7B\n---\n```\nYou are Qwen.\n```\n";
    expect((await disclosed(source)).signals).toEqual([]);
  });

  test("another maker's reserved tokens", async () => {
    const files = { "tokenizer_config.json": '{"bos_token": "<start_of_turn>"}' };
    expect(shown(await disclosed("A model.", "acme/tern-7b", files))).toEqual([
      "S11 identity Google",
    ]);
    expect((await disclosed("A model.", "acme/gemma-2-tern", files)).signals).toEqual([]);
  });
});
