import { detected } from "../support/detected.ts";
import { describe, expect, it } from "vitest";
import { ITEMS } from "../../src/disclosure/items/index.ts";
import type { ItemContext, LicenseFacts } from "../../src/disclosure/items/item.ts";
import { parseModelCard } from "../../src/card/parse.ts";
import { readBody } from "../../src/card/units.ts";
import { readDistillation } from "../../src/disclosure/distillation/read.ts";
import { readNamedData } from "../../src/disclosure/read.ts";
import { baseModelClaims } from "../../src/facts/base-models.ts";
import type { DisclosureItem } from "../../src/model/disclosure.ts";
import type { ConcludedLicense, DeclaredLicense } from "../../src/model/license.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { snapshotOf } from "../card/snapshot.ts";
import { quote } from "../support/terms.ts";
import { NO_LICENSES, disclosed } from "./read.ts";
import { shippedTables } from "./tables.ts";

const tables = shippedTables();
const PLAIN = "---\nlicense: mit\n---\n\n# Tern\n\nA small model.\n";

interface Given {
  readonly card?: string;
  readonly name?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly licenses?: Partial<LicenseFacts>;
  readonly snapshot?: (snapshot: Snapshot) => Snapshot;
}

/** The state of one item, with what was concluded about the licence; `null` if it does not arise. */
async function state(id: string, given: Given = {}): Promise<DisclosureItem["state"] | null> {
  const source = given.card ?? PLAIN;
  const made = snapshotOf(given.name ?? "acme/tern-7b", { "README.md": source, ...given.files });
  const snapshot = given.snapshot?.(made) ?? made;
  const card = await parseModelCard("README.md", source);
  const body = readBody(card);
  const bases = baseModelClaims(card, snapshot);
  const trainingData = readNamedData(card, snapshot, tables);
  const context: ItemContext = {
    card,
    body,
    snapshot,
    bases,
    licenses: { ...NO_LICENSES, ...given.licenses },
    trainingData,
    distillation: readDistillation(body, trainingData.datasets, [], bases, snapshot, tables),
    datasets: [],
    tables,
  };
  return ITEMS.find((one) => one.id === id)?.read(context)?.state ?? null;
}

const declared = (value: string, key: string | null, more: Partial<DeclaredLicense> = {}) => ({
  source: "license" as const,
  value,
  expression: key,
  key,
  scope: "weights" as const,
  evidence: quote(`license: ${value}`, "README.md", 2),
  ...more,
});

const concluded = (key: string): ConcludedLicense => ({
  scope: "weights",
  expression: null,
  key,
  title: key,
  modifiedFrom: null,
  basis: "tag",
  confidence: "medium",
  reason: "",
  evidence: [],
});

describe("D01 to D04, the licence", () => {
  it("is named, only hinted at, or not named", async () => {
    const mit = declared("mit", "spdx:MIT");
    expect(await state("D01", { licenses: { declared: [mit] } })).toBe("present");
    expect(await state("D01", { licenses: { declared: [declared("other", null)] } })).toBe("vague");
    expect(await state("D01", { licenses: { detected: [detected()] } })).toBe("present");
    expect(await state("D01")).toBe("absent");
  });

  it("has its text here, elsewhere, or nowhere; a partial listing shows nothing", async () => {
    expect(await state("D02", { licenses: { detected: [detected()] } })).toBe("present");
    const linked = detected({ repository: "acme/other" });
    expect(await state("D02", { licenses: { detected: [linked] } })).toBe("vague");
    expect(await state("D02")).toBe("absent");
    const partial = (s: Snapshot): Snapshot => ({
      ...s,
      listing: { ...s.listing, complete: false },
    });
    expect(await state("D02", { snapshot: partial })).toBe("unread");
  });

  it("is compared only where there are two sides", async () => {
    const mit = declared("mit", "spdx:MIT");
    const side = { says: "MIT", evidence: quote("license: mit", "README.md", 2) };
    const conflict = { first: side, second: side, serious: true, confidence: "high" as const };
    expect(await state("D03", { licenses: { declared: [mit] } })).toBeNull();
    expect(await state("D03", { licenses: { declared: [mit], detected: [detected()] } })).toBe("present");
    expect(await state("D03", { licenses: { conflicts: [conflict] } })).toBe("contradicted");
  }); // prettier-ignore

  it("may be given by part", async () => {
    const mit = declared("mit", "spdx:MIT");
    const code = declared("apache-2.0", "spdx:Apache-2.0", { scope: "code" });
    expect(await state("D04", { licenses: { declared: [mit, code] } })).toBe("present");
    expect(await state("D04", { licenses: { declared: [mit] } })).toBe("vague");
    expect(await state("D04")).toBe("absent");
  });
});

