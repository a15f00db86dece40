import { describe, expect, it } from "vitest";
import type { Fault } from "../fake-hub/faults.ts";
import { answer, rateLimited, withChange, withFault, without } from "../fake-hub/faults.ts";
import { CDN, fakeHub, portsTo } from "../fake-hub/ports.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import type { Content } from "../fake-hub/world.ts";
import { repo } from "../fake-hub/world.ts";

const CARD = "---\nlicense: mit\n---\n# A model\n";
const TREE = /\/tree\//u;

async function hubWith(
  files: Record<string, Content>,
  options = {},
): Promise<ReturnType<typeof fakeHub>> {
  return fakeHub([await repo("lab/model", { files })], options);
}

async function read(files: Record<string, Content>): Promise<Awaited<ReturnType<typeof snapshot>>> {
  return await snapshot("lab/model", portsTo(await hubWith(files)).ports);
}

describe("the listing", () => {
  it("is complete when the last page was read, however many there are", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [`shards/part-${i}.bin`, { size: i }]),
    );
    const handler = await hubWith({ "README.md": CARD, ...many }, { treePage: 10 });
    const { ports, asked } = portsTo(handler);
    const { listing } = await snapshot("lab/model", ports);
    expect(listing.complete).toBe(true);
    expect(listing.files.map((file) => file.path)).toHaveLength(26);
    expect(asked.filter((line) => TREE.test(line)).length).toBeGreaterThan(2);
  });

  it.each<[string, Fault]>([
    ["fails", rateLimited],
    ["is a web page", () => answer(200, "<html>", { "content-type": "text/html" })],
    [
      "is not a list of files",
      () => answer(200, '[{"nonsense":true}]', { "content-type": "application/json" }),
    ],
  ])("is incomplete when its second page %s", async (_, fault) => {
    const files = Object.fromEntries(
      Array.from({ length: 15 }, (_value, i) => [`part-${i}.bin`, { size: i }]),
    );
    const handler = await hubWith({ "README.md": CARD, ...files }, { treePage: 10 });
    const secondFails = withFault(
      handler,
      TREE,
      (request, count) => (count > 1 ? fault(request, count) : null) as Response,
    );
    const { listing, notRead, problems } = await snapshot("lab/model", portsTo(secondFails).ports);
    expect(listing.complete).toBe(false);
    expect(listing.files).toHaveLength(16);
    expect(notRead.map(({ what }) => what)).toContain("the list of files");
    expect(problems.every(({ fatal }) => !fatal)).toBe(true);
    expect(problems).not.toEqual([]);
  });

  it("is incomplete when the next page cannot be found", async () => {
    const odd = withChange(await hubWith({ "README.md": CARD }), TREE, async (response) =>
      answer(200, await response.text(), {
        "content-type": "application/json",
        link: '<http://[>; rel="next"',
      }),
    );
    expect((await snapshot("lab/model", portsTo(odd).ports)).listing.complete).toBe(false);
  });

  it("ends when pages go round in a circle", async () => {
    let page = 0;
    const circle = withFault(await hubWith({ "README.md": CARD }), TREE, () =>
      answer(200, "[]", {
        "content-type": "application/json",
        link: `<https://x.test/?cursor=${++page}>; rel="next"`,
      }),
    );
    const { listing, texts } = await snapshot("lab/model", portsTo(circle).ports);
    expect(listing.complete).toBe(false);
    expect(texts.map((text) => text.path)).toEqual(["README.md"]);
  });

  it.each(["../../etc/passwd", "/etc/passwd", "a/../b", "a\\b", "C:/x", "a//b", "x\u0000y"])(
    "drops the path %j and is then incomplete",
    async (path) => {
      const hostile = withFault(await hubWith({ "README.md": CARD }), TREE, () =>
        answer(200, JSON.stringify([{ type: "file", path, size: 1, oid: "a".repeat(40) }]), {
          "content-type": "application/json",
        }),
      );
      const { ports, asked } = portsTo(hostile);
      const { listing, problems } = await snapshot("lab/model", ports);
      expect(listing.complete).toBe(false);
      expect(listing.files.map((file) => file.path)).toEqual(["README.md"]);
      expect(problems.map(({ message }) => message).join()).not.toMatch(/\p{Cc}/u);
      expect(asked.join("\n")).not.toContain("passwd");
    },
  );

  it("names a submodule as not read", async () => {
    const withSubmodule = withChange(
      await hubWith({ "README.md": CARD }),
      TREE,
      async (response) => {
        const entries = [
          ...((await response.json()) as object[]),
          { type: "unknown", path: "third_party", oid: "b".repeat(40) },
        ];
        return answer(200, JSON.stringify(entries), { "content-type": "application/json" });
      },
    );
    const { notRead } = await snapshot("lab/model", portsTo(withSubmodule).ports);
    expect(notRead.map(({ what }) => what)).toEqual(["third_party"]);
  });
});

