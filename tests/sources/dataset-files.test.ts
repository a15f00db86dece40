import { describe, expect, it } from "vitest";
import type { Handler } from "../../src/hub/serve/handler.ts";
import type { DatasetFiles } from "../../src/sources/dataset-files.ts";
import { readDatasetFiles } from "../../src/sources/dataset-files.ts";
import { isProblem } from "../../src/targets/problem.ts";
import { answer, hangUp, webPage, withChange, withFault, without } from "../fake-hub/faults.ts";
import { CDN, fakeHub, portsTo } from "../fake-hub/ports.ts";
import { repo } from "../fake-hub/world.ts";

const CARD = "---\nlicense: mit\n---\n# Rows\n";

async function hubOf(files: Parameters<typeof repo>[1] = {}): Promise<Handler> {
  return fakeHub([
    await repo("lab/rows", { kind: "dataset", files: { "README.md": CARD }, ...files }),
  ]);
}

async function read(handler: Handler, id = "lab/rows"): Promise<DatasetFiles> {
  const found = await readDatasetFiles(id, portsTo(handler).ports);
  if (isProblem(found)) throw new Error(found.message);
  return found;
}

describe("readDatasetFiles", () => {
  it("asks for the description and the card, and nothing else", async () => {
    const { ports, asked } = portsTo(
      await hubOf({ files: { "README.md": CARD, "rows.parquet": { size: 5 }, LICENSE: "Words." } }),
    );
    const found = await readDatasetFiles("lab/rows", ports);
    expect(found).toMatchObject({
      id: "lab/rows",
      commit: "c".repeat(40),
      texts: [{ path: "README.md", text: CARD }],
      why: "",
    });
    expect(asked.map((line) => line.replace(/\?.*$/u, ""))).toEqual([
      "GET /api/datasets/lab/rows/revision/HEAD",
      `GET /datasets/lab/rows/resolve/${"c".repeat(40)}/README.md`,
      `GET /api/resolve-cache/datasets/lab/rows/${"c".repeat(40)}/README.md`,
    ]);
  });

  it("reads the pipeline where one is listed", async () => {
    const { texts } = await read(
      await hubOf({ files: { "README.md": CARD, "pipeline.yaml": "pipeline: {}\n" } }),
    );
    expect(texts.map(({ path }) => path)).toEqual(["README.md", "pipeline.yaml"]);
  });

  it("follows a rename and an id without a namespace", async () => {
    const hub = await hubOf({ renamedFrom: ["lab/old", "rows"] });
    expect((await read(hub, "lab/old")).id).toBe("lab/rows");
    expect((await read(hub, "rows")).id).toBe("lab/rows");
    expect((await read(hub, "LAB/Rows")).id).toBe("lab/rows");
  });

  it("reads the card of a gated data set", async () => {
    const { fields, texts } = await read(await hubOf({ gated: "manual" }));
    expect([fields.gated, texts.length]).toEqual(["manual", 1]);
  });

  it("says why a card was not read, and is quiet where there is none", async () => {
    const gated = await read(await hubOf({ gated: "auto", readable: [] }));
    expect(gated).toMatchObject({ texts: [], why: expect.stringContaining("gated") as string });
    const none = await read(await hubOf({ files: { "rows.parquet": { size: 5 } } }));
    expect(none).toMatchObject({ texts: [], why: "" });
  });

  it("guesses the card where the description lists no files", async () => {
    const path = /^\/api\/datasets\//u;
    expect(await read(withChange(await hubOf(), path, without("siblings")))).toMatchObject({
      texts: [{ path: "README.md" }],
      why: "",
    });
    const empty = withChange(await hubOf({ files: {} }), path, without("siblings"));
    expect(await read(empty)).toMatchObject({ texts: [], why: "" });
  });

  it("takes no Git LFS pointer and no large file elsewhere for the card", async () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n";
    expect((await read(await hubOf({ files: { "README.md": pointer } }))).texts).toEqual([]);
    const lfs = await read(await hubOf({ files: { "README.md": { lfs: CARD } } }));
    expect(lfs).toMatchObject({ texts: [], why: expect.stringContaining("not read") as string });
  });

  it("cuts a card at the limit for texts", async () => {
    const long = CARD + "x ".repeat(2 * 1024 * 1024);
    const { texts } = await read(await hubOf({ files: { "README.md": long } }));
    expect(texts[0]).toMatchObject({ truncated: true, size: long.length });
  });

  it.each<[string, (hub: Handler) => Handler, string]>([
    ["an unknown id", () => fakeHub([]), "target/not-found"],
    ["a dead host", (hub) => withFault(hub, /./u, hangUp), "hub/network"],
    ["a login page", (hub) => withFault(hub, /./u, webPage), "hub/bad-answer"],
    [
      "a redirect to another host",
      (hub) => withFault(hub, /./u, () => answer(308, "", { location: `${CDN}/x` })),
      "hub/foreign-origin",
    ],
    ["a server error", (hub) => withFault(hub, /./u, () => answer(503)), "hub/unavailable"],
  ])("%s is a problem, not an exception", async (_, change, code) => {
    const found = await readDatasetFiles("lab/rows", portsTo(change(await hubOf())).ports);
    expect(found).toMatchObject({ code });
  });

  it("names the data set in a problem", async () => {
    const found = await readDatasetFiles("lab/none", portsTo(await hubOf()).ports);
    expect(found).toMatchObject({
      message: "the Hub does not know the data set `lab/none`, or it is private",
    });
  });
});
