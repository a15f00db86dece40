import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gitBlobId } from "../../src/sources/hash.ts";
import { fakeHub, portsTo } from "../fake-hub/ports.ts";
import { snapshot } from "../fake-hub/read.ts";
import { folder } from "./folder.ts";
import { CARD } from "./one-repo.ts";

const { ports } = portsTo(fakeHub([]));
const blob = (text: string): string => gitBlobId(new TextEncoder().encode(text));

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