describe("the texts", () => {
  it("are the card, licences at any depth, small configurations and heads of code", async () => {
    const { texts } = await read({
      "README.md": CARD,
      LICENSE: "Words of a licence.",
      "transformer/LICENSE.md": "Other words.",
      "docs/USE_POLICY.md": "A policy.",
      "Example Community LICENSE AGREEMENT": "An agreement.",
      "adapter_config.json": "{}",
      "mergekit_config.yml": "models: []",
      "modeling_x.py": `# head\n${"x = 1\n".repeat(5000)}`,
      "config.json": "{}",
      "license_plates.txt": "not one",
      "license.py": "print()",
      "docs/README.md": "not the card",
      "vocab.json": "{}",
    });
    expect(texts.map(({ path }) => path)).toEqual([
      "README.md",
      "Example Community LICENSE AGREEMENT",
      "LICENSE",
      "docs/USE_POLICY.md",
      "transformer/LICENSE.md",
      "adapter_config.json",
      "mergekit_config.yml",
      "license.py",
      "modeling_x.py",
    ]);
    expect(texts.at(-1)).toMatchObject({ truncated: true });
    expect(texts.at(-1)?.text).toHaveLength(8192);
  });

  it("never ask for config.json, which would count as a download", async () => {
    const { ports, asked } = portsTo(await hubWith({ "README.md": CARD, "config.json": "{}" }));
    await snapshot("lab/model", ports);
    expect(asked.join("\n")).not.toContain("config.json");
  });

  it("are all read at one commit", async () => {
    const { ports, asked } = portsTo(
      await hubWith({ "README.md": CARD, LICENSE: "x", "a b/LICENSE#1": "y" }),
    );
    const { texts } = await snapshot("lab/model", ports);
    expect(texts.map(({ path }) => path)).toContain("a b/LICENSE#1");
    const later = asked.slice(1);
    expect(later.every((line) => line.includes("c".repeat(40)))).toBe(true);
  });

  it("find a card in another case", async () => {
    expect((await read({ "readme.MD": CARD })).texts.map(({ path }) => path)).toEqual([
      "readme.MD",
    ]);
  });

  it("may be empty", async () => {
    const { texts, problems } = await read({ "README.md": CARD, LICENSE: "" });
    expect(texts.find(({ path }) => path === "LICENSE")).toMatchObject({
      text: "",
      size: 0,
      truncated: false,
    });
    expect(problems).toEqual([]);
  });

  it("of 50 MB are read at the beginning only", async () => {
    const { texts, problems } = await read({ "README.md": CARD + "word ".repeat(10_000_000) });
    expect(texts[0]).toMatchObject({ truncated: true, size: CARD.length + 50_000_000 });
    expect(texts[0]?.text.length).toBe(2 * 1024 * 1024);
    expect(problems).toEqual([expect.objectContaining({ code: "file/truncated", fatal: false })]);
  });

  it("of a server without ranges are cut as well", async () => {
    const long = CARD + "word ".repeat(600_000);
    const handler = withFault(await hubWith({ "README.md": long }), /README/u, () =>
      answer(200, long),
    );
    const { texts } = await snapshot("lab/model", portsTo(handler).ports);
    expect(texts[0]).toMatchObject({ truncated: true, size: long.length });
  });

  it("that are binary are named, not guessed", async () => {
    const { texts, problems, notRead } = await read({
      "README.md": new Uint8Array([0, 1, 2, 255, 0]),
    });
    expect(texts).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: "file/binary", fatal: false })]);
    expect(notRead.map(({ what }) => what)).toEqual(["README.md"]);
  });

  it("missing altogether are a named problem", async () => {
    const { problems, texts } = await read({ "model.safetensors": { size: 5 } });
    expect(texts).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: "card/missing" })]);
  });

  it("in a format that is not read are named", async () => {
    expect((await read({ "README.md": CARD, "LICENSE.pdf": "%PDF" })).notRead).toEqual([
      { what: "LICENSE.pdf", why: "not a plain text file" },
    ]);
  });

  it("behind Git LFS are a named problem, and no other host is asked", async () => {
    const { ports, asked } = portsTo(
      await hubWith({ "README.md": CARD, LICENSE: { lfs: "The text." } }),
    );
    const { problems, notRead, texts } = await snapshot("lab/model", ports);
    expect(problems).toEqual([expect.objectContaining({ code: "file/lfs-pointer", fatal: false })]);
    expect(notRead.map(({ what }) => what)).toEqual(["LICENSE"]);
    expect(texts.map(({ path }) => path)).toEqual(["README.md"]);
    expect(asked.join("\n")).not.toContain(CDN);
  });

  it("behind Git LFS are read where the Hub itself serves them", async () => {
    const handler = withFault(
      await hubWith({ "README.md": CARD, LICENSE: { lfs: "The text." } }),
      /LICENSE/u,
      () => answer(200, "The text."),
    );
    const { texts, problems } = await snapshot("lab/model", portsTo(handler).ports);
    expect(texts.at(-1)).toMatchObject({ path: "LICENSE", text: "The text." });
    expect(problems).toEqual([]);
  });

  it("that are pointers themselves are a named problem", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`;
    const { problems } = await read({ "README.md": CARD, LICENSE: pointer });
    expect(problems).toEqual([expect.objectContaining({ code: "file/lfs-pointer" })]);
  });

  it("that differ from the listed hash are refused", async () => {
    const handler = withFault(
      await hubWith({ "README.md": CARD, LICENSE: "What was listed." }),
      /LICENSE/u,
      () => answer(200, "What was sent!!!"),
    );
    const { problems, texts } = await snapshot("lab/model", portsTo(handler).ports);
    expect(texts.map(({ path }) => path)).toEqual(["README.md"]);
    expect(problems).toEqual([
      expect.objectContaining({ code: "hub/bad-answer", retryable: true, fatal: false }),
    ]);
  });

  it("are limited in number", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [`sub${i}/LICENSE`, `Text ${i}`]),
    );
    const { texts, notRead } = await read({ "README.md": CARD, ...many });
    expect(texts).toHaveLength(65);
    expect(notRead).toHaveLength(6);
  });
});

describe("what the Hub says", () => {
  it("is kept without popularity counts, odd types as null", async () => {
    const info = {
      gated: true,
      downloads: 5,
      likes: 7,
      library_name: 3,
      config: [1],
      cardData: "x",
      tags: "no",
    };
    const handler = fakeHub([await repo("lab/model", { info })]);
    const { hub } = await snapshot("lab/model", portsTo(handler).ports);
    expect(hub).toEqual({
      gated: "manual",
      disabled: false,
      private: false,
      tags: [],
      cardData: null,
      config: null,
      libraryName: null,
      pipelineTag: null,
      createdAt: "2025-01-01T00:00:00.000Z",
      baseModels: null,
    });
  });

  it("includes the lineage as the Hub resolved it", async () => {
    const baseModels = {
      relation: "finetune",
      models: [{ _id: "1", id: "lab/base" }, { odd: true }],
    };
    const handler = fakeHub([await repo("lab/model", { info: { baseModels } })]);
    const { hub } = await snapshot("lab/model", portsTo(handler).ports);
    expect(hub?.baseModels).toEqual({ relation: "finetune", ids: ["lab/base"] });
  });

  it.each(["cardData", "siblings", "tags"])("may lack %s", async (key) => {
    const handler = withChange(await hubWith({ "README.md": CARD }), /\/revision\//u, without(key));
    const result = await snapshot("lab/model", portsTo(handler).ports);
    expect(result.listing.complete).toBe(true);
    expect(result.texts[0]?.text).toBe(CARD);
  });

  it("about a gated repository is used as far as it is public", async () => {
    const gated = await repo("lab/model", {
      gated: "manual",
      files: { "README.md": CARD, LICENSE: "x", "USE_POLICY.md": "y" },
    });
    const { hub, texts, problems, notRead, listing } = await snapshot(
      "lab/model",
      portsTo(fakeHub([gated])).ports,
    );
    expect(hub?.gated).toBe("manual");
    expect(listing.complete).toBe(true);
    expect(texts.map(({ path }) => path)).toEqual(["README.md"]);
    expect(notRead.map(({ what }) => what)).toEqual(["LICENSE", "USE_POLICY.md"]);
    expect(problems).toEqual([
      expect.objectContaining({ code: "hub/gated", fatal: false, retryable: false }),
    ]);
  });

  it("is whole for a caller who was granted access", async () => {
    const gated = await repo("lab/model", {
      gated: "auto",
      files: { "README.md": CARD, LICENSE: "x" },
    });
    const accounts = { hf_in: { member: [], access: { "lab/model": "granted" as const } } };
    const { problems, texts } = await snapshot(
      "lab/model",
      portsTo(fakeHub([gated], { accounts }), { token: "hf_in" }).ports,
    );
    expect([texts.length, problems]).toEqual([2, []]);
  });

  it.each(["pending", "rejected", "reset"] as const)(
    "explains a request that is %s",
    async (state) => {
      const gated = await repo("lab/model", { gated: "manual", readable: [] });
      const accounts = { hf_in: { member: [], access: { "lab/model": state } } };
      const result = await problem(
        "lab/model",
        portsTo(fakeHub([gated], { accounts }), { token: "hf_in" }).ports,
      );
      expect(result).toMatchObject({ code: "hub/gated", fatal: true, retryable: false });
      expect(result.message).toContain(state === "pending" ? "awaiting" : state);
    },
  );

  it("about a disabled repository ends in a named problem", async () => {
    const off = await repo("lab/model", { disabled: true });
    expect(await problem("lab/model", portsTo(fakeHub([off])).ports)).toMatchObject({
      code: "hub/disabled",
      retryable: false,
    });
  });
});
