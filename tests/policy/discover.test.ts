import { posix } from "node:path";
import { expect, it } from "vitest";
import type { FolderPort } from "../../src/policy/discover.ts";
import { findPolicyFile } from "../../src/policy/discover.ts";

function folders(files: readonly string[]): FolderPort {
  return {
    exists: (path) => Promise.resolve(files.includes(path)),
    join: (folder, name) => posix.join(folder, name),
    parent: (folder) => (folder === "/" ? null : posix.dirname(folder)),
  };
}

it("takes the nearest rules file upwards", async () => {
  const port = folders(["/repo/modelcheck.yaml", "/modelcheck.yaml", "/repo/x/.modelcheck.yaml"]);
  expect(await findPolicyFile("/repo/a/b", port)).toBe("/repo/modelcheck.yaml");
  expect(await findPolicyFile("/repo/x/y", port)).toBe("/repo/x/.modelcheck.yaml");
  expect(await findPolicyFile("/elsewhere", port)).toBe("/modelcheck.yaml");
});

it("is null when there is none up to the root", async () => {
  expect(await findPolicyFile("/a/b", folders(["/a/b/other.yaml"]))).toBeNull();
});
