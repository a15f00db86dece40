import { describe, expect, it } from "vitest";
import { gitBlobId } from "../../src/sources/hash.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { snapshot } from "../fake-hub/read.ts";
import { folder } from "./folder.ts";
import { CARD } from "./one-repo.ts";

const { ports } = portsTo(fakeHub([]));
const blob = (text: string): string => gitBlobId(new TextEncoder().encode(text));

function api(extra: object = {}): string {
  return JSON.stringify({
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
}

describe("a copy that says where it is from", () => {
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
