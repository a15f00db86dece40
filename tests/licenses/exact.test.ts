import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/licenses/fingerprint.ts";
import { identify, recognise } from "../../src/licenses/identify.ts";
import { openIndex } from "../../src/licenses/open-index.ts";
import { packIndex } from "../../src/licenses/pack-index.ts";
import { nodeCatalog } from "../../src/node/catalog.ts";
import { openLicenseIndex } from "../../src/node/license-index.ts";
import { ZORBLAX } from "./custom.ts";
import { customSource, spdxIds, spdxText } from "./spdx.ts";

const CORPUS = resolve(import.meta.dirname, "../../../shared/corpus/licenses");
const index = openLicenseIndex(nodeCatalog());

/** Texts of which looking up the digest and searching say different things. */
function disagreements(texts: readonly (readonly [string, string])[]): readonly string[] {
  return texts.flatMap(([name, text]) => {
    const searched = identify(text, index, { thorough: true });
    const same = JSON.stringify(identify(text, index)) === JSON.stringify(searched);
    return same ? [] : [name];
  });
}

describe("a text known by its digest", () => {
  it("is what a search says it is: every text of the SPDX list", () => {
    const texts = spdxIds().map((id) => [id, spdxText(id)] as const);
    expect(texts.length).toBeGreaterThan(500);
    expect(disagreements(texts)).toEqual([]);
  });

  it.skipIf(!existsSync(CORPUS)).each(["texts", "variants"])(
    "is what a search says it is: %s (needs ../shared/corpus)",
    (folder) => {
      const texts = readdirSync(join(CORPUS, folder)).map(
        (name) => [name, readFileSync(join(CORPUS, folder, name), "utf8")] as const,
      );
      expect(texts.length).toBeGreaterThan(50);
      expect(disagreements(texts)).toEqual([]);
    },
  );

  it("has its words where they are said to be", () => {
    const own = openIndex(packIndex([customSource("zorblax-1.2", "Zorblax", ZORBLAX)]));
    const [found] = recognise(`\n\nCopyright 2031 Zorblax\n\n${ZORBLAX}`, own);
    const place = found?.place;
    expect(found?.match).toMatchObject({ match: "exact", key: "zorblax-1.2" });
    const start = place?.stream.words.start[place.stream.word[place.from] ?? -1] ?? -1;
    expect(place?.stream.source.slice(start)).toMatch(/^Grant\. Zorblax gives/);
  });

  it("is not believed on its digest alone", () => {
    const other = ZORBLAX.replaceAll("ninety thousand", "nine");
    const source = customSource("zorblax-1.2", "Zorblax", ZORBLAX);
    const { segments } = fingerprintOf(other);
    const forged = source.fingerprint.segments.map((segment, i) => ({
      ...segment,
      digest: segments[i]?.digest ?? "",
      words: segments[i]?.words ?? 0,
    }));
    const forgery = openIndex(
      packIndex([{ ...source, fingerprint: { ...source.fingerprint, segments: forged } }]),
    );
    expect(identify(other, forgery).map(({ match }) => match)).not.toContain("exact");
  });
});
