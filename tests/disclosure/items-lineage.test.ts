import { describe, expect, it } from "vitest";
import type { DisclosureItem } from "../../src/model/disclosure.ts";
import { disclosed } from "./read.ts";

type Files = Readonly<Record<string, string>>;

/** The state of one item for a card and files; `null` where the question does not arise. */
async function item(
  id: string,
  card: string,
  files: Files = {},
  name = "acme/tern-7b",
): Promise<DisclosureItem | null> {
  const { items } = await disclosed(card, name, files);
  return items.find((one) => one.id === id) ?? null;
}

const state = async (...given: Parameters<typeof item>): Promise<DisclosureItem["state"] | null> =>
  (await item(...given))?.state ?? null;

const front = (...lines: readonly string[]): string =>
  `---\n${lines.join("\n")}\n---\n\n# Tern\n\nA small model.\n`;
const PLAIN = front("license: mit");
const BASED = front("base_model: other-lab/shrike-7b");

describe("D11, the base model", () => {
  it.each([
    [BASED, "present"],
    [`${PLAIN}\nIt was fine-tuned from [Shrike](https://huggingface.co/other-lab/shrike-7b).`, "present"],
    [`${PLAIN}\nIt was fine-tuned from Llama 3.`, "vague"],
    [front("base_model: ./models/local"), "vague"],
    [`${PLAIN}\nThis model was trained from scratch.`, "stated-none"],
    [`${PLAIN}\n- **Finetuned from model:** None`, "stated-none"],
    [front("base_model: none"), "stated-none"],
    [PLAIN, null],
  ])("is read from %j", async (card, expected) => {
    expect(await state("D11", card)).toBe(expected);
  }); // prettier-ignore

  it("is absent only where something shows that there is one", async () => {
    const adapter = { "adapter_config.json": '{"base_model_name_or_path": ""}' };
    expect(await item("D11", PLAIN, adapter)).toMatchObject({ state: "absent", evidence: [] });
    expect(await item("D11", PLAIN, { "x.gguf": "" }, "acme/tern")).toMatchObject({
      state: "absent",
      searched: expect.arrayContaining(["README.md"]) as unknown,
    });
  });

  it("is vague where only a configuration names it", async () => {
    const config = { "config.json": '{"_name_or_path": "other-lab/shrike-7b"}' };
    const found = await item("D11", PLAIN, config);
    expect(found?.state).toBe("vague");
    expect(found?.evidence[0]?.file).toBe("config.json");
  });

  it("is contradicted by an adapter of another model, with both sides", async () => {
    const card = front("base_model: meta-llama/Llama-3.1-8B");
    const files = { "adapter_config.json": '{"base_model_name_or_path": "Qwen/Qwen2.5-7B"}' };
    const found = await item("D11", card, files);
    expect(found?.state).toBe("contradicted");
    expect(found?.evidence.map(({ file }) => file)).toEqual(["README.md", "adapter_config.json"]);
  });
});

describe("D12 and D13, version and relation of the base", () => {
  it("tell a revision from a name", async () => {
    const pinned = { "adapter_config.json": '{"base_model_name_or_path": "a/b", "revision": "1f2e3d4c"}' };
    const floating = { "adapter_config.json": '{"base_model_name_or_path": "a/b", "revision": "main"}' };
    expect(await state("D12", BASED, pinned)).toBe("present");
    expect(await state("D12", BASED, floating)).toBe("vague");
    expect(await state("D12", BASED)).toBe("vague");
    expect(await state("D12", PLAIN)).toBeNull();
    const tool = `${BASED}\nUse llama.cpp from commit 1f2e3d4c5b or later.`;
    expect(await state("D12", tool)).toBe("vague");
  }); // prettier-ignore

  it("tell a stated or shown relation from none", async () => {
    const stated = front("base_model: other-lab/shrike-7b", "base_model_relation: finetune");
    expect(await state("D13", stated)).toBe("present");
    expect(await state("D13", BASED, { "adapter_config.json": "{}" })).toBe("present");
    expect(await state("D13", BASED)).toBe("vague");
    expect(await state("D13", PLAIN)).toBeNull();
  });
});

describe("D14, the parents of a merge", () => {
  const recipe =
    "merge_method: ties\nbase_model: root/rook-7b\nmodels:\n  - model: one/owl-7b\n  - model: two/crane-7b\n  - model: ./step-1\n  - model: acme/first-try\n";
  const files = { "mergekit_config.yml": recipe };
  const lists = (...ids: readonly string[]): string =>
    front("base_model:", ...ids.map((id) => `- ${id}`), "tags:", "- merge");

  it("are all listed, or contradicted by the recipe", async () => {
    const all = lists("root/rook-7b", "one/owl-7b", "two/crane-7b", "acme/first-try");
    expect(await state("D14", all, files)).toBe("present");
    const one = await item("D14", lists("root/rook-7b", "one/owl-7b"), files);
    expect(one).toMatchObject({ state: "contradicted", confidence: "high" });
    expect(one?.detail).toContain("`two/crane-7b`");
    expect(one?.evidence.map(({ file }) => file)).toContain("mergekit_config.yml");
  });

  it("need not list what they are compared with, own steps, or what the card's recipe shows", async () => {
    const parents = lists("one/owl-7b", "two/crane-7b");
    expect(await state("D14", parents, files)).toBe("vague");
    const shown = `${lists("one/owl-7b")}\n\`\`\`yaml\n${recipe}\`\`\`\n`;
    expect(await state("D14", shown)).toBe("vague");
    expect(await state("D14", PLAIN, files)).toBe("vague");
    expect(await state("D14", BASED)).toBeNull();
  });
});

