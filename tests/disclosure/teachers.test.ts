import { describe, expect, test } from "vitest";
import { matchDataset } from "../../src/disclosure/distillation/dataset.ts";
import type { DisclosureTables, ProviderTerm } from "../../src/disclosure/tables.ts";
import { NO_TABLES } from "../../src/disclosure/tables.ts";
import type { Effect } from "../../src/disclosure/teachers/effects.ts";
import { classifyTeacher, publisherOf } from "../../src/disclosure/teachers/classify.ts";
import type { When } from "../../src/disclosure/teachers/in-force.ts";
import { shippedTables } from "./tables.ts";

const OWL = { name: "Owl", provider: "Owlery", names: ["owl"] };

const term = (id: string, effect: Effect, given: Partial<ProviderTerm> = {}): ProviderTerm => ({
  id,
  provider: "Owlery",
  document: "Terms",
  from: null,
  until: null,
  channel: "service",
  effect,
  families: ["Owl"],
  verified: true,
  confidence: "high",
  url: `https://example.org/${id}`,
  ...given,
});

const tablesOf = (...terms: readonly ProviderTerm[]): DisclosureTables => ({
  ...NO_TABLES,
  providers: [{ name: "Owlery", organisations: ["owlery"] }],
  families: [OWL],
  terms,
});

const classAt = (when: When, ...terms: readonly ProviderTerm[]): string => {
  const { class: kind, terms: clause } = classifyTeacher(OWL, when, null, tablesOf(...terms));
  return `${kind} ${clause?.id ?? "-"}`;
};

describe("the clause in force when the outputs were made decides", () => {
  const first = term("first", "allows", { from: "2023-03-14", until: "2024-06" });
  const second = term("second", "prohibits-competing", { from: "2024-06" });

  test.each<[string, When, string]>([
    ["before any clause", { on: "2022" }, "unknown -"],
    ["on a day of the first", { on: "2023-12-31" }, "open-permissive first"],
    ["on the first day of the second", { on: "2024-06-01" }, "restricted-by-terms second"],
    ["in a year with both", { on: "2024" }, "unknown -"],
    ["by a day of the first", { by: "2023-05-01T10:00:00Z" }, "open-permissive first"],
    ["by a day of the second, which may mean the first", { by: "2025-01-01" }, "unknown -"],
    ["at an unknown time, where they differ", null, "unknown -"],
  ])("%s", (_name, when, expected) => {
    expect(classAt(when, first, second)).toBe(expected);
  });

  test("where all agree the day need not be known", () => {
    const early = term("early", "prohibits-any-training", { from: "2023-01" });
    expect(classAt(null, early, second)).toBe("restricted-by-terms early");
    expect(classAt({ by: "2026" }, early, second)).toBe("restricted-by-terms second");
  });

  test("the day is kept beside the clause", () => {
    const { terms } = classifyTeacher(OWL, { by: "2026-02-03" }, null, tablesOf(second));
    expect(terms).toEqual({
      id: "second",
      document: "Terms",
      from: "2024-06",
      effect: "prohibits-competing",
      url: "https://example.org/second",
      asOf: "2026-02-03",
    });
  });

  test("what nobody read decides nothing", () => {
    const unread = { verified: false };
    expect(classAt(null, term("a", "prohibits-competing", unread))).toBe("unknown -");
    expect(classAt(null, term("a", "prohibits-competing", unread), first)).toBe(
      "open-permissive first",
    );
  });

  test.each<[Effect, string]>([
    ["prohibits-competing", "restricted-by-terms a"],
    ["prohibits-any-training", "restricted-by-terms a"],
    ["prohibits-distillation", "restricted-by-terms a"],
    ["prohibits-improving-others", "restricted-by-terms a"],
    ["prohibits-image-models", "open-permissive a"],
    ["allows", "open-permissive a"],
    ["allows-with-duty", "open-with-duty a"],
    ["allows-as-derivative", "open-with-duty a"],
    ["allows-undistributed", "unknown -"],
    ["prohibits-extraction", "unknown -"],
    ["unstated", "unknown -"],
    ["unknown", "unknown -"],
  ])("%s", (effect, expected) => {
    expect(classAt(null, term("a", effect))).toBe(expected);
  });

  test("weights come with their licence, whenever the table says it began", () => {
    const weights = term("w", "allows-with-duty", { channel: "weights", from: "2025" });
    expect(classAt({ by: "2024-01-01" }, weights)).toBe("open-with-duty w");
  });

  test("a publisher owes nothing to itself", () => {
    const tables = tablesOf(second);
    const publisher = publisherOf("Owlery/chick-1b", tables);
    expect(publisher).toBe("Owlery");
    expect(classifyTeacher(OWL, null, publisher, tables)).toEqual({ class: "own", terms: null });
    expect(publisherOf("someone/owl", tables)).toBeNull();
  });
});

