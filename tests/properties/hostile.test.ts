import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openJudge } from "./memory-files.ts";

const { judge } = await openJudge("strict");

const ODD_VALUES = [
  "__proto__",
  "constructor",
  "toString",
  "prototype",
  "1",
  "1.0",
  "true",
  "null",
  "~",
  "2024-01-01",
  "[]",
  "{}",
  "[[mit]]",
  "{a: {b: [1, 2]}}",
  "[null, 1, true, {}]",
  ".nan",
  "0x1f",
  "1e999",
  '"\\0"',
  '"\\e[31m"',
  "!!binary bWl0",
  "*missing",
  "<<",
  "|",
];
const KEYS = [
  "license",
  "license_name",
  "license_link",
  "base_model",
  "base_model_relation",
  "datasets",
  "tags",
  "language",
  "extra_gated_prompt",
  "extra_gated_fields",
  "library_name",
  "__proto__",
];

describe("hostile input", () => {
  it.each(KEYS)("any value of `%s` gives a report, and never a permission", async (key) => {
    for (const value of ODD_VALUES) {
      const report = await judge({ "README.md": `---\n${key}: ${value}\n---\n\n# Model\n` });
      expect(report.outcome, `${key}: ${value}`).not.toBe("pass");
      expect(report.uses.commercialUse.answer, `${key}: ${value}`).not.toBe("allowed");
    }
  });

  it("any bytes as card and licence give a report that grants nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        fc.uint8Array({ maxLength: 400 }),
        async (card, license) => {
          const report = await judge({ "README.md": card, LICENSE: license });
          expect(report.uses.commercialUse.answer).not.toBe("allowed");
        },
      ),
      { numRuns: 50 },
    );
  });

  it("names of objects' own members are ordinary file names", async () => {
    const report = await judge({
      "README.md": "---\nlicense: mit\nbase_model: __proto__/constructor\n---\n",
      "constructor/LICENSE": "You may not use this model for commercial purposes.",
      "adapter_config.json": '{"__proto__": {"x": 1}, "base_model_name_or_path": "__proto__"}',
    });
    expect(report.licenses.detected.map((d) => d.file)).toEqual(["constructor/LICENSE"]);
    expect(report.uses.commercialUse.answer).not.toBe("allowed");
  });

  it("thousands of names, and lists of lists, end in one report", async () => {
    const lists = ["a0: &a0 [x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 10; i++) {
      lists.push(`a${i}: &a${i} [${Array.from({ length: 8 }, () => `*a${i - 1}`).join(", ")}]`);
    }
    const front = ["license: mit", ...lists, "license_name: *a9"].join("\n");
    const report = await judge({ "README.md": `---\n${front}\n---\n` });
    expect(report.uses.commercialUse.answer).toBe("unknown");
    expect(JSON.stringify(report.licenses.concluded).length).toBeLessThan(20_000);
  });
});
