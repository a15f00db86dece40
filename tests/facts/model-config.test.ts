import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelConfig } from "../../src/facts/model-config.ts";
import type { ModelConfig } from "../../src/facts/model-config.ts";
import { snapshotOf, textFile } from "../card/snapshot.ts";

const read = (text: string): ModelConfig | null =>
  modelConfig(snapshotOf("acme/tern-7b", { "config.json": text }));

describe("config.json", () => {
  it("gives origin and shape, each with its line", () => {
    const config = read(
      '{\n  "_name_or_path": "acme/older",\n  "hidden_size": 4096,\n  "num_hidden_layers": 32,\n' +
        '  "rope_scaling": null,\n  "vocab_size": 32000,\n  "torch_dtype": "bfloat16"\n}\n',
    );
    expect(config?.loadedFrom).toMatchObject({
      value: "acme/older",
      evidence: { file: "config.json", startLine: 2, excerpt: '"_name_or_path": "acme/older"' },
    });
    expect(config?.ropeScaling).toMatchObject({ value: "none", evidence: { startLine: 5 } });
    expect(config?.width?.value).toBe(4096);
    expect(config?.dtype?.value).toBe("bfloat16");
    expect(config?.billions).toBeCloseTo(6.7, 1);
  });

  it("looks into the part for text, and quotes the right line there", () => {
    const config = read(
      '{\n"vision_config": {\n"hidden_size": 1024\n},\n"text_config": {\n"hidden_size": 2048,\n"rope_scaling": {"rope_type": "llama3"}\n}\n}',
    );
    expect(config?.width).toMatchObject({ value: 2048, evidence: { startLine: 6 } });
    expect(config?.ropeScaling?.value).toBe("llama3");
    expect(config?.billions).toBeNull();
  });

  it("does not count the parameters of experts", () => {
    const dense = { vocab_size: 32_000, hidden_size: 4096, num_hidden_layers: 32 };
    expect(read(JSON.stringify({ ...dense, num_local_experts: 8 }))?.billions).toBeNull();
    expect(read(JSON.stringify(dense))?.billions).toBeCloseTo(6.7, 1);
  });

  it.each(["", "[]", "null", "3", "{", '{"a":}', "[".repeat(100_000), '{"vocab_size": 1e999}'])(
    "holds nothing where it is %.20s",
    (text) => {
      const config = read(text);
      expect(config?.vocabulary ?? null).toBeNull();
    },
  );

  it("is not read where it belongs to another repository, was cut or is far too large", () => {
    const text = '{"vocab_size": 5}';
    const whole = snapshotOf("acme/tern-7b");
    const one = (file: object): ModelConfig | null =>
      modelConfig({ ...whole, texts: [{ ...textFile("config.json", text), ...file }] });
    expect(one({})?.vocabulary?.value).toBe(5);
    expect(one({ repository: "acme/other" })).toBeNull();
    expect(one({ truncated: true })).toBeNull();
    expect(one({ text: `${text}${" ".repeat(300_000)}` })).toBeNull();
    expect(one({ path: "sub/config.json" })).toBeNull();
  });

  it("never throws, and quotes only what stands there", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.string(), (json, name) => {
        const text = `{"_name_or_path": ${JSON.stringify(name)}, "x": ${json}}`;
        const quoted = read(text)?.loadedFrom?.evidence.excerpt ?? "";
        expect(text).toContain(quoted);
      }),
      { numRuns: 100 },
    );
  });
});
