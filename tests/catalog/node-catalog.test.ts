import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { nodeCatalog } from "../../src/node/catalog.ts";

const roots: string[] = [];

function emptyRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "modelcheck-"));
  roots.push(root);
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

describe("the catalogue of a package without its data", () => {
  it("says what to do", () => {
    const catalog = nodeCatalog(emptyRoot());
    expect(() => catalog.keys()).toThrow("data/names.json is missing: run `npm run build`");
  });

  it("has no tables and no bytes", () => {
    const catalog = nodeCatalog(emptyRoot());
    expect(catalog.organisations()).toEqual([]);
    expect(catalog.models()).toEqual([]);
    expect(catalog.table("../../etc/passwd")).toBeNull();
    expect(catalog.bytes("fingerprints.bin")).toBeNull();
  });
});
