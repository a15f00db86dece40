import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Environment } from "../../src/node/ports.ts";
import { nodePorts, spdxText } from "../../src/node/ports.ts";
import type { Ports } from "../../src/sources/ports.ts";
import { isProblem } from "../../src/targets/problem.ts";
import { folder } from "./folder.ts";

const organisations = { organisations: [] };
const HOME = "/no/such/home";

async function hubOf(environment: Environment, hub?: string): Promise<Ports["hub"]> {
  const ports = await nodePorts({ HOME, ...environment }, { organisations, hub });
  if (isProblem(ports)) throw new Error(ports.message);
  return ports.hub;
}

describe("nodePorts", () => {
  it("asks the public Hub without a token by default", async () => {
    expect(await hubOf({})).toEqual({
      endpoint: "https://huggingface.co",
      token: null,
      offline: false,
    });
  });

  it.each([
    [{ HF_TOKEN: " hf_a\r\n", HUGGING_FACE_HUB_TOKEN: "hf_b" }, "hf_a"],
    [{ HF_TOKEN: "", HUGGING_FACE_HUB_TOKEN: "hf_b" }, "hf_b"],
    [{ HF_TOKEN: "not a token" }, null],
    [{ HF_TOKEN: "hf_a", HF_HUB_DISABLE_IMPLICIT_TOKEN: "1" }, null],
  ])("takes the token from %j", async (environment, token) => {
    expect((await hubOf(environment)).token).toBe(token);
  });

  it("takes the token from the file that the Hub's own tools write", async () => {
    const root = await folder({
      "cache/huggingface/token": "hf_cached\n",
      "home/token": "hf_home\n",
      "own/t": "hf_own",
    });
    const xdg = { XDG_CACHE_HOME: join(root, "cache") };
    expect((await hubOf(xdg)).token).toBe("hf_cached");
    expect((await hubOf({ ...xdg, HOME: root, HF_HOME: "~/home" })).token).toBe("hf_home");
    expect((await hubOf({ ...xdg, BASE: root, HF_TOKEN_PATH: "$BASE/own/t" })).token).toBe(
      "hf_own",
    );
  });

  it.each([
    ["https://mirror.test/", "https://mirror.test"],
    ["https://mirror.test/hf//", "https://mirror.test/hf"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ])("takes the endpoint %s", async (given, endpoint) => {
    expect((await hubOf({ HF_ENDPOINT: given })).endpoint).toBe(endpoint);
    expect((await hubOf({ HF_ENDPOINT: "https://other.test" }, given)).endpoint).toBe(endpoint);
  });

  it.each(["1", "ON", "Yes", "true"])("is offline for %s", async (value) => {
    expect((await hubOf({ HF_HUB_OFFLINE: value })).offline).toBe(true);
    expect((await hubOf({ TRANSFORMERS_OFFLINE: value })).offline).toBe(true);
    expect((await hubOf({ HF_HUB_OFFLINE: "0" })).offline).toBe(false);
  });

  it.each([
    [{ HF_HUB_DOWNLOAD_TIMEOUT: "60" }, 60_000],
    [{ HF_HUB_ETAG_TIMEOUT: "86400", HF_HUB_DOWNLOAD_TIMEOUT: "10" }, 86_400_000],
    [{ HF_HUB_DOWNLOAD_TIMEOUT: "soon" }, undefined],
    [{ HF_HUB_DOWNLOAD_TIMEOUT: "-1" }, undefined],
  ])("waits as long as %j says", async (environment, timeout) => {
    expect((await hubOf(environment)).timeout).toBe(timeout);
  });

  it("needs no network and sends no token for a directory", async () => {
    const root = await folder({ "lab/model/repo.yaml": "synthetic: true" });
    const hub = await hubOf({ HF_TOKEN: "hf_a", HF_HUB_OFFLINE: "1" }, root);
    expect(hub).toMatchObject({ token: null, offline: false });
    expect(new URL(hub.endpoint).hostname).toMatch(/\.invalid$/u);
  });

  it.each(["/no/such/hub", "nonsense", "https://user:secret@hub.test", "https://"])(
    "refuses %s",
    async (hub) => {
      const result = await nodePorts({ HOME }, { organisations, hub });
      expect(result).toMatchObject({ code: "target/invalid", fatal: true });
    },
  );
});

describe("spdxText", () => {
  it("is the text of a listed licence and nothing else", async () => {
    expect(await spdxText("MIT")).toContain("Permission is hereby granted");
    expect(await spdxText("No-Such-License")).toBeNull();
    expect(await spdxText("../package")).toBeNull();
  });
});
