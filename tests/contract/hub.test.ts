import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetReader } from "../../src/datasets.ts";
import { NO_TABLES } from "../../src/disclosure/tables.ts";
import { nodeFiles } from "../../src/node/files.ts";
import type { Ports } from "../../src/sources/ports.ts";
import { hubReach } from "../../src/sources/reach.ts";
import { ENDPOINT, fakeHub } from "../fake-hub/ports.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import type { Server } from "../fake-hub/server.ts";
import { serve } from "../fake-hub/server.ts";
import { socketFetch } from "../fake-hub/socket-fetch.ts";
import { repo } from "../fake-hub/world.ts";

/** What has to be true of any Hub, told with repositories that every one of them holds. */
const CARD = "---\nlicense: apache-2.0\n---\n# A model\n";

const repos = [
  await repo("google-bert/bert-base-uncased", {
    renamedFrom: ["bert-base-uncased"],
    files: { "README.md": CARD, LICENSE: "Words.", "model.safetensors": { lfs: "weights" } },
  }),
  await repo("XiaomiMiMo/MiMo-V2.5", { files: { "README.md": CARD } }),
  await repo("google/gemma-3-1b-it", {
    gated: "manual",
    files: { "README.md": CARD, "config.json": "{}" },
  }),
  await repo("rajpurkar/squad", {
    kind: "dataset",
    renamedFrom: ["squad"],
    files: { "README.md": "---\nlicense: cc-by-sa-4.0\n---\n# Questions\n" },
  }),
  await repo("bigcode/the-stack-dedup", {
    kind: "dataset",
    gated: "auto",
    files: { "README.md": "---\nlicense: other\n---\n# Code\n", "a.parquet": { size: 9 } },
  }),
];

interface Hub {
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
}

function contract(name: string, hub: () => Hub): void {
  const ports = (): Ports => ({
    fetch: hub().fetch,
    files: nodeFiles,
    hub: { endpoint: hub().endpoint, token: null, offline: false },
    organisations: { organisations: [{ hub: "XiaomiMiMo", aliases: ["xiaomi"] }] },
    confirm: null,
    progress: () => undefined,
  });

  describe(`contract of ${name}`, () => {
    it("reads a public repository at one commit, with a complete listing", async () => {
      const result = await snapshot("google-bert/bert-base-uncased", ports());
      expect(result.subject.commit).toMatch(/^[0-9a-f]{40}$/u);
      expect(result.listing.complete).toBe(true);
      expect(result.hub?.cardData?.["license"]).toBe("apache-2.0");
      expect(result.hub?.tags).toContain("license:apache-2.0");
      expect(result.texts.map(({ path }) => path)).toEqual(
        expect.arrayContaining(["README.md", "LICENSE"]),
      );
      const weights = result.listing.files.find(({ path }) => path === "model.safetensors");
      expect(weights?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    });

    it("follows a legacy id and reports it", async () => {
      const { resolution } = await snapshot("bert-base-uncased", ports());
      expect(resolution).toMatchObject({
        method: "renamed",
        judged: "google-bert/bert-base-uncased",
      });
    });

    it("knows xiaomi/mimo-2.5 as typed", async () => {
      const { resolution } = await snapshot("xiaomi/mimo-2.5", ports());
      expect(resolution).toMatchObject({ method: "alias", judged: "XiaomiMiMo/MiMo-V2.5" });
    });

    it("does not know what does not exist", async () => {
      const result = await problem("modelcheck-no-such-organisation/no-such-model", ports(), true);
      expect(result).toMatchObject({ code: "target/not-found", retryable: false });
    });

    it("does not know a revision that does not exist", async () => {
      const result = await problem("google-bert/bert-base-uncased@no-such-branch", ports());
      expect(result).toMatchObject({ code: "hub/revision-not-found" });
    });

    it("reads what is public of a gated repository", async () => {
      const { hub: fields, texts } = await snapshot("google/gemma-3-1b-it", ports());
      expect(fields?.gated).not.toBe(false);
      expect(texts.map(({ path }) => path)).toContain("README.md");
    });

    it("reads a data set by its old id without a namespace, and says which it is now", async () => {
      const read = datasetReader(ports(), hubReach(), NO_TABLES);
      const found = await read("squad");
      expect(found).toMatchObject({ state: "renamed", id: "rajpurkar/squad", why: "" });
      expect(found.commit).toMatch(/^[0-9a-f]{40}$/u);
      expect(found.license).toMatch(/^cc-by-sa-4\.0$/u);
    });

    it("reads the card of a gated data set, and does not know what does not exist", async () => {
      const read = datasetReader(ports(), hubReach(), NO_TABLES);
      expect(await read("bigcode/the-stack-dedup")).toMatchObject({
        state: "gated",
        license: "other",
      });
      expect(await read("modelcheck-no-such-organisation/no-such-rows")).toMatchObject({
        state: "gone",
      });
    });
  });
}

contract("the fake Hub in-process", () => {
  const handler = fakeHub(repos);
  return {
    endpoint: ENDPOINT,
    fetch: async (input, init) => await handler(new Request(input, init)),
  };
});

describe("over a socket", () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve((origin) => fakeHub(repos, { origin }));
  });
  afterAll(async () => {
    await server.close();
  });
  contract("the fake Hub behind node:http", () => ({
    endpoint: server.origin,
    fetch: socketFetch,
  }));
});

describe.runIf(process.env["MODELCHECK_LIVE"] === "1")("on the network", () => {
  contract("the live Hub", () => ({ endpoint: "https://huggingface.co", fetch: socketFetch }));
});
