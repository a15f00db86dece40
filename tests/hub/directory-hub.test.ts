import { describe, expect, it } from "vitest";
import { nodePorts } from "../../src/node/ports.ts";
import { readDatasetFiles } from "../../src/sources/dataset-files.ts";
import type { Ports } from "../../src/sources/ports.ts";
import { isProblem } from "../../src/targets/problem.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import { folder } from "../sources/folder.ts";

const CARD = "---\nlicense: apache-2.0\nlanguage: [en]\nbase_model: lab/base\n---\n# A model\n";

const REPO = `
synthetic: true
renamedFrom: [lab/old]
config: { model_type: example }
baseModels: { relation: finetune, models: [lab/base] }
api: { library_name: transformers }
files:
  - { path: model.safetensors, size: 4967215360, lfs: true }
  - { path: vocab.json, size: 10, oid: ${"a".repeat(40)} }
  - { path: LICENSE, spdx: MIT, holder: Example Lab, year: 2026, append: One more rule. }
`;

async function portsOn(files: Record<string, string>): Promise<Ports> {
  const organisations = { organisations: [{ hub: "XiaomiMiMo", aliases: ["xiaomi"] }] };
  const ports = await nodePorts({}, { organisations, hub: await folder(files) });
  if (isProblem(ports)) throw new Error(ports.message);
  return ports;
}

const lab = { "lab/model/repo.yaml": REPO, "lab/model/files/README.md": CARD };

describe("a directory as Hub", () => {
  it("serves files, listed files and licence texts over the whole client", async () => {
    const result = await snapshot("lab/model", await portsOn(lab));
    expect(result.listing.complete).toBe(true);
    expect(result.listing.files.map(({ path, size }) => [path, size])).toEqual([
      ["LICENSE", expect.any(Number)],
      ["README.md", CARD.length],
      ["model.safetensors", 4967215360],
      ["vocab.json", 10],
    ]);
    expect(result.listing.files[2]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(result.listing.files[3]?.oid).toBe("a".repeat(40));
    expect(result.texts[1]?.text).toMatch(
      /Copyright \(c\) 2026 Example Lab\n[^]*\nOne more rule\.\n$/u,
    );
    expect(result.hub).toMatchObject({
      cardData: { license: "apache-2.0" },
      config: { model_type: "example" },
      libraryName: "transformers",
      baseModels: { relation: "finetune", ids: ["lab/base"] },
    });
    expect(result.hub?.tags).toEqual(
      expect.arrayContaining(["license:apache-2.0", "base_model:lab/base", "en"]),
    );
    expect(result.problems).toEqual([]);
  });

  it("gives the same commit every time, and another one for other files", async () => {
    const first = await snapshot("lab/model", await portsOn(lab));
    const again = await snapshot("lab/model", await portsOn(lab));
    const other = await snapshot(
      "lab/model",
      await portsOn({ ...lab, "lab/model/files/README.md": `${CARD}x` }),
    );
    expect(first.subject.commit).toMatch(/^[0-9a-f]{40}$/u);
    expect(again).toEqual(first);
    expect(other.subject.commit).not.toBe(first.subject.commit);
  });

  it("answers for an unknown repository as the Hub does", async () => {
    const result = await problem("lab/unknown", await portsOn(lab));
    expect(result).toMatchObject({ code: "target/not-found", retryable: false });
    expect(result.message).not.toContain("hub.invalid");
  });

  it("redirects an old id and another case", async () => {
    const ports = await portsOn(lab);
    expect((await snapshot("lab/old", ports)).resolution.method).toBe("renamed");
    expect((await snapshot("LAB/Model", ports)).subject.name).toBe("lab/model");
  });

  it("serves data sets under their own routes, beside a model of the same id", async () => {
    const ports = await portsOn({
      ...lab,
      "datasets/lab/model/repo.yaml": "synthetic: true\nrenamedFrom: [rows]\ngated: auto",
      "datasets/lab/model/files/README.md": "---\nlicense: odc-by\n---\n# Rows\n",
    });
    expect((await snapshot("lab/model", ports)).hub?.cardData?.["license"]).toBe("apache-2.0");
    for (const id of ["lab/model", "LAB/Model", "rows"]) {
      expect(await readDatasetFiles(id, ports)).toMatchObject({
        id: "lab/model",
        fields: { gated: "auto", cardData: { license: "odc-by" } },
        texts: [{ path: "README.md" }],
      });
    }
    expect(await readDatasetFiles("lab/none", ports)).toMatchObject({ code: "target/not-found" });
  });

  it("takes the folder of data sets for no organisation", async () => {
    const yaml = "synthetic: true";
    const ports = await portsOn({ "datasets/repo.yaml": yaml, "datasets/lab/repo.yaml": yaml });
    expect(await problem("datasets/lab", ports)).toMatchObject({ code: "target/not-found" });
  });

  it("follows aliases", async () => {
    const ports = await portsOn({ "XiaomiMiMo/MiMo-V2.5/repo.yaml": "synthetic: true" });
    expect((await snapshot("xiaomi/mimo-2.5", ports)).resolution.method).toBe("alias");
  });

  it("honours a commit and other revisions", async () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    const ports = await portsOn({
      "lab/model/repo.yaml": `synthetic: true\ncommit: "${commit}"\nrevisions: [main, v1]`,
    });
    for (const revision of ["v1", "main", commit, commit.slice(0, 7)]) {
      expect((await snapshot(`lab/model@${revision}`, ports)).subject.commit).toBe(commit);
    }
    expect(await problem("lab/model@v2", ports)).toMatchObject({ code: "hub/revision-not-found" });
  });

  it.each([
    ["an unknown key", "synthetic: true\nlicence: mit", "licence"],
    ["no statement that it is synthetic", "tags: []", "synthetic"],
    [
      "a licence that is not on the list",
      "synthetic: true\nfiles: [{ path: LICENSE, spdx: Nope-1.0 }]",
      "Nope-1.0",
    ],
    ["broken YAML", "about: a: b", "repo.yaml"],
  ])("names the mistake in a repo.yaml with %s", async (_, yaml, word) => {
    expect(
      (await problem("lab/model", await portsOn({ "lab/model/repo.yaml": yaml }))).message,
    ).toContain(word);
  });
});