describe("the shipped clauses", () => {
  const tables = shippedTables();
  const shipped = (name: string, when: When): string => {
    const family = tables.families.find((one) => one.name === name);
    if (family === undefined) throw new Error(`no family ${name}`);
    const { class: kind, terms } = classifyTeacher(family, when, null, tables);
    return `${kind} ${terms?.id ?? "-"}`;
  };

  test.each<[string, When, string]>([
    ["GPT", { on: "2023-01-15" }, "unknown -"],
    ["GPT", { on: "2023-05-01" }, "restricted-by-terms openai-terms-of-use-2023-03"],
    ["GPT", { on: "2024-05-01" }, "restricted-by-terms openai-terms-of-use-2024-01"],
    ["GPT", { on: "2026-02-01" }, "restricted-by-terms openai-terms-of-use"],
    ["GPT", { on: "2023-12-20" }, "restricted-by-terms openai-terms-of-use-2023-03"],
    ["Claude", { on: "2023-08-01" }, "unknown -"],
    ["Claude", { on: "2025-01-15" }, "unknown -"],
    ["Kimi Chat", { on: "2025-01-15" }, "restricted-by-terms moonshot-ai-kimi-terms-of-service"],
    ["Gemini", { on: "2023-06-01" }, "restricted-by-terms google-generative-ai-terms-2023-03"],
    ["DeepSeek", { on: "2025-02-01" }, "open-permissive deepseek-open-platform-terms-2025-01"],
    ["Llama 2", null, "restricted-by-terms meta-llama-2-community-license-1-b-v"],
    ["Llama 3", null, "restricted-by-terms meta-meta-llama-3-community-license-1-b-v"],
    ["Llama 3.1", null, "open-with-duty meta-llama-3-1-community-license-1-b-i"],
    ["Gemma 1 to 3", null, "open-with-duty google-gemma-terms-of-use-1-1-model-derivatives"],
    ["Gemma 4", null, "open-permissive google-gemma-4-weights"],
    ["DeepSeek-V3 and Coder", null, "open-with-duty deepseek-deepseek-model-license-v1"],
    ["DeepSeek MIT weights", null, "open-permissive deepseek-deepseek-r1-repository"],
    ["Qwen 1", null, "restricted-by-terms alibaba-qwen-tongyi-qianwen-license-agreement-5-b"],
    ["Qwen License 2024", null, "open-with-duty alibaba-qwen-qwen-license-agreement-5-b"],
    ["Command", null, "unknown -"],
    ["Kimi", null, "unknown -"],
    ["MiniMax", { on: "2026-08-01" }, "unknown -"],
  ])("%s, %j", (family, when, expected) => {
    expect(shipped(family, when)).toBe(expected);
  });
});

describe("names of data sets", () => {
  const tables = shippedTables();
  const found = (name: string): string => {
    const match = matchDataset(name, tables);
    return match === null ? "-" : `${match.row.id} ${match.by}`;
  };

  test.each([
    ["tatsu-lab/alpaca", "tatsu-lab/alpaca id"],
    ["Tatsu-Lab/Alpaca", "tatsu-lab/alpaca id"],
    ["ehartford/dolphin", "cognitivecomputations/dolphin id"],
    ["someone/Code_Alpaca-20K", "sahil2801/CodeAlpaca-20k name"],
    ["SlimOrca", "Open-Orca/SlimOrca name"],
    ["someone/SlimOrca-Dedup", "Open-Orca/SlimOrca copy"],
    ["someone/OpenOrca-KO", "Open-Orca/OpenOrca copy"],
    ["someone/ultrachat_10k_nl", "stingning/ultrachat copy"],
    ["someone/ultrafeedback_binarized", "openbmb/UltraFeedback copy"],
    ["someone/alpaca-gpt4-deutsch", "vicgalle/alpaca-gpt4 copy"],
    ["someone/databricks-dolly-15k-ja", "databricks/databricks-dolly-15k copy"],
    ["camel-ai/physics", "camel-ai/physics id"],
    ["someone/physics", "-"],
    ["someone/dolphin-photos", "-"],
    ["someone/orca-whales", "-"],
    ["Helsinki-NLP/opus-100", "-"],
  ])("%s", (name, expected) => {
    expect(found(name)).toBe(expected);
  });
});
