import { describe, expect, it } from "vitest";
import { loadPolicy } from "../../src/policy/load.ts";
import { PRESET_NAMES, policySource } from "../../src/policy/preset-names.ts";
import { memoryPorts, policyOf, presetText, RULE_IDS, sha256 } from "./ports.ts";

describe("presets", () => {
  it.each(PRESET_NAMES)("%s is a valid file and equals its packed value", async (name) => {
    const ports = memoryPorts({ "preset.yaml": presetText(name) });
    const asFile = await loadPolicy({ file: "preset.yaml" }, ports);
    const asPreset = await loadPolicy({ preset: name }, ports);
    if (!("policy" in asFile) || !("policy" in asPreset)) throw new Error(JSON.stringify(asFile));
    expect(asPreset.policy).toEqual({ ...asFile.policy, name });
  });

  it.each(PRESET_NAMES)("%s never holds more against a publisher who says more", async (name) => {
    const loaded = await loadPolicy({ preset: name }, memoryPorts({}));
    if (!("policy" in loaded)) throw new Error("preset does not load");
    const { rules } = loaded.policy;
    for (const id of ["training-data-vague", "teacher-undisclosed"]) {
      expect([undefined, "note", "off"]).toContain(rules[id]);
    }
    // What a teacher's terms say weighs no more than silence about teachers.
    const raised = rules["teacher-terms"];
    if (raised !== undefined) expect(rules["synthetic-data-unstated"]).toBe(raised);
  });

  it("default asks about selling, fine-tuning and passing on", async () => {
    const loaded = await loadPolicy({ preset: "default" }, memoryPorts({}));
    expect(loaded).toMatchObject({
      policy: { name: "default", use: ["commercialUse", "fineTune", "redistribute"] },
    });
  });

  it("refuses a name that is not shipped, with the nearest", async () => {
    const loaded = await loadPolicy({ preset: "comercial" }, memoryPorts({}));
    expect(loaded).toMatchObject({
      errors: [
        {
          code: "config/unknown-preset",
          file: "modelcheck:comercial",
          help: expect.stringContaining("`commercial`") as string,
        },
      ],
    });
  });

  it("reads the word after --policy", () => {
    expect(policySource("strict")).toEqual({ preset: "strict" });
    expect(policySource("modelcheck:strict")).toEqual({ preset: "strict" });
    expect(policySource("modelcheck:strct")).toEqual({ preset: "strct" });
    expect(policySource("./strict")).toEqual({ file: "./strict" });
    expect(policySource("rules.yaml")).toEqual({ file: "rules.yaml" });
  });
});

describe("layers", () => {
  it("builds on default when nothing is named", async () => {
    const policy = await policyOf("use: [host]\n");
    expect(policy.use).toEqual(["host"]);
    expect(policy.licenses.review).toEqual(["category:unknown"]);
    expect(policy.licenses.otherwise).toBe("allow");
  });

  it("builds on nothing when asked to", async () => {
    const policy = await policyOf("extends: []\nuse: [host]\n");
    expect(policy.licenses).toEqual({ allow: [], review: [], deny: [], otherwise: "review" });
  });

  it("moves a pattern that a later file lists elsewhere", async () => {
    const policy = await policyOf(
      "extends: modelcheck:commercial\nlicenses:\n  allow: [category:copyleft]\n",
    );
    expect(policy.licenses.allow).toEqual(["category:copyleft"]);
    expect(policy.licenses.review).toEqual(["category:unknown"]);
    expect(policy.licenses.deny).toContain("category:non-commercial");
  });

  it("puts later bases on top of earlier ones", async () => {
    const policy = await policyOf("extends: [a.yaml, b.yaml]\n", {
      "a.yaml": "use: [research]\nrules: { use-conditional: error, card-malformed: off }\n",
      "b.yaml": "rules: { use-conditional: note }\n",
    });
    expect(policy.use).toEqual(["research"]);
    expect(policy.rules).toMatchObject({ "use-conditional": "note", "card-malformed": "off" });
  });

  it("takes a pinned file with the right digest", async () => {
    const base = "use: [host]\n";
    const policy = await policyOf(
      `extends: { file: org/base.yaml, digest: "sha256:${sha256(base)}" }\n`,
      {
        "org/base.yaml": base,
      },
    );
    expect(policy.use).toEqual(["host"]);
  });

  it("merges minimum bases and severities key by key", async () => {
    const policy = await policyOf(
      "extends: modelcheck:strict\nminimumBasis: { host: tag }\nrules: { license-text-missing: off }\n",
    );
    expect(policy.minimumBasis.host).toBe("tag");
    expect(policy.minimumBasis.research).toBe("text");
    expect(policy.rules["license-text-missing"]).toBe("off");
    expect(policy.rules["training-data-undisclosed"]).toBe("warning");
  });
});

describe("the digest", () => {
  it("ignores how the file is written and follows what it says", async () => {
    const one = await policyOf("use: [host]\nrules: { use-conditional: error }\n");
    const same = await policyOf("# comment\nrules:\n  use-conditional: error\nuse:\n- host\n");
    const other = await policyOf("use: [host]\nrules: { use-conditional: note }\n");
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(same.digest).toBe(one.digest);
    expect(other.digest).not.toBe(one.digest);
  });
});

it("every rule id of the presets exists", () => {
  const used = PRESET_NAMES.flatMap(
    (name) => presetText(name).match(/^ {2}[a-z-]+: \w+$/gmu) ?? [],
  );
  const ids = used.map((line) => line.trim().split(":")[0]).filter((id) => id?.includes("-"));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(RULE_IDS).toContain(id);
});
