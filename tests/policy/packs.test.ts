import { describe, expect, it } from "vitest";
import { loadPolicy } from "../../src/policy/load.ts";
import { PACK_NAMES, policySource } from "../../src/policy/preset-names.ts";
import { presetPolicy } from "../../src/policy/presets.ts";
import { errorsOf, memoryPorts, policyOf } from "./ports.ts";

const names = async (
  text: string,
  others: Record<string, string> = {},
): Promise<readonly string[]> => (await policyOf(text, others)).packs.map(({ name }) => name);

describe("packs in extends", () => {
  it("are off unless they are named", async () => {
    expect(await names("use: [host]\n")).toEqual([]);
    for (const preset of ["default", "research", "commercial", "strict"])
      expect(presetPolicy(preset, memoryPorts({}))?.packs).toEqual([]);
  });

  it("only add rules: everything else is as without them", async () => {
    const plain = await policyOf("extends: modelcheck:commercial\n");
    const packed = await policyOf("extends: [modelcheck:commercial, modelcheck:eu-art53, mof]\n");
    expect(packed.packs.map(({ name }) => name)).toEqual(["eu-art53", "mof"]);
    expect({ ...packed, packs: [], digest: "" }).toEqual({ ...plain, digest: "" });
    expect(packed.digest).not.toBe(plain.digest);
  });

  it.each([
    "extends: modelcheck:eu-art53\n",
    "extends: [modelcheck:eu-art53]\n",
    "extends: [modelcheck:eu-art53, modelcheck:osaid]\n",
    "extends: [modelcheck:eu-art53, modelcheck:default]\n",
  ])("stand on modelcheck:default: %j", async (text) => {
    const plain = await policyOf("extends: modelcheck:default\n");
    const packed = await policyOf(text);
    expect(packed.use).toEqual(plain.use);
    expect(packed.licenses).toEqual(plain.licenses);
    expect(packed.packs.length).toBeGreaterThan(0);
  });

  it("do not stand between a file and what it builds on", async () => {
    const others = { "team.yaml": "use: [host]\n", "only.yaml": "extends: modelcheck:mof\n" };
    const before = await policyOf("extends: [modelcheck:mof, team.yaml]\n", others);
    expect(before.licenses.otherwise).toBe("allow");
    expect(before.use).toEqual(["host"]);
    expect(before.packs).toHaveLength(1);
    const middle = await policyOf("extends: [modelcheck:strict, only.yaml]\n", others);
    expect(middle.licenses.otherwise).toBe("deny");
    expect(middle.packs).toHaveLength(1);
  });

  it("are kept by a file on top, once each", async () => {
    const others = { "base.yaml": "extends: [modelcheck:eu-gdpr, modelcheck:osaid]\n" };
    expect(
      await names("extends: [base.yaml, modelcheck:eu-gdpr, modelcheck:mof]\n", others),
    ).toEqual(["eu-gdpr", "osaid", "mof"]);
  });

  it("may be added over what is final, since they only add; final rules fix their severities", async () => {
    const others = { "base.yaml": "extends: modelcheck:eu-art53\nfinal: [rules, use]\n" };
    expect(await names("extends: [base.yaml, modelcheck:mof]\n", others)).toEqual([
      "eu-art53",
      "mof",
    ]);
    const errors = await errorsOf(
      "extends: [base.yaml]\nrules: { eu-art53/public-summary: off }\n",
      others,
    );
    expect(errors).toEqual([
      expect.stringContaining("[config/final-key] `rules` is final") as string,
    ]);
  });

  it("that do not exist are refused with the nearest name", async () => {
    const errors = await errorsOf("extends: [modelcheck:commercial, modelcheck:eu-art-53]\n");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(
      "1:34 [config/unknown-preset] there is no preset or pack `eu-art-53`",
    );
    expect(errors[0]).toContain("did you mean `eu-art53`?");
  });

  it("lend their rules to severities and exceptions", async () => {
    const policy = await policyOf("extends: modelcheck:mof\nrules: { mof/model-card: error }\n");
    expect(policy.rules).toMatchObject({ "mof/model-card": "error" });
    const errors = await errorsOf("rules: { mof/model-cart: error }\n");
    expect(errors[0]).toContain("did you mean `mof/model-card`?");
  });
});

describe("packs on the command line", () => {
  it.each(PACK_NAMES)("%s is default with that pack", async (name) => {
    expect(policySource(name)).toEqual({ preset: name });
    const loaded = await loadPolicy(policySource(`modelcheck:${name}`), memoryPorts({}));
    const plain = presetPolicy("default", memoryPorts({}));
    if ("errors" in loaded) throw new Error(JSON.stringify(loaded.errors));
    expect(loaded.policy.name).toBe(`default+${name}`);
    expect(loaded.policy.use).toEqual(plain?.use);
    expect(loaded.policy.packs.map((pack) => pack.name)).toEqual([name]);
  });

  it("that do not exist are refused with the nearest name", async () => {
    const loaded = await loadPolicy({ preset: "ca-ab2031" }, memoryPorts({}));
    expect(loaded).toMatchObject({ errors: [{ code: "config/unknown-preset" }] });
    expect(JSON.stringify(loaded)).toContain("did you mean `ca-ab2013`?");
  });
});
