import { execFileSync } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/node/files.ts";
import { gitBlobId } from "../../src/sources/hash.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { problem, snapshot } from "../fake-hub/read.ts";
import { folder } from "./folder.ts";

const CARD = "---\nlicense: mit\n---\n# A model\n";
const { ports } = portsTo(fakeHub([]));
const blob = (text: string): string => gitBlobId(new TextEncoder().encode(text));

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
    expect(texts.filter(({ text }) => text === "ours").length).toBeGreaterThan(0);
    expect(texts.map(({ text }) => text)).not.toContain("not ours");
    expect(listing.files.length).toBeLessThan(10);
  });

  it("to a pipe do not wait", async () => {
    const root = await folder({ "README.md": CARD });
    execFileSync("mkfifo", [join(root, "LICENSE")]);
    await symlink("LICENSE", join(root, "NOTICE"));
    const { texts } = await snapshot(root, ports);
    expect(texts.map(({ path }) => path)).toEqual(["README.md"]);
  });

  it("cannot make it read for ever: depth is bounded", async () => {
    const root = await folder({ "README.md": CARD });
    await mkdir(join(root, Array.from({ length: 40 }, () => "d").join("/")), { recursive: true });
    const { notRead } = await snapshot(root, ports);
    expect(notRead).toEqual([{ what: "the rest of the directory", why: "too many files" }]);
  });
});

describe("a copy that says where it is from", () => {
  const api = (extra: object = {}): string =>
    JSON.stringify({
      id: "lab/model",
      sha: "a".repeat(40),
      gated: "auto",
      tags: ["license:mit"],
      siblings: [
        { rfilename: "README.md" },
        { rfilename: "NOTICE" },
        { rfilename: "model.safetensors" },
      ],
      ...extra,
    });

  it("through a stored API answer has an id, a commit and a complete listing", async () => {
    const result = await snapshot(await folder({ "README.md": CARD, "api.json": api() }), ports);
    expect(result.subject).toEqual({
      purl: `pkg:huggingface/lab/model@${"a".repeat(40)}`,
      name: "lab/model",
      commit: "a".repeat(40),
      origin: "directory",
    });
    expect(result.listing.complete).toBe(true);
    expect(result.listing.files.map(({ path }) => path)).toEqual([
      "NOTICE",
      "README.md",
      "model.safetensors",
    ]);
    expect(result.hub).toMatchObject({ gated: "auto", tags: ["license:mit"] });
    expect(result.notRead).toEqual([{ what: "NOTICE", why: "listed, but not in the directory" }]);
  });

  it.each([
    ["no siblings", { siblings: null }],
    ["no commit", { sha: "main" }],
    ["no id", { id: 5 }],
  ])("is not believed with %s", async (_, extra) => {
    const result = await snapshot(
      await folder({ "README.md": CARD, "api.json": api(extra) }),
      ports,
    );
    expect(result.subject.purl).toContain("pkg:generic/");
    expect(result.listing).toMatchObject({ complete: false });
    expect(result.listing.files.map(({ path }) => path)).toContain("api.json");
  });

  it("is incomplete where the Hub cuts the list of files", async () => {
    const siblings = Array.from({ length: 1000 }, (_, i) => ({ rfilename: `file-${i}` }));
    const root = await folder({ "README.md": CARD, "api.json": api({ siblings }) });
    expect((await snapshot(root, ports)).listing.complete).toBe(false);
  });

  it("through a git listing has hashes, which are checked", async () => {
    const tree = JSON.stringify([
      { path: "README.md", size: CARD.length, blob: blob(CARD) },
      { path: "model.safetensors", size: 134, blob: "b".repeat(40) },
      { path: "LICENSE", size: 1064, blob: "c".repeat(40) },
    ]);
    const result = await snapshot(
      await folder({ "README.md": CARD, "git-tree.json": tree }),
      ports,
    );
    expect(result.listing).toEqual({
      complete: true,
      files: [
        { path: "LICENSE", size: 1064, oid: "c".repeat(40), sha256: null },
        { path: "README.md", size: CARD.length, oid: blob(CARD), sha256: null },
        { path: "model.safetensors", size: null, oid: "b".repeat(40), sha256: null },
      ],
    });
    expect(result.notRead).toEqual([{ what: "LICENSE", why: "listed, but not in the directory" }]);
    expect(result.problems).toEqual([]);
  });

  it("is generic again when a file is not the listed one", async () => {
    const tree = JSON.stringify([{ path: "README.md", size: 5, blob: "b".repeat(40) }]);
    const root = await folder({ "README.md": CARD, "git-tree.json": tree, "api.json": api() });
    const result = await snapshot(root, ports);
    expect(result.subject.commit).toBeNull();
    expect(result.listing.complete).toBe(false);
    expect(result.problems).toEqual([expect.objectContaining({ code: "file/unreadable" })]);
  });

  it.each(["not json", "[]", "{}", '[{"path":"../x"}]', "[1]", '{"files":"x"}'])(
    "is not believed when the git listing is %s",
    async (tree) => {
      const result = await snapshot(
        await folder({ "README.md": CARD, "git-tree.json": tree }),
        ports,
      );
      expect(result.listing.complete).toBe(false);
    },
  );

  it("through the notes of a download has the commit of its files", async () => {
    const note = `${"d".repeat(40)}\n${blob(CARD)}\n1700000000.0\n`;
    const path = ".cache/huggingface/download/README.md.metadata";
    const result = await snapshot(await folder({ "README.md": CARD, [path]: note }), ports);
    expect(result.subject).toMatchObject({ commit: "d".repeat(40), origin: "directory" });
    expect(result.subject.purl).toContain("pkg:generic/");
    const changed = await snapshot(
      await folder({ "README.md": `${CARD}more`, [path]: note }),
      ports,
    );
    expect(changed.subject.commit).toBeNull();
  });
});

