import { describe, expect, it } from "vitest";
import { answer, withFault } from "../fake-hub/faults.ts";
import { CDN, fakeHub, portsTo } from "../fake-hub/ports.ts";
import { snapshot } from "../fake-hub/read.ts";
import type { Content } from "../fake-hub/world.ts";
import { repo } from "../fake-hub/world.ts";
import { CARD, hubWith } from "./one-repo.ts";

async function read(
  files: Readonly<Record<string, Content>>,
): Promise<Awaited<ReturnType<typeof snapshot>>> {
  return await snapshot("lab/model", portsTo(await hubWith(files)).ports);
}

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

  it("are config.json, which counts as a download, only where a base is declared", async () => {
    const asking = async (card: string): Promise<boolean> => {
      const { ports, asked } = portsTo(await hubWith({ "README.md": card, "config.json": "{}" }));
      const { texts } = await snapshot("lab/model", ports);
      const got = texts.some(({ path }) => path === "config.json");
      expect(asked.join("\n").includes("config.json")).toBe(got);
      return got;
    };
    expect(await asking(CARD)).toBe(false);
    expect(await asking("---\nbase_model: lab/older\n---\n# A model\n")).toBe(true);
  });

  it("lack config.json without a word where the gate keeps it", async () => {
    const card = "---\nbase_model: lab/older\n---\n# A model\n";
    const files = { "README.md": card, "config.json": "{}" };
    const gated = fakeHub([await repo("lab/model", { gated: "manual", files })]);
    const { texts, notRead, problems } = await snapshot("lab/model", portsTo(gated).ports);
    expect(texts.map(({ path }) => path)).toEqual(["README.md"]);
    expect(notRead).toEqual([]);
    expect(problems).toEqual([]);
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
