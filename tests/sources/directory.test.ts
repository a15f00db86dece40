import { mkdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/node/files.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import { folder } from "./folder.ts";
import { CARD } from "./one-repo.ts";

const { ports } = portsTo(fakeHub([]));

describe("a directory of unknown origin", () => {
  it("is generic, without a commit, and its listing proves no absence", async () => {
    const root = await folder({ "README.md": CARD, "config.json": "{}", "model.safetensors": "x" });
    const result = await snapshot(root, ports);
    expect(result.subject).toEqual({
      purl: `pkg:generic/${encodeURIComponent(basename(root))}`,
      name: basename(root),
      commit: null,
      origin: "directory",
    });
    expect(result.resolution).toEqual({
      typed: root,
      judged: basename(root),
      method: "directory",
      reason: "",
    });
    expect(result.listing.complete).toBe(false);
    expect(result.listing.files.map(({ path }) => path)).toEqual([
      "README.md",
      "config.json",
      "model.safetensors",
    ]);
    expect(result.texts.map(({ path }) => path)).toEqual(["README.md", "config.json"]);
    expect(result.hub).toBeNull();
  });

  it("sends nothing", async () => {
    const recorded = portsTo(fakeHub([]));
    await snapshot(await folder({ "README.md": CARD }), recorded.ports);
    expect(recorded.asked).toEqual([]);
  });

  it("keeps a byte order mark and CRLF, and reads UTF-16", async () => {
    const utf16 = Buffer.from("\uFEFFWords of a licence.", "utf16le");
    const root = await folder({
      "README.md": `\uFEFF${CARD.replaceAll("\n", "\r\n")}`,
      LICENSE: utf16,
    });
    const { texts } = await snapshot(root, ports);
    expect(texts[0]?.text.startsWith("\uFEFF---\r\n")).toBe(true);
    expect(texts[1]?.text).toBe("\uFEFFWords of a licence.");
  });

  it("leaves out what version control, caches and collections keep beside it", async () => {
    const root = await folder({
      "README.md": CARD,
      ".git/config": "x",
      ".cache/huggingface/download/LICENSE.metadata": "x",
      "node_modules/x/LICENSE": "x",
      github__LICENSE: "x",
      "hub-tags.json": "{}",
      "radar.json": "{}",
      "README.old.head.md": "x",
      "capture-manifest.jsonl": "{}",
      "siblings.reconstructed.json": "{}",
    });
    const { listing } = await snapshot(root, ports);
    expect(listing.files.map(({ path }) => path)).toEqual(["README.md"]);
  });

  it.each([
    ["nothing", {}, "target/empty"],
    ["only a .git", { ".git/HEAD": "x" }, "target/empty"],
    ["no model", { "notes.txt": "x", "main.c": "x" }, "card/missing"],
  ])("with %s gives no verdict", async (_, files, code) => {
    expect(await problem(await folder(files), ports)).toMatchObject({
      code,
      fatal: true,
      retryable: false,
    });
  });

  it("without a card but with a licence is still read", async () => {
    const { problems, texts } = await snapshot(await folder({ LICENSE: "Words." }), ports);
    expect(problems).toEqual([expect.objectContaining({ code: "card/missing", fatal: false })]);
    expect(texts.map(({ path }) => path)).toEqual(["LICENSE"]);
  });

  it("names binary cards, pointers and long files", async () => {
    const root = await folder({
      "README.md": new Uint8Array([0, 159, 146, 150]),
      LICENSE: `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 1\n`,
      "NOTICE.txt": "word ".repeat(500_000),
    });
    const { problems, texts } = await snapshot(root, ports);
    expect(problems.map(({ code }) => code).toSorted()).toEqual([
      "file/binary",
      "file/lfs-pointer",
      "file/truncated",
    ]);
    expect(texts).toEqual([
      expect.objectContaining({ path: "NOTICE.txt", truncated: true, size: 2_500_000 }),
    ]);
  });

  it("that is not there is not found", async () => {
    const target = { kind: "directory", input: "gone", path: "/no/such/gone" } as const;
    const { readTarget } = await import("../../src/sources/read-target.ts");
    expect(await readTarget(target, ports, { exact: false })).toMatchObject({
      code: "target/not-found",
    });
  });
});

describe("links", () => {
  it("in circles, outside and to nowhere are safe and named", async () => {
    const outside = await folder({ "secret/LICENSE": "not ours" });
    const root = await folder({ "README.md": CARD, "sub/x.txt": "x", "sub/LICENSE": "ours" });
    await symlink("..", join(root, "sub/up"));
    await symlink("loop", join(root, "loop"));
    await symlink(join(outside, "secret"), join(root, "secret"));
    await symlink(join(outside, "secret/LICENSE"), join(root, "LICENSE"));
    await symlink("nowhere", join(root, "NOTICE"));
    await symlink("sub/LICENSE", join(root, "COPYING"));
    await symlink("sub", join(root, "again"));
    const { listing, notRead, texts } = await snapshot(root, ports);
    expect(notRead.map(({ what }) => what)).toEqual(["LICENSE", "NOTICE", "loop", "secret"]);
    expect(texts.filter(({ text }) => text === "ours").map(({ path }) => path)).toEqual([
      "COPYING",
      "sub/LICENSE",
    ]);
    expect(texts.map(({ text }) => text)).not.toContain("not ours");
    expect(listing.files.length).toBeLessThan(10);
  });

  it("to a device are not read", async () => {
    const root = await folder({ "README.md": CARD });
    await symlink("/dev/zero", join(root, "LICENSE"));
    const { notRead, texts } = await snapshot(root, ports);
    expect(texts.map(({ path }) => path)).toEqual(["README.md"]);
    expect(notRead.map(({ what }) => what)).toEqual(["LICENSE"]);
    expect(await nodeFiles.read("/dev/zero", 10)).toBeNull();
  });

  it("cannot make it read for ever: depth is bounded", async () => {
    const root = await folder({ "README.md": CARD });
    await mkdir(join(root, Array.from({ length: 40 }, () => "d").join("/")), { recursive: true });
    const { notRead } = await snapshot(root, ports);
    expect(notRead).toEqual([{ what: "the rest of the directory", why: "too many files" }]);
  });
});

describe("nodeFiles", () => {
  it("answers null for what is not there, and for a directory or a pipe as file", async () => {
    const root = await folder({ "a/b": "content" });
    expect(await nodeFiles.stat(join(root, "x"))).toBeNull();
    expect(await nodeFiles.list(join(root, "a/b"))).toBeNull();
    expect(await nodeFiles.read(join(root, "a"), 5)).toBeNull();
    expect(await nodeFiles.realpath(join(root, "x"))).toBeNull();
    const read = await nodeFiles.read(join(root, "a/b"), 3);
    expect([new TextDecoder().decode(read?.bytes), read?.size]).toEqual(["con", 7]);
  });
});
