import { describe, expect, it } from "vitest";
import { routeOf } from "../../src/hub/route.ts";
import { CDN, ENDPOINT, fakeHub } from "../fake-hub/ports.ts";
import { repo } from "../fake-hub/world.ts";

/** The fake Hub's routes for data sets: the same facts as for models, under names of their own. */
const hub = fakeHub([
  await repo("rajpurkar/squad", {
    kind: "dataset",
    renamedFrom: ["squad"],
    files: { "README.md": "x", "data.parquet": { lfs: "rows" } },
  }),
  await repo("lab/set", { kind: "dataset", gated: "manual", files: { "README.md": "x", a: "y" } }),
  await repo("lab/set", { files: { "README.md": "a model of the same name" } }),
]);

async function get(path: string): Promise<Response> {
  return await hub(new Request(`${ENDPOINT}${path}`));
}

describe("routes of data sets", () => {
  it("describes a data set, without what only models have", async () => {
    const body = (await (await get("/api/datasets/rajpurkar/squad")).json()) as object;
    expect(body).toMatchObject({ id: "rajpurkar/squad", sha: "c".repeat(40) });
    expect(body).not.toHaveProperty("modelId");
  });

  it("knows other fields to expand than for models", async () => {
    expect((await get("/api/datasets/rajpurkar/squad?expand=mainSize")).status).toBe(200);
    expect((await get("/api/datasets/rajpurkar/squad?expand=baseModels")).status).toBe(400);
    expect((await get("/api/models/lab/set?expand=mainSize")).status).toBe(400);
  });

  it.each([
    ["/api/datasets/squad", "/api/datasets/rajpurkar/squad"],
    ["/api/datasets/squad/revision/HEAD", "/api/datasets/rajpurkar/squad/revision/HEAD"],
    ["/datasets/squad/resolve/main/README.md", "/datasets/rajpurkar/squad/resolve/main/README.md"],
  ])("redirects an id without a namespace: %s", async (asked, location) => {
    const response = await get(asked);
    expect([response.status, response.headers.get("location")]).toEqual([307, location]);
  });

  it("keeps a data set apart from a model of the same name", async () => {
    expect(await (await get("/api/models/lab/set")).json()).toMatchObject({ gated: false });
    expect(await (await get("/api/datasets/lab/set")).json()).toMatchObject({ gated: "manual" });
    expect((await get("/api/models/rajpurkar/squad")).status).toBe(401);
  });

  it("gates files in the words for a data set, and not the card", async () => {
    const refused = await get("/datasets/lab/set/resolve/main/a");
    expect(refused.headers.get("x-error-code")).toBe("GatedRepo");
    expect(await refused.text()).toMatch(/^Access to dataset lab\/set is restricted/u);
    expect((await get("/datasets/lab/set/resolve/main/README.md")).status).toBe(307);
  });

  it("serves a small file through the cache route of data sets, a large one elsewhere", async () => {
    const small = await get("/datasets/rajpurkar/squad/resolve/main/README.md");
    const location = small.headers.get("location") ?? "";
    expect(location).toMatch(
      /^\/api\/resolve-cache\/datasets\/rajpurkar\/squad\/c{40}\/README\.md/u,
    );
    expect(await (await get(location)).text()).toBe("x");
    const large = await get("/datasets/rajpurkar/squad/resolve/main/data.parquet");
    expect(large.headers.get("location")?.startsWith(`${CDN}/`)).toBe(true);
  });

  it("refuses an unknown id like any other", async () => {
    expect((await get("/api/datasets/nobody/nothing")).status).toBe(401);
  });
});

describe("routeOf", () => {
  it.each([
    ["/api/datasets/a/b", { kind: "info", repoKind: "dataset", id: "a/b" }],
    ["/api/datasets/a/revision/main", { kind: "info", repoKind: "dataset", id: "a" }],
    ["/api/datasets/a/b/tree/main/x", { kind: "tree", repoKind: "dataset", path: "x" }],
    ["/datasets/a/b/resolve/main/x/y", { kind: "resolve", repoKind: "dataset", path: "x/y" }],
    ["/datasets/a/resolve/main/x", { kind: "resolve", repoKind: "dataset", id: "a" }],
    ["/a/b/resolve/main/x", { kind: "resolve", repoKind: "model", id: "a/b" }],
    ["/a/resolve/main/x", { kind: "resolve", repoKind: "model", id: "a" }],
  ])("%s", (path, expected) => {
    expect(routeOf(path)).toMatchObject(expected);
  });
});
