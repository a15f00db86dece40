import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement } from "../../src/facts/base-agreement.ts";
import { compareBases } from "../../src/facts/base-agreement.ts";
import { loadedFrom } from "../../src/facts/loaded-from.ts";
import { readModelName } from "../../src/facts/model-name.ts";
import type { BaseModelClaim, Relation } from "../../src/model/lineage.ts";
import { snapshotOf } from "../card/snapshot.ts";
import { quote } from "../support/terms.ts";

const MAKERS: Readonly<Record<string, string>> = {
  "meta-llama": "Meta",
  facebook: "Meta",
  mistralai: "Mistral AI",
  qwen: "Alibaba Qwen",
  google: "Google",
  "deepseek-ai": "DeepSeek",
};
const makerOf = (owner: string): string | null => MAKERS[owner] ?? null;

interface Case {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly relation?: Relation;
  readonly adapter?: boolean;
  readonly own?: string;
}

/** How a loaded model stands to one declared base; `null` where nothing was loaded from elsewhere. */
function agreement(declared: string, loaded: string, given: Case = {}): Agreement | null {
  const { config = {}, relation = "finetune", adapter = false, own = "acme/tern-7b" } = given;
  const files: Record<string, string> = adapter
    ? { "adapter_config.json": JSON.stringify({ base_model_name_or_path: loaded }, null, 2) }
    : { "config.json": JSON.stringify({ _name_or_path: loaded, ...config }, null, 2) };
  const snapshot = snapshotOf(own, files);
  const claim: BaseModelClaim = {
    name: declared,
    isHubId: true,
    relation,
    basis: "declared",
    evidence: quote(`base_model: ${declared}`, "README.md", 2),
  };
  const [first] = loadedFrom(snapshot);
  return first === undefined
    ? null
    : (compareBases(first, [claim], snapshot, makerOf)?.agreement ?? null);
}

const LLAMA3 = { rope_scaling: null, max_position_embeddings: 8192, vocab_size: 128_256 };
const LLAMA31 = {
  rope_scaling: { rope_type: "llama3" },
  max_position_embeddings: 131_072,
  vocab_size: 128_256,
};

describe("what the weights were loaded from", () => {
  it.each([
    ["./"], [""], ["/root/models/Llama-3-8B"], ["./out/checkpoint-500"], ["output/checkpoint-500"],
    ["C:\\models\\llama"], ["~/llama"], ["gpt2"], ["acme/tern-7b"], ["oldname/tern-7b"],
    ["results/final"], ["models/checkpoint-12"], ["outputs/run-3"],
  ])("says nothing where it is %j", (path) => {
    expect(agreement("meta-llama/Llama-3.1-8B", path)).toBeNull();
  }); // prettier-ignore

  it.each([
    ["meta-llama/Llama-3.1-8B", "meta-llama/llama-3.1-8b"],
    ["meta-llama/Llama-3.1-8B", "meta-llama/Meta-Llama-3.1-8B"],
    ["meta-llama/Llama-3.1-8B", "unsloth/Meta-Llama-3.1-8B-bnb-4bit"],
    ["meta-llama/Llama-2-7b-hf", "somebody/Llama-2-7B-fp16"],
    ["renamed-lab/shrike-9b", "former-lab/shrike-9b"],
    ["Qwen/Qwen2.5-7B-Instruct", "Qwen/Qwen2.5-7B"],
    ["other-lab/Shrike-Llama-3.1-8B", "meta-llama/Meta-Llama-3-8B"],
  ])("agrees: %s declared, %s loaded", (declared, loaded) => {
    expect(agreement(declared, loaded, { config: LLAMA3 })).toBe("same");
  });

  it("agrees where a quantisation or a merge keeps the original's configuration", () => {
    for (const relation of ["quantized", "merge"] as const) {
      const given = { relation, config: LLAMA3 };
      expect(agreement("meta-llama/Llama-3.1-8B", "mistralai/Mistral-7B-v0.1", given)).toBe("same");
    }
  });

  it("is the tuned model where the untuned one is declared", () => {
    expect(agreement("Qwen/Qwen2.5-7B", "Qwen/Qwen2.5-7B-Instruct")).toBe("tuned");
  });

  it("is another generation, above all where the dimensions fit it", () => {
    const pair = ["meta-llama/Llama-3.1-8B", "meta-llama/Meta-Llama-3-8B"] as const;
    expect(agreement(...pair, { config: LLAMA3 })).toBe("other");
    expect(agreement(...pair)).toBe("other");
    expect(agreement(...pair, { config: LLAMA31 })).toBe("unclear");
  });

  it("is another family unless the kind of model is the declared one's", () => {
    const pair = ["Qwen/Qwen2.5-7B", "meta-llama/Llama-3.1-8B"] as const;
    expect(agreement(...pair, { config: { model_type: "llama" } })).toBe("other");
    expect(agreement(...pair, { config: { model_type: "qwen2" } })).toBe("unclear");
  });

  it("is another size only where the dimensions say so", () => {
    const pair = ["facebook/opt-6.7b", "facebook/opt-13b"] as const;
    const large = { vocab_size: 50_272, hidden_size: 5120, num_hidden_layers: 40 };
    const small = { vocab_size: 50_272, hidden_size: 4096, num_hidden_layers: 32 };
    expect(agreement(...pair, { config: large })).toBe("other");
    expect(agreement(...pair, { config: small })).toBe("unclear");
    expect(agreement(...pair)).toBe("unclear");
  });

  it("is in between where a third party made it from the declared base", () => {
    const base = "mistralai/Mistral-Small-24B-Base-2501";
    expect(agreement(base, "other-lab/Shrike-R1-Mistral-24B")).toBe("between");
    expect(agreement("Qwen/Qwen2.5-7B", "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B")).toBe("between");
    expect(agreement(base, "acme/Heron-Mistral-24B")).toBe("unclear");
    expect(agreement(base, "other-lab/shrike-24b")).toBe("unclear");
  });

  it("is certain where an adapter names what it changes", () => {
    const given = { adapter: true };
    expect(agreement("meta-llama/Llama-3.1-8B", "Qwen/Qwen2.5-7B", given)).toBe("other");
    expect(agreement("meta-llama/Llama-3.1-8B", "unsloth/Meta-Llama-3.1-8B", given)).toBe("same");
  });

  it("is read without failing from anything", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (declared, loaded) => {
        expect(() => agreement(declared, loaded)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});

describe("the name of a model", () => {
  it.each([
    ["meta-llama/Meta-Llama-3.1-70B-Instruct", ["llama"], "3.1", 70],
    ["meta-llama/Llama-2-7b-hf", ["llama"], "2", 7],
    ["google/gemma-2b", ["gemma"], null, 2],
    ["google/gemma-2-9b-it", ["gemma"], "2", 9],
    ["mistralai/Mistral-7B-v0.1", ["mistral"], "0.1", 7],
    ["mistralai/Mixtral-8x7B-v0.1", ["mixtral"], "0.1", null],
    ["Qwen/Qwen2.5-0.5B", ["qwen"], "2.5", 0.5],
    ["facebook/opt-6.7b", ["opt"], null, 6.7],
    ["deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", ["deepseek", "qwen"], null, 7],
    ["01-ai/Yi-1.5-34B", ["yi"], "1.5", 34],
    ["acme/tern", [], null, null],
  ])("%s", (name, families, version, billions) => {
    expect(readModelName(name)).toMatchObject({ families, version, billions });
  });
});