describe("D05 to D07, what a licence asks", () => {
  const llama = "---\nlicense: llama3.1\nbase_model: meta-llama/Llama-3.1-8B\n---\n\n# Tern\n\n";
  const qwen = "---\nbase_model: Qwen/Qwen2.5-72B-Instruct\n---\n\n# Tern\n\n";

  it("is a policy only where the licence has one", async () => {
    expect(await state("D05")).toBeNull();
    const licenses = { concluded: [concluded("llama3.1")] };
    expect(await state("D05", { licenses })).toBe("absent");
    expect(await state("D05", { licenses, files: { "USE_POLICY.md": "x" } })).toBe("present");
    const card = `${PLAIN}\nSee the [acceptable use policy](https://lab.example/aup).`;
    expect(await state("D05", { licenses, card })).toBe("present");
  });

  it("is a name that begins as the base asks", async () => {
    expect(await state("D07", { card: llama })).toBe("absent");
    expect(await state("D07", { card: llama, name: "acme/Llama-3.1-Tern-8B" })).toBe("present");
    expect(await state("D07", { card: llama, name: "meta-llama/Tern" })).toBeNull();
    expect(await state("D07", { card: llama, name: "a-folder" })).toBe("unread");
    expect(await state("D07", { card: qwen })).toBeNull();
    expect(await state("D07")).toBeNull();
    const older = "---\nbase_model: meta-llama/Meta-Llama-3-8B\n---\n\n# Tern\n";
    expect(await state("D07", { card: older, name: "acme/Llama-Tern" })).toBe("absent");
    expect(await state("D07", { card: older, name: "acme/Llama-3-Tern" })).toBe("present");
    const seed = "---\nbase_model: naver-hyperclovax/HyperCLOVAX-SEED-Text-Instruct-3B\n---\n\n# Tern\n";
    expect(await state("D07", { card: seed })).toBe("absent");
    expect(await state("D07", { card: seed, name: "acme/HyperCLOVA-X-Tern" })).toBe("present");
  }); // prettier-ignore

  it("is asked through a teacher too, where the licence covers outputs", async () => {
    const taught = `${PLAIN}\nWe tuned it on answers generated by Llama-3.1-70B-Instruct.`;
    expect(await state("D07", { card: taught })).toBe("absent");
    expect(await state("D07", { card: taught, name: "acme/Llama-Tern" })).toBe("present");
    const older = `${PLAIN}\nWe tuned it on answers generated by Mixtral-8x7B.`;
    expect(await state("D07", { card: older })).toBeNull();
  });

  it("asks no new name of a number format", async () => {
    const quantised = `---\nbase_model: meta-llama/Llama-3.1-8B\nbase_model_relation: quantized\n---\n\n# Tern\n`;
    expect(await state("D07", { card: quantised })).toBeNull();
  });

  it("is a phrase and a notice", async () => {
    expect(await state("D06", { card: llama })).toBe("absent");
    expect(await state("D06", { card: `${llama}Built with Llama.` })).toBe("vague");
    const NOTICE = "This model is licensed under the Llama 3.1 Community License.";
    expect(await state("D06", { card: `${llama}Built with Llama.`, files: { NOTICE } })).toBe("present");
    expect(await state("D06", { card: qwen })).toBe("absent");
    expect(await state("D06", { card: `${qwen}Improved using Qwen.` })).toBe("present");
    expect(await state("D06")).toBeNull();
  }); // prettier-ignore
});

describe("D08 to D10, maker, version and hashes", () => {
  const item = async (id: string, sentence: string): Promise<string | undefined> =>
    (await disclosed(`${PLAIN}\n${sentence}`)).items.find((one) => one.id === id)?.state;

  it.each([
    ["- **Developed by:** Acme Lab\n\nContact: tern@acme.example", "present"],
    ["This model was developed by Acme Lab.", "vague"],
    ["- **Developed by:** [More Information Needed]", "vague"],
    ["Join us on Discord.", "vague"],
    ["You are Tern, an assistant created by Acme.", "vague"],
    ["A model.", "vague"],
  ])("D08 of %j", async (sentence, expected) => {
    expect(await item("D08", sentence)).toBe(expected);
  });

  it("D08 has not even an account in a folder", async () => {
    expect(await state("D08", { name: "folder" })).toBe("absent");
  });

  it.each([
    ["Model version: 1.2\n\nRelease date: 3 March 2026", "present"],
    ["Released on 2026-03-03.", "vague"],
    ["Model version: 1.2", "vague"],
    ["The technical report was released on 2026-03-03.", "absent"],
    ["A model.", "absent"],
  ])("D09 of %j", async (sentence, expected) => {
    expect(await item("D09", sentence)).toBe(expected);
  });

  it("D10 tells checksums of the publisher from hashes of the host", async () => {
    const stored = (s: Snapshot): Snapshot => ({
      ...s,
      listing: {
        complete: true,
        files: [{ path: "m.safetensors", size: 1, oid: null, sha256: "0".repeat(64) }],
      },
    });
    expect(await state("D10")).toBe("absent");
    expect(await state("D10", { snapshot: stored })).toBe("vague");
    expect(await state("D10", { files: { SHA256SUMS: "x" } })).toBe("present");
    expect(await state("D10", { files: { "model.safetensors.sig": "x" } })).toBe("present");
    const partial = (s: Snapshot): Snapshot => ({ ...s, listing: { complete: false, files: [] } });
    expect(await state("D10", { snapshot: partial })).toBe("unread");
  });
});

describe("the checklist", () => {
  it("has one item a row of rules/items.yaml, in its order", () => {
    const ids = ITEMS.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("rests what it found on places, and says where it looked", async () => {
    const card = `${PLAIN}\nIt was fine-tuned from Llama 3 on answers generated by GPT-4.`;
    for (const one of (await disclosed(card)).items) {
      expect(one.searched).not.toEqual([]);
      if (one.state === "absent") expect(one.detail).not.toBe("");
      if (one.state === "contradicted") expect(one.evidence.length).toBeGreaterThan(1);
    }
  });
});
