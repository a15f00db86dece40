import { describe, expect, test } from "vitest";
import { parseModelCard } from "../../src/card/parse.ts";
import { baseModelClaims } from "../../src/facts/base-models.ts";
import type { HubFields } from "../../src/model/snapshot.ts";
import { snapshotOf } from "../card/snapshot.ts";

async function bases(
  source: string,
  files: Readonly<Record<string, string>> = {},
  name = "acme/tern-7b",
  hub: Partial<HubFields> | null = null,
): Promise<readonly string[]> {
  const snapshot = snapshotOf(name, { "README.md": source, ...files }, hub);
  const claims = baseModelClaims(await parseModelCard("README.md", source), snapshot);
  return claims.map(
    (one) => `${one.basis} ${one.relation} ${one.name}${one.isHubId ? "" : " (words)"}`,
  );
}

const front = (yaml: string): string => `---\n${yaml}\n---\n`;

describe("front matter", () => {
  test.each([
    ["base_model: acme/gull", ["declared finetune acme/gull"]],
    ["base_model: [acme/gull]", ["declared finetune acme/gull"]],
    [
      "base_model:\n- acme/gull\n- acme/owl",
      ["declared merge acme/gull", "declared merge acme/owl"],
    ],
    ["base_model: https://huggingface.co/acme/gull/tree/main", ["declared finetune acme/gull"]],
    ["base_model: acme/gull\nbase_model_relation: quantized", ["declared quantized acme/gull"]],
    ["base_model: acme/gull\ntags: [lora]", ["declared adapter acme/gull"]],
    ["base_model: acme/gull\nlibrary_name: peft", ["declared adapter acme/gull"]],
    ["base_model: acme/gull\ntags: [mergekit]", ["declared merge acme/gull"]],
    ["base_model:\n  name: acme/gull", ["declared finetune acme/gull"]],
    ["finetuned_from: acme/gull", ["declared finetune acme/gull"]],
    ["base_model: ./checkpoints/gull", ["declared finetune ./checkpoints/gull (words)"]],
    ["base_model: ''", []],
    ["base_model: none", []],
    ["base_model: acme/tern-7b", []],
  ])("%s", async (yaml, expected) => {
    expect(await bases(front(yaml))).toEqual(expected);
  });

  test("a repository named after a quantisation format quantises", async () => {
    expect(await bases(front("base_model: acme/tern-7b"), {}, "me/tern-7b-GGUF")).toEqual([
      "declared quantized acme/tern-7b",
    ]);
    expect(await bases("words", {}, "me/tern-7b-GGUF")).toEqual([
      "prose quantized tern-7b (words)",
    ]);
  });
});

describe("files and the Hub", () => {
  test("adapter, mergekit and trainer configurations name bases", async () => {
    const adapter = '{"base_model_name_or_path": "acme/gull"}';
    expect(await bases("", { "adapter_config.json": adapter })).toEqual(["file adapter acme/gull"]);
    const merge =
      "models:\n  - model: acme/gull\n  - model: acme/owl+acme/lora\nmerge_method: ties\nbase_model: acme/hen\n";
    expect(await bases("", { "mergekit_config.yml": merge })).toEqual([
      "file merge acme/gull",
      "file merge acme/owl",
      "file merge acme/hen",
    ]);
    expect(await bases("```yaml\nbase_model: acme/gull\ndatasets:\n  - path: x/y\n```\n")).toEqual([
      "file finetune acme/gull",
    ]);
  });

  test("a trainer's file beside the card names one base, or one a variant, which is none", async () => {
    const run = (base: string): string => `base_model: ${base}\ndatasets:\n  - path: x/y\n`;
    expect(await bases("", { "axolotl.yml": run("acme/gull") })).toEqual([
      "file finetune acme/gull",
    ]);
    expect(await bases("", { "sft.yaml": run("acme/gull"), "dpo.yaml": run("acme/owl") })).toEqual(
      [],
    );
    expect(await bases("", { "sft.yaml": run("./out/sft") })).toEqual([]);
    expect(await bases("", { "runs/sft.yaml": run("acme/gull") })).toEqual([]);
  });

  test("the Hub's own lineage is a basis of its own, weaker than the card", async () => {
    const hub = { baseModels: { relation: "quantized", ids: ["acme/gull", "acme/owl"] } };
    expect(await bases(front("base_model: acme/gull"), {}, undefined, hub)).toEqual([
      "declared finetune acme/gull",
      "hub quantized acme/owl",
    ]);
  });
});

describe("sentences", () => {
  test.each([
    ["It is built upon the Gull-V2-Flash backbone.", ["prose finetune Gull-V2-Flash (words)"]],
    [
      "Fine-tuned from [gull](https://huggingface.co/acme/gull-7b).",
      ["prose finetune acme/gull-7b"],
    ],
    ["- Base model: acme/gull-7b", ["prose unknown acme/gull-7b"]],
    [
      "An audio encoder initialized from the weights of Gull-Audio.",
      ["prose component Gull-Audio (words)"],
    ],
    ["A 4-bit quantized version of Mistral-7B-v0.1.", ["prose quantized Mistral-7B-v0.1 (words)"]],
    ["A LoRA adapter for acme/gull-7b.", ["prose adapter acme/gull-7b"]],
    [
      "This is a merge of the following models:\n\n- acme/gull-7b\n- acme/owl-7b\n",
      ["prose merge acme/gull-7b", "prose merge acme/owl-7b"],
    ],
    ["It is based on the Gull-2 architecture.", []],
    ["To use the previous version of the Gull-2-7B, check out the old branch.", []],
    ["Built upon extensive training, Tern9 does well.", []],
    ["Fine-tuned from scratch on GPUs.", []],
    ["It was trained on answers based on GPT-4 data.", []],
    ["We measured results of a model based on Gull-7B.", []],
    ["Quantized files: [GGUF](https://huggingface.co/x/tern-7b-GGUF)", []],
  ])("%s", async (body, expected) => {
    expect(await bases(body)).toEqual(expected);
  });

  test("a plain name repeats no base that is already named", async () => {
    const source = `${front("base_model: acme/Gull-2-7b")}It is based on Gull 2.\n`;
    expect(await bases(source)).toEqual(["declared finetune acme/Gull-2-7b"]);
  });
});

test("thousands of names are bounded, and the first ones stay", async () => {
  const names = Array.from({ length: 3000 }, (_, i) => `Gull-${i}B-x`);
  const found = await bases(names.map((name) => `It is fine-tuned from ${name}.`).join("\n\n"));
  expect(found[0]).toBe("prose finetune Gull-0B-x (words)");
  expect(found.length).toBeLessThanOrEqual(500);
});
