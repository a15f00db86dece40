import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { policyJsonSchema } from "../../src/policy/schema/json-schema.ts";
import { PRESET_NAMES } from "../../src/policy/preset-names.ts";
import { presetText } from "./ports.ts";

it("schemas/policy-1.json is what the code accepts; `vitest -u` writes it anew", async () => {
  await expect(policyJsonSchema()).toMatchFileSnapshot("../../schemas/policy-1.json");
});

it("accepts the shipped presets and refuses a typing error", () => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(policyJsonSchema()) as Record<string, unknown>,
  );
  for (const name of PRESET_NAMES) expect(validate(parse(presetText(name)))).toBe(true);
  expect(validate({ use: ["host"], licences: {} })).toBe(false);
});
