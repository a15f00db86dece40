import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSession } from "../../src/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { repo } from "../fake-hub/world.ts";

const HUB = "fixtures/hub";

const file = (id: string, path: string): string =>
  readFileSync(`${HUB}/${id}/files/${path}`, "utf8");

/** Contradictions reported for a repository of the fixture Hub. */
async function contradictions(id: string): Promise<readonly Finding[]> {
  const session = await openSession({ hub: HUB, environment: {} });
  const { findings } = await session.check(id);
  return findings.filter(({ ruleId }) => ruleId === "disclosure-contradicted");
}

/** The same for a copy of it in which something was repaired. */
async function afterRepair(
  id: string,
  repair: Readonly<Record<string, (text: string) => string>>,
): Promise<readonly Finding[]> {
  const names = ["README.md", ...Object.keys(repair).filter((name) => name !== "README.md")];
  const files = Object.fromEntries(
    names.map((name) => {
      const before = file(id, name);
      const after = repair[name]?.(before) ?? before;
      return [name, after];
    }),
  );
  const { ports } = portsTo(fakeHub([await repo(id, { files })]));
  const session = await openSession({
    hub: ports.hub.endpoint,
    fetch: ports.fetch,
    environment: {},
  });
  const { findings } = await session.check(id);
  return findings.filter(({ ruleId }) => ruleId === "disclosure-contradicted");
}

describe("a copy of a repository that contradicts itself", () => {
  it.each(["lumen/Llama-3.1-Afterthought-8B", "gables/parley-harbour-24b"])(
    "is reported without a repair: %s",
    async (id) => {
      expect(await afterRepair(id, { "config.json": (text) => text })).toHaveLength(1);
    },
  );

  it("is reported without a repair of a sentence", async () => {
    expect(await afterRepair("tessera/open-mosaic-3b", {})).toHaveLength(1);
  });
});

describe("a base that the configuration contradicts", () => {
  const id = "lumen/Llama-3.1-Afterthought-8B";

  it("is reported with the card, the path and the dimensions", async () => {
    const [finding, ...more] = await contradictions(id);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", confidence: "high" });
    expect(finding?.message).toContain("`meta-llama/Meta-Llama-3-8B-Instruct`");
    expect(finding?.evidence.map((e) => [e.file, e.excerpt])).toEqual([
      ["README.md", "base_model: meta-llama/Llama-3.1-8B-Instruct"],
      ["config.json", '"_name_or_path": "meta-llama/Meta-Llama-3-8B-Instruct"'],
      ["config.json", '"rope_scaling": null'],
      ["config.json", '"max_position_embeddings": 8192'],
    ]);
  });

  it("is silent once the card names that base", async () => {
    const fixed = (card: string): string =>
      card.replace("meta-llama/Llama-3.1-8B-Instruct", "meta-llama/Meta-Llama-3-8B-Instruct");
    expect(await afterRepair(id, { "README.md": fixed, "config.json": (text) => text })).toEqual(
      [],
    );
  });

  it("is silent where only the path is stale and the dimensions are the declared base's", async () => {
    const stale = (text: string): string =>
      text
        .replace('"rope_scaling": null', '"rope_scaling": { "rope_type": "llama3" }')
        .replace("8192", "131072");
    expect(await afterRepair(id, { "config.json": stale })).toEqual([]);
  });
});

describe("a parent that is left out", () => {
  const id = "gables/parley-harbour-24b";

  it("is reported with both names", async () => {
    const [finding, ...more] = await contradictions(id);
    expect(more).toEqual([]);
    expect(finding?.message).toContain("`orrery-lab/Orrery-R1-Mistral-24B`");
    expect(finding?.evidence.map((e) => e.file)).toEqual(["README.md", "config.json"]);
  });

  it("is silent once the card names it, as base or in a sentence", async () => {
    const same = (text: string): string => text;
    const asBase = (card: string): string =>
      card.replace("mistralai/Mistral-Small-24B-Base-2501", "orrery-lab/Orrery-R1-Mistral-24B");
    const inProse = (card: string): string =>
      `${card}\nWe started from orrery-lab/Orrery-R1-Mistral-24B.\n`;
    expect(await afterRepair(id, { "README.md": asBase, "config.json": same })).toEqual([]);
    expect(await afterRepair(id, { "README.md": inProse, "config.json": same })).toEqual([]);
  });
});

describe("no synthetic data beside a data set that models wrote", () => {
  const id = "tessera/open-mosaic-3b";

  it("is reported with the sentence and the data set", async () => {
    const [finding, ...more] = await contradictions(id);
    expect(more).toEqual([]);
    const said = finding?.evidence.map((e) => e.excerpt).join("\n");
    expect(said).toContain("No synthetic data was used.");
    expect(said).toContain("teknium/OpenHermes-2.5");
  });

  it("is silent without the sentence, and without the data set", async () => {
    const unsaid = (card: string): string => card.replace(" No synthetic data was used.", "");
    const human = (card: string): string => card.replace("- teknium/OpenHermes-2.5\n", "");
    expect(await afterRepair(id, { "README.md": unsaid })).toEqual([]);
    expect(await afterRepair(id, { "README.md": human })).toEqual([]);
  });
});
