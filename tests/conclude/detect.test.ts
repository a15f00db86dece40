import { describe, expect, it } from "vitest";
import type { LicenseReaders } from "../../src/conclude/detect.ts";
import { detectLicenses } from "../../src/conclude/detect.ts";
import type { LicenseText } from "../../src/conclude/license-text.ts";
import type { Snapshot, TextFile } from "../../src/model/snapshot.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { openLicenseReaders } from "../../src/node/license-readers.ts";
import { spdxText } from "../licenses/spdx.ts";

const catalog = nodeCatalog();
const snapshot = {
  subject: { origin: "directory" },
  listing: { files: [] },
  texts: [],
} as unknown as Snapshot;

const file = (text: string, truncated = false): TextFile => ({
  path: "LICENSE",
  text,
  size: text.length,
  sha256: "",
  truncated,
});

/** What is detected, and how often a text had to be read. */
async function detect(
  given: TextFile,
): Promise<{ texts: readonly LicenseText[]; readings: number }> {
  let readings = 0;
  const real = openLicenseReaders(catalog);
  const readers: LicenseReaders = {
    recogniser: real.recogniser,
    reader: async () => {
      readings++;
      return await real.reader();
    },
  };
  const stated = { hasCard: true, keys: [] };
  return { texts: await detectLicenses([given], snapshot, stated, catalog, readers), readings };
}

describe("detectLicenses", () => {
  it("answers from the sheet for an unchanged text, and quotes the file", async () => {
    const { texts, readings } = await detect(file(spdxText("Apache-2.0")));
    const [found] = texts;
    expect(readings).toBe(0);
    expect(found?.detected).toMatchObject({ match: "exact", key: "spdx:Apache-2.0" });
    expect(found?.terms.commercialUse).toMatchObject({
      status: "allowed",
      basis: "catalogue",
      evidence: expect.arrayContaining([
        expect.objectContaining({ kind: "file", file: "LICENSE" }),
      ]),
    });
    expect(found?.obligations.map(({ id }) => id)).toContain("provide-license-copy");
  });

  it("quotes nothing for clauses that no use is answered from", async () => {
    const { texts } = await detect(file(spdxText("Apache-2.0")));
    const kinds = texts[0]?.terms.patent.evidence.map(({ kind }) => kind);
    expect(kinds).toEqual(["catalogue"]);
  });

  it("reads a text that was changed", async () => {
    const { texts, readings } = await detect(
      file(`${spdxText("Apache-2.0")}\nYou may not use the Work for commercial purposes.\n`),
    );
    expect(readings).toBeGreaterThan(0);
    expect(texts[0]?.detected.match).toBe("modified");
    expect(texts[0]?.terms.commercialUse.basis).toBe("text");
  });

  it("does not trust the beginning of a longer text", async () => {
    const { texts, readings } = await detect(file(spdxText("MIT"), true));
    expect(texts[0]?.detected.match).toBe("partial");
    expect(readings).toBeGreaterThan(0);
  });

  it("keeps what a sheet says of changed copies where the text is there", async () => {
    const { texts } = await detect(file(spdxText("CC-BY-ND-4.0")));
    expect(texts[0]?.terms.derivativeRedistribution?.status).toBe("prohibited");
  });
});