describe("a snapshot in the Hub cache", () => {
  const commit = "e".repeat(40);
  async function cache(
    files: Record<string, string> = {},
  ): Promise<{ root: string; repository: string; path: string }> {
    const repository = "models--lab--model";
    const root = await folder({
      [`${repository}/blobs/${blob(CARD)}`]: CARD,
      [`${repository}/refs/main`]: commit,
      ...files,
    });
    const path = join(root, repository, "snapshots", commit);
    await mkdir(path, { recursive: true });
    await symlink(`../../blobs/${blob(CARD)}`, join(path, "README.md"));
    return { root, repository: join(root, repository), path };
  }

  it("has its id and commit, and is partial", async () => {
    const { path } = await cache();
    const result = await snapshot(path, ports);
    expect(result.subject).toEqual({
      purl: `pkg:huggingface/lab/model@${commit}`,
      name: "lab/model",
      commit,
      origin: "cache",
    });
    expect(result.listing).toEqual({
      complete: false,
      files: [{ path: "README.md", size: CARD.length, oid: blob(CARD), sha256: null }],
    });
    expect(result.texts[0]?.text).toBe(CARD);
  });

  it("is found from the folder of the repository", async () => {
    const { repository } = await cache();
    expect((await snapshot(repository, ports)).subject.commit).toBe(commit);
  });

  it.each([
    [
      "a list",
      [
        { path: "README.md", size: CARD.length, blob_id: blob(CARD) },
        { path: "w.bin", lfs_size: 9, lfs_sha256: "f".repeat(64) },
      ],
    ],
    [
      "an object",
      {
        "README.md": { size: CARD.length, blob_id: blob(CARD) },
        "w.bin": { lfs_size: 9, lfs_sha256: "f".repeat(64) },
      },
    ],
  ])("is complete when the cache holds its tree as %s", async (_, tree) => {
    const { path } = await cache({
      [`models--lab--model/trees/${commit}.json`]: JSON.stringify(tree),
    });
    const { listing } = await snapshot(path, ports);
    expect(listing.complete).toBe(true);
    expect(listing.files.at(-1)).toEqual({
      path: "w.bin",
      size: 9,
      oid: null,
      sha256: "f".repeat(64),
    });
  });

  it("does not follow links out of the cache", async () => {
    const { path, root } = await cache({ "elsewhere/LICENSE": "not ours" });
    await symlink(join(root, "elsewhere/LICENSE"), join(path, "LICENSE"));
    const { notRead, texts } = await snapshot(path, ports);
    expect(notRead.map(({ what }) => what)).toEqual(["LICENSE"]);
    expect(texts).toHaveLength(1);
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