describe("D15, a parent in between", () => {
  it("is told only where a file says what was loaded", async () => {
    const card = front("base_model: mistralai/Mistral-7B-v0.1");
    const config = (path: string): Files => ({ "config.json": `{"_name_or_path": "${path}"}` });
    expect(await state("D15", card)).toBe("unread");
    expect(await state("D15", card, config("./"))).toBe("unread");
    expect(await state("D15", card, config("mistralai/Mistral-7B-v0.1"))).toBe("present");
    expect(await state("D15", card, config("mistralai/Mistral-7B-Instruct-v0.1"))).toBe("vague");
    expect(await state("D15", card, config("other-lab/heron-mistral-7b"))).toBe("contradicted");
    const told = `${card}\nWe began with other-lab/heron-mistral-7b.`;
    expect(await state("D15", told, config("other-lab/heron-mistral-7b"))).toBe("present");
    expect(await state("D15", PLAIN, config("other-lab/heron-mistral-7b"))).toBeNull();
  });
});

describe("D16, trained from scratch", () => {
  const SCRATCH = "\nThis model was trained from scratch on our own texts.";

  it.each([
    "\nThis model was trained from scratch.",
    "\nTern is a 7B model. It has been pre-trained entirely from scratch.",
    "\nWe pretrain the model from scratch on 2T tokens.",
    "\n本模型从零开始训练。",
  ])("is said by %j", async (sentence) => {
    expect(await state("D16", PLAIN + sentence)).toBe("stated-none");
  });

  it.each([
    "\nThis model was not trained from scratch.",
    "\nInstead of training a model from scratch, we tuned one.",
    "\nThe tokenizer was trained from scratch.",
    "\nThe base model was trained from scratch by its makers.",
    "\nShrike 9B was trained from scratch.",
    "\n- [ ] Pretrain a model from scratch",
    "\nThis model was trained from scratch on an unknown dataset.",
    "\nTraining it from scratch would cost a fortune.",
  ])("is not said by %j", async (sentence) => {
    expect(await state("D16", PLAIN + sentence)).toBe("absent");
    expect(await state("D16", BASED + sentence)).toBeNull();
  });

  it("is contradicted by another's model as base, not by one of its own", async () => {
    expect(await state("D16", BASED + SCRATCH)).toBe("contradicted");
    const own = front("base_model: acme/tern-7b-base");
    expect(await state("D16", own + SCRATCH)).toBe("stated-none");
    const config = { "config.json": '{"_name_or_path": "other-lab/shrike-7b"}' };
    const found = await item("D16", PLAIN + SCRATCH, config);
    expect(found?.state).toBe("contradicted");
    expect(found?.evidence.map(({ file }) => file)).toEqual(["README.md", "config.json"]);
  });
});

describe("D17 and D18, teachers", () => {
  it.each([
    ["It was fine-tuned on answers generated by GPT-4.", "present"],
    ["It was distilled from a larger model.", "vague"],
    ["No outputs of other models were used in training.", "stated-none"],
    ["A small model.", "absent"],
  ])("%s", async (sentence, expected) => {
    expect(await state("D17", `${PLAIN}\n${sentence}`)).toBe(expected);
  });

  it("ask about terms only where something was taught", async () => {
    expect(await state("D18", PLAIN)).toBeNull();
    expect(await state("D18", `${PLAIN}\nIt was distilled from a larger model.`)).toBe("vague");
    expect(await state("D18", `${PLAIN}\nIt was tuned on answers generated by GPT-4.`)).toBe("present");
  }); // prettier-ignore
});

describe("D19 and D20, the base's summary and the size of the change", () => {
  it("are asked only of what has a base", async () => {
    expect(await state("D19", PLAIN)).toBeNull();
    expect(await state("D20", PLAIN)).toBeNull();
    expect(await state("D19", BASED)).toBe("absent");
    expect(await state("D20", BASED)).toBe("absent");
  });

  it("tell a link from a mention", async () => {
    const linked = `${BASED}\nThe [public summary](https://shrike.example/summary) of the base model.`;
    const named = `${BASED}\nThe base model has a public summary.`;
    expect(await state("D19", linked)).toBe("present");
    expect(await state("D19", named)).toBe("vague");
  });

  it("need an amount for both sides", async () => {
    const change = "\nWe fine-tuned it on 20M tokens.";
    const base = "\nThe base model was pretrained on 2T tokens.";
    expect(await state("D20", BASED + change)).toBe("vague");
    expect(await state("D20", BASED + change + base)).toBe("present");
    expect(await state("D20", `${BASED}\nIt generates 30 tokens per second.`)).toBe("absent");
  });
});
